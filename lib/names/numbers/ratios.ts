/** 百分之四十三点二, 三分之一, 3比1, 3:1, 12·4: two numerals that make one number or day. */
import { compare, toGrouped, whole } from './decimal';
import { monthAndDay } from './calendar';
import { numeralClass, SCALE, TEN_HUNDRED_THOUSAND } from './characters';
import { amountOf, amountToEnglish } from './english';
import type { Match } from './match';
import { costOf, endOfConnector, PART } from './match';
import type { Numeral } from './numeral';
import { readNumeral } from './read-numeral';

/** Fractions: the denominator is said first. */
export function matchFractions(text: string, denominator: Numeral): readonly Match[] {
  if (!text.startsWith('分之', denominator.end)) return [];
  const numerator = readNumeral(text, denominator.end + 2);
  if (numerator === null || numerator.form === 'code') return [];
  const found = [fraction(text, denominator, numerator, null)];
  const last = lastOfRange(text, denominator, numerator);
  if (last !== null) found.push(fraction(text, denominator, numerator, last));
  return found;
}

/** 百分之三至百分之五, 百分之三到五. */
function lastOfRange(text: string, denominator: Numeral, numerator: Numeral): Numeral | null {
  const connected = endOfConnector(text, numerator.end);
  if (connected === numerator.end) return null;
  const again = `${text.slice(denominator.start, denominator.end)}分之`;
  const at = text.startsWith(again, connected) ? connected + again.length : connected;
  const last = readNumeral(text, at);
  return last !== null && compare(last.value, numerator.value) > 0 ? last : null;
}

function fraction(
  text: string,
  denominator: Numeral,
  numerator: Numeral,
  last: Numeral | null,
): Match {
  const amount = { ...amountOf(numerator), high: last?.value ?? numerator.upper };
  const parts = amountToEnglish(amount);
  const base = toGrouped(denominator.value);
  const suffix = { '100': '%', '1,000': '‰' }[base] ?? `/${base}`;
  return {
    start: denominator.start,
    end: (last ?? numerator).end,
    kind: 'number',
    cost: costOf(text, numerator) + 2 * PART,
    gloss: parts + suffix,
  };
}

/** Scores and ratios. 3：1 with a full-width colon too. */
export function matchRatios(text: string, left: Numeral): readonly Match[] {
  const joint = text.charAt(left.end);
  const isColon = ':：∶'.includes(joint || ' ');
  if (joint !== '比' && !isColon) return [];
  const right = readNumeral(text, left.end + 1);
  if (right === null || right.form === 'code' || right.hedge !== null) return [];
  if (isColon && (left.isLone || left.form === 'chinese')) return [];
  if (joint === '比' && (left.form === 'chinese') !== (right.form === 'chinese')) return [];
  const end = endOfFurther(text, right, joint);
  const gloss =
    end === right.end
      ? `${toGrouped(left.value)} to ${toGrouped(right.value)}`
      : text.slice(left.start, end).normalize('NFKC');
  const cost = costOf(text, left) + 4 * PART + (left.isLone ? 4 * PART : 0);
  return [{ start: left.start, end, kind: 'number', cost, gloss }];
}

/** 0:00:12 and 1:2:3 go on. */
function endOfFurther(text: string, right: Numeral, joint: string): number {
  if (text[right.end] !== joint || joint === '比') return right.end;
  const third = readNumeral(text, right.end + 1);
  return third === null || third.form !== 'digits' ? right.end : third.end;
}

/** 12·4, 九·一八, 一二·九: days that gave an event its name. */
export function matchNamedDays(text: string, left: Numeral): readonly Match[] {
  const joint = text.charAt(left.end);
  if (!'·•‧・'.includes(joint || ' ')) return [];
  const start = left.start;
  const right = readNumeral(text, left.end + 1);
  const end = right?.end ?? start;
  const day = monthAndDay(digitsOf(text, start, left.end), digitsOf(text, left.end + 1, end));
  return day === null
    ? []
    : [{ start, end, kind: 'date', cost: costOf(text, left) + 2 * PART, gloss: day }];
}

/** "12" from 12, 一二 and 十二; '' where there is none. */
function digitsOf(text: string, start: number, end: number): string {
  const numeral = end > start && end - start <= 3 ? readNumeral(text.slice(start, end), 0) : null;
  if (numeral === null || numeral.end !== end - start) return '';
  if (numeral.upper === null) return toGrouped(numeral.value);
  const isPlain = ![TEN_HUNDRED_THOUSAND, SCALE].includes(numeralClass(text, end - 1));
  const first = compare(numeral.value, whole(10)) < 0 ? toGrouped(numeral.value) : '';
  return isPlain && first !== '' ? first + toGrouped(numeral.upper) : '';
}
