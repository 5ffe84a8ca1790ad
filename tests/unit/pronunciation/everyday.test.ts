import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openAnalyser } from '@/lib/analysis';
import { parseMarked } from '@/scripts/build-readings/everyday';
import { fromRoot } from '@/scripts/setup/root';
import { loadReadings } from './load-readings';

const { lexicon, model } = await loadReadings();
const analyser = openAnalyser(lexicon);
const sentences = async (path: string) => parseMarked(await readFile(fromRoot(path), 'utf8'));

/** The readings of a text's Chinese characters, as the page shows them. */
function read(text: string): readonly string[] {
  const evidence = analyser.gatherEvidence([text]);
  return analyser.analyse(text, evidence, model).flatMap(({ pinyin }) => pinyin);
}

/** How many Chinese characters stand before an offset. */
const hanBefore = (text: string, at: number) =>
  [...text.slice(0, at).matchAll(/\p{Script=Han}/gu)].length;

describe('everyday sentences and news, none of which the weights were learnt from', () => {
  it.each([
    ['tests/fixtures/readings/everyday.txt', 0.97],
    ['tests/fixtures/readings/blind.txt', 0.93],
  ])('%s: at least %d of the polyphones are right', async (path, least) => {
    const gold = await sentences(path);
    const wrong = gold.flatMap(({ text, at, reading }) => {
      const found = read(text)[hanBefore(text, at)];
      return found === reading ? [] : [`${text.charAt(at)} ${found} not ${reading}: ${text}`];
    });
    expect(gold.length).toBeGreaterThan(250);
    expect(1 - wrong.length / gold.length, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });

  it('shares no sentence with those the weights are learnt from', async () => {
    const taught = new Set(
      (await sentences('scripts/build-readings/everyday.txt')).map(({ text }) => text),
    );
    for (const path of [
      'tests/fixtures/readings/everyday.txt',
      'tests/fixtures/readings/blind.txt',
    ]) {
      expect((await sentences(path)).filter(({ text }) => taught.has(text))).toEqual([]);
    }
  });
});
