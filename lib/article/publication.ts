/** When a story was published, from what pages write in metadata and beside headlines. */

const DATE_TIME =
  /(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*日?(?:[\sT,，]*(?:(上午|下午|晚上|早上|am|pm)\s*)?(\d{1,2})\s*[:：时時]\s*(\d{2})(?:\s*[:：分]\s*(\d{2})秒?)?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;

/**
 * The first date in the text, as ISO 8601 as far as it goes: `2019-09-07`, `2019-09-07T13:43`,
 * `2019-09-07T13:43:45+08:00`. A zone is told only where the page tells one. Null if there is none.
 */
export function dateIn(text: string): string | null {
  const match = DATE_TIME.exec(text.slice(0, 400));
  if (match === null) return null;
  const [, year = '', month = '', day = '', half, hour, minute, second, zone] = match;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const clock = clockOf(half, hour, minute, second);
  if (clock === null) return date;
  return `${date}T${clock}${zone === undefined ? '' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`;
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1990 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function clockOf(half?: string, hour?: string, minute?: string, second?: string): string | null {
  if (hour === undefined || minute === undefined) return null;
  const isLate = half !== undefined && /下午|晚上|pm/i.test(half);
  const hours = Number(hour) + (isLate && Number(hour) < 12 ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const parts = [String(hours).padStart(2, '0'), minute];
  return (second === undefined ? parts : [...parts, second]).join(':');
}

/** Of dates that agree on the day the most exact; else the first. */
export function mostExact(dates: readonly (string | null)[]): string | null {
  let best: string | null = null;
  for (const date of dates) {
    if (date === null) continue;
    if (best === null) best = date;
    else if (date.length > best.length && date.startsWith(best.slice(0, 10))) best = date;
  }
  return best;
}
