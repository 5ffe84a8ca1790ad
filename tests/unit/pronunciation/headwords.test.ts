import { expect, it } from 'vitest';
import { createPronouncer, parseSyllable, withToneMark } from '@/lib/pronunciation';
import { readCedict } from '@/scripts/build-lexicon/cedict';
import { readInput } from '@/scripts/build-lexicon/inputs';
import { openSegmenter } from '@/lib/analysis';
import { loadReadings } from './load-readings';

const { lexicon, model } = await loadReadings();

/** Letters and digits have no reading: their entries are spelled in many ways (4S店). */
const WITH_LETTERS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Bopomofo}\p{N}%]/u;

/** An entry's syllables as readings have them: lower case, none for letters, marks and "xx". */
function plain(pinyin: string): string {
  return pinyin
    .split(' ')
    .map((written) => (written === 'xx' ? null : parseSyllable(written)))
    .flatMap((syllable) =>
      syllable === null ? [] : [withToneMark({ ...syllable, capital: false })],
    )
    .join(' ');
}

it('reads every headword with just one reading, given alone, in both scripts', async () => {
  const readings = new Map<string, Set<string>>();
  for (const { simplified, traditional, pinyin } of readCedict(await readInput('cedict'))) {
    for (const word of new Set([simplified, traditional])) {
      const own = readings.get(word) ?? new Set<string>();
      readings.set(word, own.add(plain(pinyin)));
    }
  }
  const segmenter = openSegmenter(lexicon);
  const pronouncer = createPronouncer(lexicon, model);
  let asked = 0;
  const wrong: string[] = [];
  for (const [word, [only = '', ...others]] of readings) {
    if ([...word].length < 2 || others.length > 0 || WITH_LETTERS.test(word)) continue;
    asked++;
    const found = pronouncer
      .pronounce(word, segmenter.segment(word))
      .flatMap(({ pinyin }) => pinyin)
      .filter((syllable) => syllable !== '')
      .join(' ');
    if (found !== only) wrong.push(`${word}: ${found} not ${only}`);
  }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(150_000);
}, 300_000);
