/** Days of the lunar calendar: 正月初五, 农历八月十五, 腊月二十三, 初八. The names of feasts are dictionary words. */
import { toInteger } from './decimal';
import { ordinal } from './english';
import type { Match } from './match';
import { costOf, PART } from './match';
import type { Numeral } from './numeral';
import { readNumeral } from './read-numeral';

/** Months with names of their own, in both scripts; 大年初一 is the first day of the first. */
const NAMED_MONTHS: readonly (readonly [name: string, month: number])[] = [
  ['正月', 1],
  ['大年', 1],
  ['冬月', 11],
  ['腊月', 12],
  ['臘月', 12],
];
const CALENDARS = ['农历', '農曆', '阴历', '陰曆', '旧历', '舊曆', '夏历', '夏曆'];
/** Stands before the first ten days. */
const FIRST_TEN = '初';
const LAST_DAY = 30;

/** 初五 and 正月初五; 腊月二十三: the numeral is the day, and what stands before it says of which calendar. */
export function matchLunarDays(text: string, numeral: Numeral): readonly Match[] {
  const isFirst = text[numeral.start - 1] === FIRST_TEN;
  const day = valueOf(numeral, isFirst ? 10 : LAST_DAY);
  if (day === null || '年月中级級个個'.includes(text[numeral.end] ?? '。')) return [];
  const dayStart = isFirst ? numeral.start - 1 : numeral.start;
  const end =
    '日号號'.includes(text[numeral.end] ?? '。') && !isFirst ? numeral.end + 1 : numeral.end;
  const month = monthBefore(text, dayStart);
  if (month !== null) {
    const gloss = `${ordinal(day)} day of the ${ordinal(month.value)} lunar month`;
    return [
      { start: month.start, end, kind: 'date', cost: costOf(text, numeral) + 2 * PART, gloss },
    ];
  }
  if (!isFirst) return [];
  const gloss = `the ${ordinal(day)} day of a lunar month`;
  return [{ start: dayStart, end, kind: 'date', cost: costOf(text, numeral) + PART, gloss }];
}

/** 农历八月十五: the numeral is the month. */
export function matchLunarMonths(text: string, numeral: Numeral): readonly Match[] {
  const calendar = CALENDARS.find((one) => text.endsWith(one, numeral.start));
  const month = valueOf(numeral, 12);
  if (calendar === undefined || month === null) return [];
  const start = numeral.start - calendar.length;
  const end = numeral.end + 1;
  const cost = costOf(text, numeral) + 2 * PART;
  const name = `the ${ordinal(month)} lunar month`;
  const found: Match[] = [{ start, end, kind: 'date', cost, gloss: name }];
  const at = text[end] === FIRST_TEN ? end + 1 : end;
  const second = readNumeral(text, at);
  const day = second === null ? null : valueOf(second, at > end ? 10 : LAST_DAY);
  if (second !== null && day !== null) {
    const gloss = `${ordinal(day)} day of ${name}`;
    found.push({ start, end: second.end, kind: 'date', cost: cost + PART, gloss });
  }
  return found;
}

function valueOf(numeral: Numeral, most: number): number | null {
  if (numeral.form !== 'chinese' || numeral.hedge !== null || numeral.upper !== null) return null;
  const value = toInteger(numeral.value);
  return value !== null && value >= 1 && value <= most ? value : null;
}

/** The named month that ends at `end`, the calendar's name before it taken in. */
function monthBefore(text: string, end: number): { start: number; value: number } | null {
  const found = NAMED_MONTHS.find(([name]) => text.endsWith(name, end));
  if (found === undefined) return null;
  const start = end - found[0].length;
  const calendar = CALENDARS.find((one) => text.endsWith(one, start));
  return { start: start - (calendar?.length ?? 0), value: found[1] };
}
