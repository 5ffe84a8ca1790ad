/** Amounts with their unit: 3.2万亩, 200亿至400亿美元, 43.2%, 零下5摄氏度. */
import { matchChains } from './chain';
import { matchPrefixed } from './currency';
import { negate, toInteger } from './decimal';
import type { Amount } from './english';
import { amountOf, amountToEnglish } from './english';
import type { Match } from './match';
import { costOf, PART } from './match';
import { describe, match, unitOf } from './measured';
import type { Numeral } from './numeral';
import { matchRange } from './range';
import type { Unit, UnitMatch } from './units';

/** The amount that starts with `numeral`, alone, with its unit, as a chain and as a range. */
export function matchQuantities(text: string, numeral: Numeral): readonly Match[] {
  if (numeral.form === 'code') return [];
  const unit = unitOf(text, numeral);
  const sign = signBefore(text, numeral, unit);
  const rest = [matchPrefixed(text, numeral), matchRange(text, numeral, unit, sign)];
  return [
    ...matchSingle(text, numeral, unit, sign),
    ...(unit === null ? [] : matchChains(text, numeral, unit)),
    ...rest.filter((found) => found !== null),
  ];
}

function matchSingle(
  text: string,
  numeral: Numeral,
  unit: UnitMatch | null,
  sign: { start: number } | null,
): readonly Match[] {
  if (unit === null && sign === null) return [];
  const start = sign?.start ?? numeral.start;
  const amount = signed(amountOf(numeral), sign !== null);
  if (unit !== null) {
    const gloss = describe(amount, unit.unit) + orYear(numeral, unit.unit);
    return [match(start, unit.end, costOf(text, numeral) + PART, gloss)];
  }
  return [match(start, numeral.end, costOf(text, numeral), amountToEnglish(amount))];
}

/** 979年 is more often a year than a span, 98年 either: the reader is told both. */
function orYear({ start, end, form, value }: Numeral, { singular }: Unit): string {
  const number = form === 'digits' && singular === 'year' ? toInteger(value) : null;
  if (number === null || number % 10 === 0) return '';
  if (end - start === 3) return `, or the year ${number}`;
  return end - start === 2 && number > 70 ? `, or 19${number}` : '';
}

/** 零下5度, -5℃. Behind Chinese text a hyphen is a minus only before degrees and percent. */
function signBefore(
  text: string,
  { start, form }: Numeral,
  unit: UnitMatch | null,
): { start: number } | null {
  const sign = text.charAt(start - 1);
  // Nearly every numeral has neither before it.
  if (!'下-－−'.includes(sign || ' ')) return null;
  const isDegrees = unit !== null && /degree|°|%/u.test(unit.unit.singular);
  if (sign === '下') {
    return isDegrees && text[start - 2] === '零' ? { start: start - 2 } : null;
  }
  if (form !== 'digits' && form !== 'arabic') return null;
  const before = text[start - 2] ?? ' ';
  if (/[\p{Script=Han}]/u.test(before) ? !isDegrees : /[\p{L}\p{N}\-－−)）]/u.test(before))
    return null;
  return { start: start - 1 };
}

function signed(amount: Amount, isNegative: boolean): Amount {
  return isNegative ? { ...amount, low: negate(amount.low), high: null } : amount;
}
