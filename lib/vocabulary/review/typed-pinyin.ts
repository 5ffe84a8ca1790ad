/**
 * Checks a reading that was typed from memory: "lun2chuan2", "lún chuán", "lunchuan" without its tones. What
 * counts is letters and tones, not how they were written; ü may be v, u: or, where pinyin itself writes so after
 * j, q, x and y, u.
 */
import { foldPinyin } from '../pinyin-search';

/** `tone`: the right syllable in another tone, or in none. */
export type SyllableVerdict = 'right' | 'tone' | 'syllable';

export interface CheckedSyllable {
  /** As the reading has it: "lún". */
  readonly syllable: string;
  readonly verdict: SyllableVerdict;
}

/** Longer than any headword's reading; what is typed beyond it is wrong anyway. */
const MAX_TYPED = 200;

/**
 * Compares what was typed with a word's reading, syllable by syllable. Where syllables are missing or wrong,
 * the typed letters are divided so that as many as possible are right.
 * @param reading with tone marks, syllables separated by spaces
 */
export function checkTyped(typed: string, reading: string): readonly CheckedSyllable[] {
  const written = reading.split(' ').filter((syllable) => foldPinyin(syllable) !== '');
  const expected = written.map((syllable) => readLetters(foldPinyin(syllable).toLowerCase()));
  const letters = readLetters(typed.slice(0, MAX_TYPED));
  const pieces = divide(letters, expected.map(spell));
  return written.map((syllable, index) => ({
    syllable,
    verdict: compare(pieces[index] ?? [], expected[index] ?? []),
  }));
}

/** The worst that was found; an empty answer is all wrong. */
export function overall(syllables: readonly CheckedSyllable[]): SyllableVerdict {
  const has = (verdict: SyllableVerdict) => syllables.some((each) => each.verdict === verdict);
  if (has('syllable')) return 'syllable';
  return has('tone') ? 'tone' : 'right';
}

/** A letter, and the tone that was marked on it or follows it as a digit; 0 for none. */
interface Letter {
  readonly letter: string;
  readonly tone: number;
}

const NEUTRAL = 5;

/** By combining mark. The breve is what many keyboards have for the third tone. */
const TONE_OF_MARK: Readonly<Record<string, number>> = {
  '\u0304': 1,
  '\u0301': 2,
  '\u030C': 3,
  '\u0306': 3,
  '\u0300': 4,
};

/** What stands between syllables and says nothing. */
const SEPARATOR = /[\s'’ʼ·.,-]/u;

function readLetters(typed: string): readonly Letter[] {
  const letters: Letter[] = [];
  const text = typed
    .normalize('NFKD')
    .toLowerCase()
    // A mark may come before the dots or after them, depending on the keyboard.
    .replace(/u([\u0304\u0301\u030C\u0306\u0300]?)(?:\u0308|:)/gu, 'v$1')
    .replace(/(?<=[jqxy])v/gu, 'u');
  for (const character of text) {
    const tone =
      TONE_OF_MARK[character] ?? (/[0-5]/u.test(character) ? Number(character) || NEUTRAL : 0);
    const last = letters.at(-1);
    if (tone > 0) {
      if (last !== undefined) letters[letters.length - 1] = { ...last, tone };
    } else if (!SEPARATOR.test(character) && !/\p{M}/u.test(character)) {
      letters.push({ letter: character, tone: 0 });
    }
  }
  return letters;
}

const spell = (letters: readonly Letter[]) => letters.map(({ letter }) => letter).join('');

function compare(typed: readonly Letter[], expected: readonly Letter[]): SyllableVerdict {
  if (spell(typed) !== spell(expected)) return 'syllable';
  return toneOf(typed) === toneOf(expected) ? 'right' : 'tone';
}

/** The neutral tone needs no mark. */
const toneOf = (letters: readonly Letter[]) =>
  letters.findLast(({ tone }) => tone > 0)?.tone ?? NEUTRAL;

/**
 * Divides letters into as many pieces as there are syllables, so that the most of them are spelt right,
 * and of several such ways the most letters. The pieces, joined, are the letters. Time and memory: syllables ×
 * letters.
 */
function divide(
  letters: readonly Letter[],
  syllables: readonly string[],
): readonly (readonly Letter[])[] {
  const text = spell(letters);
  const best = bestDivision(text, syllables);
  const ends: number[] = [];
  let at = 0;
  let lastIsRight = true;
  syllables.forEach((syllable, index) => {
    const value = best(index, at);
    const isRightAt = (offset: number) =>
      text.startsWith(syllable, offset) &&
      worth(syllable) + best(index + 1, offset + syllable.length) === value;
    // A syllable that can be done without is the wrong one, rather than letters before it too many.
    const isDispensable = best(index + 1, at) === value;
    let start = at;
    if (!isDispensable) while (start < text.length && !isRightAt(start)) start += 1;
    const isRight = isRightAt(start);
    // Letters that were passed over belong to a wrong syllable before, else to this one.
    if (isRight && !lastIsRight) ends[index - 1] = start;
    if (isRight) at = start + syllable.length;
    ends.push(at);
    lastIsRight = isRight;
  });
  ends[ends.length - 1] = text.length;
  return ends.map((end, index) => letters.slice(ends[index - 1] ?? 0, end));
}

/** @returns what the syllables from one on are worth at best in the letters from an offset on */
function bestDivision(
  text: string,
  syllables: readonly string[],
): (from: number, at: number) => number {
  const width = text.length + 1;
  const table = new Uint32Array((syllables.length + 1) * width);
  const best = (from: number, at: number) => table[from * width + at] ?? 0;
  for (let from = syllables.length - 1; from >= 0; from -= 1) {
    const syllable = syllables[from] ?? '';
    for (let at = text.length; at >= 0; at -= 1) {
      const right = text.startsWith(syllable, at)
        ? worth(syllable) + best(from + 1, at + syllable.length)
        : 0;
      const skipped = at < text.length ? best(from, at + 1) : 0;
      table[from * width + at] = Math.max(right, skipped, best(from + 1, at));
    }
  }
  return best;
}

/** One syllable more outweighs all letters there can be. */
const worth = (syllable: string) => MAX_TYPED + syllable.length;
