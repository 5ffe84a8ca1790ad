/** Reads Arabic digits, half or full width: 12345, 1,234, 43.2; and codes: 010-12345678, 1.2.3. */
import { ARABIC, numeralClass, toAsciiDigits } from './characters';
import type { Decimal } from './decimal';
import { fromDigits, ZERO } from './decimal';

export interface Arabic {
  readonly end: number;
  /** 'digits' has no separator and no point; a 'code' is no amount, its value is 0. */
  readonly form: 'digits' | 'arabic' | 'code';
  readonly value: Decimal;
}

/** The longest run of digits that is an amount; beyond, it is an identifier. */
export const MAX_DIGITS = 15;

/** Reads the digits that start at `at`, which must be one. Time O(digits read). */
export function readArabic(text: string, at: number): Arabic {
  const first = endOfDigits(text, at);
  const code = endOfCode(text, at, first);
  if (code > first) return { end: code, form: 'code', value: ZERO };
  if (first - at > MAX_DIGITS) return { end: first, form: 'code', value: ZERO };
  const integerEnd = endOfGroups(text, at, first);
  const end = endOfFraction(text, integerEnd);
  const fraction = end > integerEnd ? toAsciiDigits(text, integerEnd + 1, end) : '';
  return {
    end,
    form: end === first ? 'digits' : 'arabic',
    value: fromDigits(toAsciiDigits(text, at, integerEnd), fraction),
  };
}

export function endOfDigits(text: string, start: number): number {
  let at = start;
  while (numeralClass(text, at) === ARABIC) at++;
  return at;
}

/**
 * Where digits that start at `start`, the first of them ending at `firstEnd`, end with their thousands set off:
 * 1,234,567, one to three digits, then groups of exactly three.
 *
 * A full-width comma between half-width digits is as often one of a list, and one number made of a list is far from
 * true. It sets thousands off where the digits are full width too, as such texts have all their commas; where it is the
 * only one (19，999英镑, but not 100，200，300); and where a group begins with 0, as no number of a list does.
 */
export function endOfGroups(text: string, start: number, firstEnd: number): number {
  const separator = text[firstEnd];
  if (separator !== ',' && separator !== FULL_WIDTH_COMMA) return firstEnd;
  if (firstEnd - start > 3 || text[start] === '0' || text[start] === '０') return firstEnd;
  let end = firstEnd;
  let hasNought = false;
  let groups = 0;
  for (; groups < 4; groups++) {
    if (text[end] !== separator || endOfDigits(text, end + 1) !== end + 4) break;
    hasNought ||= text[end + 1] === '0';
    end += 4;
  }
  if (separator === ',' || isFullWidth(text, start) || hasNought) return end;
  return groups === 1 && !isListed(text, start - 2) && !isListed(text, end - 1) ? end : firstEnd;
}

const FULL_WIDTH_COMMA = '，';
const isFullWidth = (text: string, at: number) => text.charCodeAt(at) >= 0xff10;

/** Whether a full-width comma stands between two digits, the first at `at`. */
const isListed = (text: string, at: number) =>
  text[at + 1] === FULL_WIDTH_COMMA &&
  numeralClass(text, at) === ARABIC &&
  numeralClass(text, at + 2) === ARABIC;

function endOfFraction(text: string, integerEnd: number): number {
  const point = text[integerEnd];
  if (point !== '.' && point !== '．') return integerEnd;
  const end = endOfDigits(text, integerEnd + 1);
  return end === integerEnd + 1 || end - integerEnd > MAX_DIGITS ? integerEnd : end;
}

/**
 * Groups joined by points or hyphens that are no decimal and no range: three or more groups, or
 * two of which the first is an area code (010-12345678).
 */
function endOfCode(text: string, start: number, firstEnd: number): number {
  const joint = text[firstEnd];
  if (joint !== '.' && joint !== '-' && joint !== '．' && joint !== '－') return firstEnd;
  let end = firstEnd;
  let groups = 1;
  while (text[end] === joint) {
    const next = endOfDigits(text, end + 1);
    if (next === end + 1) break;
    end = next;
    groups++;
  }
  const isAreaCode = joint === '-' && groups === 2 && text[start] === '0' && firstEnd - start >= 3;
  return groups > 2 || isAreaCode ? end : firstEnd;
}
