/**
 * Tones as they are spoken. For display only: what is stored and saved keeps the dictionary's tones.
 *
 * Source: 汉语拼音正词法基本规则, GB/T 16159-2012, 6.5 (tones are written unchanged), and the rules of speech as
 * the textbooks have them: 不 is bú before a fourth tone; 一 is yí before a fourth tone and yì before the
 * others, but stays yī at the end, as an ordinal and in numbers; of two third tones the first is a second.
 */
import { parseSyllable, withToneMark } from './pinyin';
import { toneOf } from './tone-colours';

/** A character and its reading; a word's first character says so. */
export interface SpokenCharacter {
  readonly character: string;
  /** With a tone mark; '' where it has none. */
  readonly pinyin: string;
  readonly startsWord: boolean;
}

const DIGITS = /[一二三四五六七八九十百千万亿零〇\d第初]/u;

/**
 * The readings of a phrase with its sandhi, inside and across words. A character without a reading (a
 * comma, a space) ends the phrase.
 * @returns one reading for each character given
 */
export function withSandhi(characters: readonly SpokenCharacter[]): readonly string[] {
  const spoken = characters.map(({ pinyin }) => pinyin);
  for (const [index, { character, pinyin }] of characters.entries()) {
    const next = toneOf(characters[index + 1]?.pinyin ?? '');
    if (next === null) continue;
    if (character === '不' && pinyin === 'bù' && next === 4) spoken[index] = 'bú';
    if (character === '一' && pinyin === 'yī' && !isNumeral(characters, index)) {
      // 一个 is yí ge: the neutral tone was a fourth.
      const before4 = next === 4 || (next === 5 && characters[index + 1]?.character === '个');
      spoken[index] = before4 ? 'yí' : next === 5 ? 'yī' : 'yì';
    }
  }
  return withThirdTones(characters, spoken);
}

function isNumeral(characters: readonly SpokenCharacter[], index: number): boolean {
  const neighbour = (offset: number) => characters[index + offset]?.character ?? '';
  return DIGITS.test(neighbour(-1)) || /[二三四五六七八九十月日号〇零一]/u.test(neighbour(1));
}

/** From the end of each word, then across words: 展览馆 is zhánlánguǎn, 很好 hén hǎo. */
function withThirdTones(characters: readonly SpokenCharacter[], readings: readonly string[]) {
  const spoken = [...readings];
  for (let index = spoken.length - 2; index >= 0; index--) {
    const syllable = parseSyllable(spoken[index] ?? '');
    if (syllable?.tone !== 3) continue;
    const next = toneOf(readings[index + 1] ?? '');
    const stillThird = toneOf(spoken[index + 1] ?? '') === 3;
    const insideWord = characters[index + 1]?.startsWord === false;
    if (next === 3 && (stillThird || insideWord)) {
      spoken[index] = withToneMark({ ...syllable, tone: 2 });
    }
  }
  return spoken;
}
