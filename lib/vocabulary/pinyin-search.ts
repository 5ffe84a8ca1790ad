/**
 * Finding pinyin however it is typed: zhongwen, zhong wen, zhong1wen2, zhōngwén, zhong1wen, and as far as it
 * has been typed.
 *
 * A reading is folded once into syllables that open with a capital and close with their tone as a digit:
 * "Zhōng wén" → "Zhong1Wen2", ü as v, the neutral tone 5. A query becomes a pattern over that form, which may
 * start at any syllable and stop anywhere.
 */

const TONE_MARKS = '\u0304\u0301\u030C\u0300';
const COMBINING = /\p{M}/gu;
/** What may stand between typed syllables: it says that a new one begins. */
const BREAK = /[\s'’ʼ·,-]/u;

/** Folds a reading for searching and, in lower case, for sorting by syllables: "xi1an1" before "xian1". */
export function foldPinyin(pinyin: string): string {
  let folded = '';
  for (const syllable of pinyin
    .normalize('NFD')
    .toLowerCase()
    .split(/[^a-z:\p{M}]+/u)) {
    const letters = toLetters(syllable);
    if (letters !== '')
      folded += letters[0]?.toUpperCase() + letters.slice(1) + String(toneIn(syllable));
  }
  return folded;
}

/**
 * The pattern that finds a typed reading in folded ones, or null if this is no pinyin at all.
 * @param typed with or without tones, as marks or digits, for each syllable
 */
export function pinyinPattern(typed: string): RegExp | null {
  let pattern = '';
  let opensSyllable = true;
  const text = typed
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/u(?:\u0308|:)/gu, 'v');
  for (const character of text) {
    const tone = TONE_MARKS.indexOf(character) + 1;
    if (/[a-z]/u.test(character)) {
      pattern += letterPattern(character, opensSyllable, pattern === '');
      opensSyllable = false;
    } else if (/[0-5]/u.test(character) && pattern !== '') {
      pattern += `[a-z]*${character === '0' ? '5' : character}`;
      opensSyllable = true;
    } else if (tone > 0 && pattern !== '') {
      // The digit stands at the end of the syllable, the mark in its middle.
      pattern += `(?=[a-z]*${String(tone)})`;
    } else if (BREAK.test(character)) {
      opensSyllable = true;
    } else {
      return null;
    }
  }
  return pattern === '' ? null : new RegExp(pattern, 'u');
}

function letterPattern(letter: string, opensSyllable: boolean, isFirst: boolean): string {
  // Who can't type ü types u.
  const lower = letter === 'u' ? 'uv' : letter;
  const upper = lower.toUpperCase();
  if (isFirst) return `[${upper}]`;
  return opensSyllable ? `[1-5]?[${upper}]` : `[1-5]?[${lower}${upper}]`;
}

const toLetters = (syllable: string) =>
  syllable
    .replace(/u(?:[\u0300\u0301\u0304\u030C]?\u0308|:)/gu, 'v')
    .replace(COMBINING, '')
    .replace(/[^a-z]/gu, '');

function toneIn(syllable: string): number {
  for (const character of syllable) {
    const tone = TONE_MARKS.indexOf(character) + 1;
    if (tone > 0) return tone;
  }
  return 5;
}
