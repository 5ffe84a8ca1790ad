import { createRequire } from 'node:module';
import { addDict, pinyin } from 'pinyin-pro';
import { openLexicon } from '@/lib/lexicon';
import { type ReadingModel, openAnalyser } from '@/lib/analysis';
import { parseSyllable, withToneMark } from '@/lib/pronunciation';
import { loadLexiconFile } from '../build-lexicon/ensure-lexicon';
import { type GoldReading, readGold } from '../build-readings/gold';
import { loadReadingModel } from '../build-readings/load-reading-model';
import { type Options, type Row, required } from './rows';

/** Reads all characters of a text: one reading a code point of Script=Han. */
type Reader = (text: string) => readonly string[];

/**
 * Accuracy on polyphones: `--gold DIR` has NAME.sent and NAME.lb pairs. For Duban each sentence is an article of its
 * own: evidence is gathered and the text analysed as the extension does it, glosses included. `--errors` adds the characters that Duban misreads most.
 */
export async function readings(options: Options): Promise<readonly Row[]> {
  const gold = await readGold(
    required(options, 'gold', 'the folder with NAME.sent and NAME.lb pairs'),
  );
  const misread = new Map<string, number>();
  const rows: Row[] = [];
  for (const [who, reader] of await readers()) {
    const from = process.cpuUsage().user;
    let right = 0;
    let characters = 0;
    for (const { text, at, reading } of gold) {
      const found = reader(text)[hanBefore(text, at)];
      characters += text.length;
      if (found === reading) right++;
      else if (who === 'Duban')
        misread.set(text.charAt(at), (misread.get(text.charAt(at)) ?? 0) + 1);
    }
    const milliseconds = (process.cpuUsage().user - from) / 1000;
    rows.push({
      who,
      right: percent(right, gold.length),
      'CPU ms per 1,000 characters': Number(((1000 * milliseconds) / characters).toFixed(1)),
    });
  }
  rows.push({
    who: 'each character’s majority reading',
    right: percent(majority(gold), gold.length),
  });
  if (options['errors'] === true) {
    for (const [character, errors] of [...misread].sort((a, b) => b[1] - a[1]).slice(0, 30)) {
      rows.push({ who: `Duban misreads ${character}`, right: `${errors} ×` });
    }
  }
  return rows;
}

async function readers(): Promise<readonly (readonly [string, Reader])[]> {
  const lexicon = openLexicon(await loadLexiconFile());
  const analyser = openAnalyser(lexicon);
  const duban =
    (model: ReadingModel | null): Reader =>
    (text) =>
      analyser
        .analyse(text, analyser.gatherEvidence([text]), model)
        .flatMap((token) => token.pinyin);
  const data = createRequire(import.meta.url)('@pinyin-pro/data/complete.json') as Parameters<
    typeof addDict
  >[0];
  return [
    ['Duban', duban(await loadReadingModel())],
    ['Duban, dictionary only', duban(null)],
    ['pinyin-pro', pinyinPro],
    [
      'pinyin-pro with @pinyin-pro/data',
      (() => {
        let added = false;
        return (text) => {
          if (!added) addDict(data, 'complete');
          added = true;
          return pinyinPro(text);
        };
      })(),
    ],
  ];
}

function pinyinPro(text: string): readonly string[] {
  return pinyin(text, { type: 'all' })
    .filter(({ origin }) => /^\p{Script=Han}$/u.test(origin))
    .map((one) => {
      const syllable = parseSyllable(one.pinyin);
      return syllable === null ? one.pinyin : withToneMark(syllable);
    });
}

const hanBefore = (text: string, at: number) =>
  [...text.slice(0, at).matchAll(/\p{Script=Han}/gu)].length;

/** How many are right if each character always has the reading it has most often in these very sentences. */
function majority(gold: readonly GoldReading[]): number {
  const counts = new Map<string, Map<string, number>>();
  for (const { text, at, reading } of gold) {
    const own = counts.get(text.charAt(at)) ?? new Map<string, number>();
    counts.set(text.charAt(at), own.set(reading, (own.get(reading) ?? 0) + 1));
  }
  return [...counts.values()].reduce((sum, own) => sum + Math.max(...own.values()), 0);
}

const percent = (count: number, of: number) => `${((100 * count) / of).toFixed(2)} %`;
