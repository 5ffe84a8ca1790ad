/** English for days, months and years: "17 February 2025", "5–8 March", "January–March 2025". */
import { ordinal } from './english';

/** Part of a date; what it leaves open is null. */
export interface PartialDate {
  /** "2025", "221 BC", "2024 (Minguo 113)". */
  readonly year: string | null;
  /** 1–12. */
  readonly month: number | null;
  /** 1–31. */
  readonly day: number | null;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

export function dateToEnglish({ year, month, day }: PartialDate): string {
  if (month === null) return day === null ? (year ?? '') : `the ${ordinal(day)}`;
  return words(day, monthName(month), year);
}

/** From `first` to `last`; each takes the other's year and month where it leaves them open. */
export function rangeToEnglish(first: PartialDate, last: PartialDate): string {
  const end = {
    year: last.year ?? first.year,
    month: last.month ?? first.month,
    day: last.day,
  };
  const isSameYear = first.year === null || first.year === end.year;
  const isSameMonth = isSameYear && (first.month === null || first.month === end.month);
  if (isSameMonth && first.day !== null && end.day !== null) {
    if (end.month === null) return `the ${ordinal(first.day)} to the ${ordinal(end.day)}`;
    return words(`${first.day}–${end.day}`, monthName(end.month), end.year);
  }
  if (first.day === null && end.day === null && isSameYear && first.month !== null) {
    return words(null, `${monthName(first.month)}–${monthName(end.month ?? 0)}`, end.year);
  }
  if (first.month === null && end.month === null && first.day === null && end.day === null) {
    return `${first.year ?? ''}–${end.year ?? ''}`;
  }
  const start = isSameYear ? { ...first, year: null } : first;
  return `${dateToEnglish(start)} – ${dateToEnglish(end)}`;
}

/** "4 December" from "12" and "4"; null where there is no such day. */
export function monthAndDay(month: string, day: string): string | null {
  const date = { year: null, month: Number(month), day: Number(day) };
  const isDay = date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
  return isDay ? dateToEnglish(date) : null;
}

function words(...parts: readonly (string | number | null)[]): string {
  return parts.filter((part) => part !== null).join(' ');
}
