/** Scales in English behind Arabic digits: US$3.5 billion, €3bn, $50m. Without them the value would be wrong. */
import { ARABIC, isLatinLetter, numeralClass } from './characters';

export interface LatinScale {
  /** Power of ten: 9 for billion. */
  readonly power: number;
  /** Where the numeral ends, UTF-16 code units: behind the scale, or before the space that parts the two. */
  readonly end: number;
}

const WORDS: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  mln: 6,
  mn: 6,
  billion: 9,
  bln: 9,
  bn: 9,
  trillion: 12,
  tn: 12,
};
/** A letter alone is a scale only behind a currency: 50m are 50 meters. */
const LETTERS: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, t: 12 };
const SPACES = ' \u00a0\u3000';
const LONGEST = 'thousand'.length;

/**
 * The scale that stands behind digits which end at `at`, with or without a space; null for none.
 * @param isMoney whether a currency stands before the digits
 */
export function latinScaleAt(text: string, at: number, isMoney: boolean): LatinScale | null {
  const isApart = SPACES.includes(text.charAt(at) || '-');
  const start = isApart ? at + 1 : at;
  if (!isLatinLetter(text, start)) return null;
  let end = start;
  while (end - start <= LONGEST && isLatinLetter(text, end)) end++;
  const word = text.slice(start, end).normalize('NFKC').toLowerCase();
  const power = WORDS[word] ?? (isMoney && !isApart ? LETTERS[word] : undefined);
  if (power === undefined || numeralClass(text, end) === ARABIC) return null;
  return { power, end: isApart ? at : end };
}
