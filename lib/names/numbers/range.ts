/** Ranges of quantities: 200亿至400亿美元, 3-5天, 20%-30%, -5℃～3℃; and scores, 21-15. */
import type { Decimal } from './decimal';
import { compare, negate, timesTenTo, toInteger, whole } from './decimal';
import type { Amount } from './english';
import { amountToEnglish } from './english';
import type { Match } from './match';
import { costOf, endOfConnector, PART } from './match';
import { describe, isArabic, match, unitOf } from './measured';
import type { Numeral } from './numeral';
import { readNumeral } from './read-numeral';
import type { UnitMatch } from './units';

/** 200亿至400亿美元, 3-5天, 3天至5天, 20%-30%, -5℃～3℃. */
export function matchRange(
  text: string,
  numeral: Numeral,
  unit: UnitMatch | null,
  sign: { start: number } | null,
): Match | null {
  const leftEnd = unit?.end ?? numeral.end;
  const connected = endOfConnector(text, leftEnd);
  if (connected === leftEnd || numeral.hedge !== null || numeral.upper !== null) return null;
  const right = readSigned(text, connected);
  if (right === null || right.numeral.form === 'code' || right.numeral.hedge !== null) return null;
  const rightUnit = unitOf(text, right.numeral);
  if (unit !== null && rightUnit?.unit !== unit.unit) return null;
  // In 500元至3亿元 each has its own scale.
  const shared = unit === null ? sharedScale(numeral, right.numeral) : numeral.value;
  const low = sign === null ? shared : negate(numeral.value);
  const high = right.isNegative ? negate(right.numeral.value) : right.numeral.value;
  const isRising = compare(low, high) < 0;
  const start = sign?.start ?? numeral.start;
  const end = rightUnit?.end ?? right.numeral.end;
  const cost = costOf(text, numeral) + 4 * PART + (numeral.isLone ? 0 : PART);
  if (!isRising) {
    const isScore = unit === null && rightUnit === null && text[leftEnd] === '-';
    return isScore ? match(start, end, cost, asWritten(numeral, right.numeral)) : null;
  }
  if (rightUnit === null && !mayStandBare(numeral, right.numeral)) return null;
  const amount: Amount = { low, high, hedge: null };
  if (rightUnit !== null) return match(start, end, cost, describe(amount, rightUnit.unit));
  const isYears = isYearLike(numeral) && isYearLike(right.numeral);
  return match(
    start,
    end,
    cost,
    isYears ? asWritten(numeral, right.numeral) : amountToEnglish(amount),
  );
}

function readSigned(text: string, at: number): { numeral: Numeral; isNegative: boolean } | null {
  const isBelow = text.startsWith('零下', at);
  const isMinus = '-－−'.includes(text[at] ?? ' ');
  const numeral = readNumeral(text, at + (isBelow ? 2 : isMinus ? 1 : 0));
  return numeral === null ? null : { numeral, isNegative: isBelow || isMinus };
}

/** In 200至400亿 the scale is said once; in 9000至1万 and 500至3亿2000万 it is not shared. */
export function sharedScale(left: Numeral, right: Numeral): Decimal {
  if (left.scale > 0 || right.scale === 0) return left.value;
  if (compare(right.value, timesTenTo(right.scale, MAX_SHARING)) >= 0) return left.value;
  const shared = timesTenTo(right.scale, left.value);
  return compare(shared, right.value) < 0 ? shared : left.value;
}

/** More of a scale than this is another scale's: 3亿2000万 are 32,000 of 万. */
const MAX_SHARING = whole(10_000);

function mayStandBare(left: Numeral, right: Numeral): boolean {
  const isChinese = left.form === 'chinese' && right.form === 'chinese';
  return isChinese || (isArabic(left) && isArabic(right));
}

function isYearLike({ value, form, start, end }: Numeral): boolean {
  const year = form === 'digits' && end - start === 4 ? toInteger(value) : null;
  return year !== null && year >= 1000 && year < 2100;
}

function asWritten(left: Numeral, right: Numeral): string {
  return `${toInteger(left.value) ?? ''}–${toInteger(right.value) ?? ''}`;
}
