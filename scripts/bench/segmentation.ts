/**
 * `npm run bench -- segmentation [--gold DIR] [--json]`: how Duban and its peers cut gold sentences, and
 * how fast. DIR holds files of sentences, one a line, words separated by spaces.
 *
 * Speed is warm and in-process, a line at a time, median of RUNS over the gold text repeated to 1 MB. Memory is what
 * an engine has kept after all of that, its words in it; Duban's words are the opened lexicon, a row of its own.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Lexicon, openLexicon } from '@/lib/lexicon';
import { loadLexiconFile } from '../build-lexicon/ensure-lexicon';
import { fromRoot } from '../setup/root';
import type { Options, Row } from './rows';
import type { Cut } from './segmentation/cut';
import { type Engine, engines, openDuban } from './segmentation/engines';
import { crossingPerThousand, emptyTally, overSplit, score, wordF1 } from './segmentation/score';

const DEFAULT_GOLD = '../shared/corpus/segmentation';
const SPEED_CHARACTERS = 1_000_000;
const RUNS = 7;

/** A gold file: its name and its sentences' words. */
interface GoldSet {
  readonly name: string;
  readonly sentences: readonly (readonly string[])[];
}

/** A row for each engine and gold set, then a row for each engine's speed. */
export async function segmentation(options: Options): Promise<readonly Row[]> {
  const without = memory();
  const lexicon = openLexicon(await loadLexiconFile());
  const lexiconMb = round((memory() - without) / 1e6);
  const sets = await readGold(
    typeof options.gold === 'string' ? options.gold : fromRoot(DEFAULT_GOLD),
  );
  const rows: Row[] = [];
  const speeds: Row[] = [];
  for (const engine of engines(lexicon)) {
    const before = memory();
    const started = performance.now();
    const cut = await engine.open();
    cut('你好，世界。');
    const startMs = performance.now() - started;
    for (const set of sets) rows.push({ engine: engine.name, ...accuracy(set, cut, lexicon) });
    speeds.push({
      engine: engine.name,
      'chars/ms': Math.round(speed(sets, cut, engine)),
      'start ms': round(startMs),
      'memory MB': round((memory() - before) / 1e6),
    });
  }
  for (const set of sets) {
    rows.push({ engine: 'Duban', set: set.name, 'explained %': round(explained(set, lexicon)) });
  }
  return [...rows, ...speeds, { engine: 'lexicon', 'memory MB': lexiconMb }];
}

async function readGold(folder: string): Promise<readonly GoldSet[]> {
  const names = await readdir(folder).catch(() => {
    throw new Error(`${folder} is not there: name a folder of gold sentences with --gold.`);
  });
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      sentences: (await readFile(join(folder, name), 'utf8'))
        .split('\n')
        .map((line) => line.trim().split(/\s+/u))
        .filter(([first]) => first !== ''),
    })),
  );
}

function accuracy({ name, sentences }: GoldSet, cut: Cut, lexicon: Lexicon): Row {
  const isKnown = (word: string) => lexicon.hasEntry(lexicon.wordAt(word));
  const tally = emptyTally();
  for (const gold of sentences) score(tally, gold, cut(gold.join('')), isKnown);
  return {
    set: name,
    'word F1': round(wordF1(tally)),
    'crossing /1000': round(crossingPerThousand(tally)),
    'over-split %': round(overSplit(tally)),
  };
}

/** Share of tokens with Chinese characters that have an entry, or a kind with its gloss, in %. */
function explained({ sentences }: GoldSet, lexicon: Lexicon): number {
  const segment = openDuban(lexicon);
  const tokens = sentences
    .flatMap((gold) => segment(gold.join('')))
    .filter(({ text }) => /\p{Script=Han}/u.test(text));
  const good = tokens.filter(
    ({ text, facts }) => facts !== null || lexicon.hasEntry(lexicon.wordAt(text)),
  );
  return (100 * good.length) / tokens.length;
}

/** Characters per millisecond, median. */
function speed(sets: readonly GoldSet[], cut: Cut, { share }: Engine): number {
  const lines = sets.flatMap(({ sentences }) => sentences.map((gold) => gold.join('')));
  const text: string[] = [];
  let characters = 0;
  for (let at = 0; characters < SPEED_CHARACTERS * share; at++) {
    const line = lines[at % lines.length] ?? '';
    text.push(line);
    characters += line.length;
  }
  const rates = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    for (const line of text) cut(line);
    return characters / (performance.now() - started);
  });
  return rates.sort((a, b) => a - b)[RUNS >> 1] ?? 0;
}

/** Bytes in use after garbage collection, those outside the heap included. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const round = (figure: number) => Math.round(figure * 100) / 100;
