/**
 * Dates and periods: 2025年2月17日, 二〇二五年, 3月5日至8日, 1—3月, 2024年12月至2025年2月, 10月底.
 *
 * A date is a row of components (年, 月, 日) in falling order, each next to the one before; the
 * last may be a range. Two dates joined by 至 or a dash are a period.
 */
import { ARABIC, numeralClass, toAsciiDigits } from './characters';
import { endOfDigits } from './arabic';
import type { PartialDate } from './calendar';
import { dateToEnglish, monthAndDay, rangeToEnglish } from './calendar';
import { compare, toInteger } from './decimal';
import { yearOf } from './eras';
import type { Match } from './match';
import { costOf, endOfConnector, PART } from './match';
import type { Numeral } from './numeral';
import { readNumeral } from './read-numeral';

type Field = keyof PartialDate;

/** One component, or a range of one: 1—3月. */
interface Component {
  readonly field: Field;
  readonly low: string | number;
  readonly high: string | number | null;
  readonly start: number;
  readonly end: number;
}

/** The field that the unit at `at` closes. */
function fieldAt(text: string, at: number): Field | null {
  switch (text.charAt(at)) {
    case '年':
      return text[at + 1] === '代' ? null : 'year';
    case '月':
      return 'month';
    case '日':
    case '号':
    case '號':
      return 'day';
    default:
      return null;
  }
}

const LATER: Readonly<Record<Field, readonly Field[]>> = {
  year: ['month'],
  month: ['day'],
  day: [],
};
const NOTHING: PartialDate = { year: null, month: null, day: null };

/** Every date that starts with `numeral`, shorter ones too. */
export function matchDates(text: string, numeral: Numeral): readonly Match[] {
  const components = readComponents(text, numeral);
  const found: Match[] = [];
  let date = NOTHING;
  for (const [i, component] of components.entries()) {
    date = withField(date, component.field, component.low);
    const isLone = numeral.isLone && component.high === null;
    const isWeak = i === 0 && (isLone || isPlainNumber(text, component.end));
    if (!isWeak) found.push(...closedDates(text, numeral, components[0], component, date));
  }
  const last = components.at(-1);
  if (last?.high === null) found.push(...matchPeriod(text, numeral, components, date));
  return found;
}

/** Written out: spreading objects took most of the time that a date takes (106 of 115 μs per 1,000 characters). */
function withField(date: PartialDate, field: Field, value: string | number): PartialDate {
  return {
    year: field === 'year' ? String(value) : date.year,
    month: field === 'month' ? Number(value) : date.month,
    day: field === 'day' ? Number(value) : date.day,
  };
}

/** 5号 on its own may be a number of anything; 五月 and 三日 on their own are dictionary words. */
function isPlainNumber(text: string, end: number): boolean {
  return text[end - 1] === '号' || text[end - 1] === '號';
}

function readComponents(text: string, first: Numeral): readonly Component[] {
  const components: Component[] = [];
  let next: Component | null = componentOf(text, first, null);
  while (next !== null) {
    components.push(next);
    if (next.high !== null) break;
    const numeral = readNumeral(text, next.end);
    next = numeral === null ? null : componentOf(text, numeral, next.field);
  }
  return components;
}

/** The component that starts with `numeral`, `after` being the field before it. */
function componentOf(text: string, numeral: Numeral, after: Field | null): Component | null {
  const field = fieldAt(text, numeral.end);
  if (field !== null) {
    if (after !== null && !LATER[after].includes(field)) return null;
    if (field === 'day' && after !== 'month' && numeral.form === 'sequence') return null;
    const one = valueOf(text, numeral, field);
    if (one === null) return null;
    return { field, low: one.low, high: null, start: one.start, end: numeral.end + 1 };
  }
  const connected = endOfConnector(text, numeral.end);
  const right = connected === numeral.end ? null : readNumeral(text, connected);
  const rightField = right === null ? null : fieldAt(text, right.end);
  if (right === null || rightField === null) return null;
  if (after !== null && !LATER[after].includes(rightField)) return null;
  const low = valueOf(text, numeral, rightField);
  const high = valueOf(text, right, rightField);
  if (low === null || high === null || compare(numeral.value, right.value) >= 0) return null;
  if (after === null && isPlainNumber(text, right.end + 1)) return null;
  const { low: from, start } = low;
  return { field: rightField, low: from, high: high.low, start, end: right.end + 1 };
}

function valueOf(
  text: string,
  numeral: Numeral,
  field: Field,
): { low: string | number; start: number } | null {
  if (field === 'year') {
    const year = yearOf(text, numeral);
    if (year === null) return null;
    return { low: year.english, start: year.start };
  }
  const value = numeral.hedge === null && numeral.upper === null ? toInteger(numeral.value) : null;
  const isIn = value !== null && value >= 1 && value <= (field === 'month' ? 12 : 31);
  return isIn && numeral.form !== 'arabic' ? { low: value, start: numeral.start } : null;
}

/** The date up to `last`, and with a word for its end or part: 10月底, 3月上旬, 2024年度, 1月份. */
function closedDates(
  text: string,
  numeral: Numeral,
  first: Component | undefined,
  last: Component,
  date: PartialDate,
): readonly Match[] {
  const start = first?.start ?? numeral.start;
  const high = last.high === null ? null : withField(NOTHING, last.field, last.high);
  const gloss = high === null ? dateToEnglish(date) : rangeToEnglish(date, high);
  const cost = costOf(text, numeral) + PART;
  const plain: Match = { start, end: last.end, kind: 'date', cost, gloss };
  const closer = closerAt(text, last);
  if (closer === null) return [plain];
  return [
    plain,
    { ...plain, end: closer.end, cost: cost + PART, gloss: closer.gloss.replace('#', gloss) },
  ];
}

const PARTS_OF_MONTH = new Map([
  ['上旬', 'early #'],
  ['中旬', 'mid-#'],
  ['下旬', 'late #'],
]);

function closerAt(text: string, { field, end }: Component): { end: number; gloss: string } | null {
  if (field === 'day') return null;
  const two = text.slice(end, end + 2);
  const part = field === 'month' ? PARTS_OF_MONTH.get(two) : undefined;
  if (part !== undefined) return { end: end + 2, gloss: part };
  const one = text.charAt(end);
  const next = text[end + 1] ?? ' ';
  if (one === '底' && !'部层層气氣'.includes(next)) return { end: end + 1, gloss: 'the end of #' };
  if (one === '初' && !'步级級期中始一二三四五六七八九十'.includes(next)) {
    return { end: end + 1, gloss: 'the beginning of #' };
  }
  if (one === '末' && !'期'.includes(next)) return { end: end + 1, gloss: 'the end of #' };
  if (field === 'year' && one === '度' && !'过過假'.includes(next))
    return { end: end + 1, gloss: '#' };
  return field === 'month' && one === '份' ? { end: end + 1, gloss: '#' } : null;
}

/** 3月5日至8日, 2024年12月至2025年2月. */
function matchPeriod(
  text: string,
  numeral: Numeral,
  components: readonly Component[],
  date: PartialDate,
): readonly Match[] {
  const first = components[0];
  const last = components.at(-1);
  if (first === undefined || last === undefined) return [];
  const connected = endOfConnector(text, last.end);
  const next = connected === last.end ? null : readNumeral(text, connected);
  if (next === null) return [];
  const others = readComponents(text, next);
  const closing = others.at(-1);
  if (closing === undefined || closing.high !== null || closing.field !== last.field) return [];
  const until = others.reduce<PartialDate>(
    (known, one) => withField(known, one.field, one.low),
    NOTHING,
  );
  const cost = costOf(text, numeral) + 3 * PART;
  const gloss = rangeToEnglish(date, until);
  return [{ start: first.start, end: closing.end, kind: 'date', cost, gloss }];
}

/** 2025-02-17, 2025/2/17, 2025.2.17: a year of four digits, then month and day. */
export function matchDashed(text: string, numeral: Numeral): readonly Match[] {
  const { start } = numeral;
  if (endOfDigits(text, start) !== start + 4) return [];
  const joint = text.charAt(start + 4);
  if (!'-/.'.includes(joint || ' ')) return [];
  const monthEnd = endOfDigits(text, start + 5);
  if (text[monthEnd] !== joint || numeralClass(text, monthEnd + 1) !== ARABIC) return [];
  const end = endOfDigits(text, monthEnd + 1);
  if (end - monthEnd > 3 || text[end] === joint) return [];
  const ascii = (from: number, to: number) => toAsciiDigits(text, from, to);
  const day = monthAndDay(ascii(start + 5, monthEnd), ascii(monthEnd + 1, end));
  const year = ascii(start, start + 4);
  if (day === null) return [];
  return [{ start, end, kind: 'date', cost: costOf(text, numeral), gloss: `${day} ${year}` }];
}

/** 2024/25赛季: a season that spans the turn of a year. */
export function matchSeasons(text: string, numeral: Numeral): readonly Match[] {
  const { start, end } = numeral;
  const last = endOfDigits(text, end + 1);
  if (endOfDigits(text, start) !== start + 4 || end !== start + 4 || last !== end + 3) return [];
  const year = Number(toAsciiDigits(text, start, end));
  const next = toAsciiDigits(text, end + 1, last);
  if (year < 1800 || year > 2100 || Number(next) !== (year + 1) % 100) return [];
  const cost = costOf(text, numeral) + PART;
  return [{ start, end: last, kind: 'date', cost, gloss: `${year}–${next}` }];
}
