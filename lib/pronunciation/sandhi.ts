/**
 * Tones as they are spoken. For display only: what is stored and saved keeps the dictionary's tones.
 *
 * Sources: 汉语拼音正词法基本规则, GB/T 16159-2012, 6.5 (tones are written unchanged, but may be written as spoken to
 * teach speech); the rules of 一, 不 and the third tone as the textbooks have them (黄伯荣、廖序东《现代汉语》, 1, 语音);
 * their order in longer stretches, from the parts of a word to the word to the phrase, after Shih, "The Prosodic
 * Domain of Tone Sandhi in Chinese" (1986).
 */
import { type Syllable, type Tone, parseSyllable, withToneMark } from './pinyin';

/** A character and its reading, in a phrase. */
export interface SpokenCharacter {
  readonly character: string;
  /** With a tone mark; '' where it has none (a comma, a space): there a phrase ends. */
  readonly pinyin: string;
  /** What begins with it; a word's first part begins with the word. 展览馆 is the parts 展览 and 馆. */
  readonly starts: 'word' | 'part' | null;
}

/**
 * The readings of a text with its sandhi, inside and across words: 我很好 is wǒ hén hǎo.
 * @returns one reading for each character given
 */
export function withSandhi(characters: readonly SpokenCharacter[]): readonly string[] {
  const written = characters.map(({ pinyin }) => parseSyllable(pinyin));
  const spoken = written.map((syllable, index) => {
    const tone = toneOfOneOrNot(characters, written, index);
    return syllable === null || tone === null ? syllable : { ...syllable, tone };
  });
  sayThirdTones(characters, spoken);
  return characters.map(({ pinyin }, index) => {
    const syllable = spoken[index] ?? null;
    return syllable === null || syllable === written[index] ? pinyin : withToneMark(syllable);
  });
}

/** A character without a reading has none. */
type Phrase = readonly (Syllable | null)[];

/** The tone of a 一 or a 不; null where they keep their own, and for any other character. */
function toneOfOneOrNot(
  characters: readonly SpokenCharacter[],
  written: Phrase,
  index: number,
): Tone | null {
  const at = (offset: number) => characters[index + offset]?.character ?? '';
  const own = written[index];
  const isOne = at(0) === '一' && own?.letters === 'yi' && own.tone === 1;
  const isNot = at(0) === '不' && own?.letters === 'bu' && own.tone === 4;
  const next = written[index + 1]?.tone;
  if ((!isOne && !isNot) || next === undefined) return null;
  // 看一看 kàn yi kàn, 去不去 qù bu qù; but 一天一天 is yì tiān yì tiān.
  if (at(-1) === at(1) && at(-2) !== at(0) && !DIGIT.test(at(1))) return 5;
  if (isNot) return next === 4 ? 2 : null;
  if (isOrdinal(characters, index)) return null;
  // 一个 is yí ge: the light syllable was a fourth tone.
  if (next === 5) return /[个個]/u.test(at(1)) ? 2 : null;
  return next === 4 ? 2 : 4;
}

const DIGIT = /[〇零一二三四五六七八九十]/u;
/** What makes an ordinal of a 一 behind it, or the last place of a number: 第一次, 初一, 之一, 十一个, 二〇一一年. */
const BEFORE_ORDINAL = /[第初之〇零一二三四五六七八九十]/u;
/** From a 一 on, where it says which one: 一月, 一号, 一等奖, 一年级. */
const ORDINAL = /^一(?:[月号號楼樓级級流]|等[奖獎功品]|年[级級]|季度|把手)/u;
/** What a 一 stands behind in words that count what follows: 每一 个, 这一 次. Others keep it: 统一, 唯一. */
const DETERMINER = /[这這那哪每某另同任上下前后後有又再各]/u;

/** True for a 一 that keeps its first tone whatever follows: an ordinal, a digit among others, the end of a word. */
function isOrdinal(characters: readonly SpokenCharacter[], index: number): boolean {
  const [here, next, third] = characters.slice(index, index + 3);
  const following = next?.character ?? '';
  if (ORDINAL.test(`一${following}${third?.character ?? ''}`)) return true;
  if (next?.starts !== 'word' && DIGIT.test(following)) return true;
  const before = here?.starts === 'word' ? '' : (characters[index - 1]?.character ?? '');
  if (BEFORE_ORDINAL.test(before) || (before === '月' && /[日号號]/u.test(following))) return true;
  const endsPart = here?.starts === null && next?.starts !== null;
  return endsPart && !DETERMINER.test(before);
}

/**
 * Of two third tones that meet, the first becomes a second: first inside each foot, all but its last (展览馆 →
 * zhánlánguǎn), then where feet, parts of words and words meet, from the end, with the tones that they have by
 * then (小老虎 → xiǎoláohǔ).
 */
function sayThirdTones(characters: readonly SpokenCharacter[], spoken: (Syllable | null)[]): void {
  const own = spoken.map((syllable) => syllable?.tone);
  const isFoot = footStarts(characters);
  const raise = (at: number, next: Tone | undefined) => {
    const syllable = spoken[at] ?? null;
    if (syllable?.tone === 3 && next === 3) spoken[at] = { ...syllable, tone: 2 };
  };
  const everyPair = (level: (at: number) => boolean, next: (at: number) => Tone | undefined) => {
    for (let at = spoken.length - 2; at >= 0; at--) if (level(at + 1)) raise(at, next(at + 1));
  };
  const starts = (at: number) => characters[at]?.starts ?? null;
  const now = (at: number) => spoken[at]?.tone;
  everyPair(
    (at) => !isFoot[at],
    (at) => (isLightThird(characters, at) ? 3 : own[at]),
  );
  everyPair((at) => isFoot[at] === true && starts(at) === null, now);
  everyPair((at) => starts(at) === 'part', now);
  everyPair((at) => starts(at) === 'word', now);
}

/** Where feet start: with each part of a word, and inside long ones after every second syllable; none is one syllable short. */
function footStarts(characters: readonly SpokenCharacter[]): readonly boolean[] {
  const isFoot = characters.map(({ starts }) => starts !== null);
  let start = 0;
  for (let end = 1; end <= characters.length; end++) {
    if (end < characters.length && isFoot[end] !== true) continue;
    for (let at = start + 2; end - at > 1; at += 2) isFoot[at] = true;
    start = end;
  }
  return isFoot;
}

/** A light syllable that still acts as the third tone it was: 小姐 xiáojie, 想起来 xiángqilai. Others don't: 姐姐 jiějie. */
function isLightThird(characters: readonly SpokenCharacter[], at: number): boolean {
  const pair = `${characters[at - 1]?.character ?? ''}${characters[at]?.character ?? ''}`;
  return pair === '小姐' || pair === '想起';
}
