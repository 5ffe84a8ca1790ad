/** The time of day: 10时30分, 9点半, 14:30, 八点二十分, 10:00-12:00. The gloss knows 下午 before it. */
import { ARABIC, numeralClass } from './characters';
import { toInteger } from './decimal';
import type { Match } from './match';
import { endOfConnector, PART } from './match';
import type { Numeral } from './numeral';
import { readNumeral } from './read-numeral';

interface Time {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  readonly end: number;
  /** Nothing but 8点, which also says "eight points", or 一时, which says "for a while". */
  readonly isBare: boolean;
}

/** In nats, as for numbers in Arabic digits with their unit: what competes is 10|时|30|分. */
const CLOCK = 4;
const MORNING = ['上午', '早上', '清晨', '凌晨', '早晨', '今晨', '早间', '早間'];
const EVENING = [
  '下午',
  '傍晚',
  '晚上',
  '晚间',
  '晚間',
  '当晚',
  '當晚',
  '今晚',
  '昨晚',
  '深夜',
  '夜里',
  '午后',
  '午後',
];

/** Every time that starts where `numeral`, which may have taken 点 for a point, does. */
export function matchClock(text: string, { start }: Numeral): readonly Match[] {
  const time = readTime(text, start);
  if (time === null) return [];
  const found: Match[] = [];
  const gloss = toEnglish(time, halfOfDay(text, start));
  if (!time.isBare || saysTime(text, start, time.end)) {
    found.push({ start, end: time.end, kind: 'date', cost: CLOCK, gloss });
  }
  const connected = endOfConnector(text, time.end);
  const until = connected === time.end ? null : readTime(text, connected);
  if (until !== null) {
    const period = `${gloss.replace(/ [ap]\.m\.$/u, '')}–${toEnglish(until, halfOfDay(text, start))}`;
    found.push({ start, end: until.end, kind: 'date', cost: CLOCK + PART, gloss: period });
  }
  return found;
}

/** An hour is written with at most three characters: 二十三. */
function readTime(text: string, start: number): Time | null {
  for (let at = start + 1; at <= start + 3; at++) {
    const mark = text[at];
    if (mark === undefined) return null;
    if (numeralClass(text, at) > 0) continue;
    const hour = smallNumber(text, start, at);
    if (hour === null || hour > 24) return null;
    if (mark === ':' || mark === '：') return digital(text, hour, at + 1);
    const isHour = mark === '时' || mark === '時';
    const isLone = at === start + 1 && numeralClass(text, start) !== ARABIC;
    return isHour || mark === '点' || mark === '點'
      ? spoken(text, hour, at + 1, isHour, isLone)
      : null;
  }
  return null;
}

/** 30 from "30", 三十 and 〇五; null where start–end is no number of one or two digits. */
function smallNumber(text: string, start: number, end: number): number | null {
  if (end <= start || end - start > 3) return null;
  const numeral = readNumeral(text.slice(start, end), 0);
  if (numeral === null || numeral.end !== end - start || numeral.form === 'arabic') return null;
  return numeral.hedge === null && numeral.upper === null ? toInteger(numeral.value) : null;
}

/** Behind the colon: two digits, and perhaps two more. */
function digital(text: string, hour: number, at: number): Time | null {
  const minute = twoDigits(text, at);
  if (minute === null) return null;
  const second = text[at + 2] === ':' ? twoDigits(text, at + 3) : null;
  return { hour, minute, second, end: second === null ? at + 2 : at + 5, isBare: false };
}

function twoDigits(text: string, at: number): number | null {
  if (numeralClass(text, at + 2) > 0 || !/^[0-9０-９]{2}$/u.test(text.slice(at, at + 2)))
    return null;
  const value = smallNumber(text, at, at + 2);
  return value !== null && value < 60 ? value : null;
}

/** Behind 时 or 点. */
function spoken(
  text: string,
  hour: number,
  at: number,
  isHour: boolean,
  isLone: boolean,
): Time | null {
  const whole = { hour, minute: null, second: null, end: at, isBare: !isHour || isLone };
  const next = text.charAt(at);
  if (isHour && '代期装裝髦尚区區速而'.includes(next || ' ')) return null;
  if (next === '半' && text[at + 1] !== '数')
    return { ...whole, minute: 30, end: at + 1, isBare: false };
  if (next === '整' || next === '钟' || next === '鐘') {
    return '体體个個'.includes(text[at + 1] ?? ' ')
      ? whole
      : { ...whole, end: at + 1, isBare: false };
  }
  if (text[at + 1] === '刻' && (next === '一' || next === '三')) {
    return { ...whole, minute: next === '一' ? 15 : 45, end: at + 2, isBare: false };
  }
  const minute = numberBefore(text, at, '分');
  if (minute === null) return bareMinutes(text, whole, at);
  const second = numberBefore(text, minute.end, '秒');
  if (second === null) return { ...whole, minute: minute.value, end: minute.end, isBare: false };
  return { hour, minute: minute.value, second: second.value, end: second.end, isBare: false };
}

/** 8点20, 八点二十: minutes of two digits need no 分. */
function bareMinutes(text: string, whole: Time, at: number): Time {
  const numeral = readNumeral(text, at);
  if (numeral === null || numeral.end !== at + 2 || !whole.isBare) return whole;
  const minute = smallNumber(text, at, at + 2);
  if (minute === null || minute > 59 || numeral.form === 'sequence') return whole;
  return { ...whole, minute, end: at + 2, isBare: false };
}

/** The number up to 59 that stands at `at` and is followed by `mark`. */
function numberBefore(
  text: string,
  at: number,
  mark: string,
): { value: number; end: number } | null {
  const end = text.indexOf(mark, at) <= at + 3 ? text.slice(at, at + 4).indexOf(mark) + at : -1;
  const value = end > at ? smallNumber(text, at, end) : null;
  if (value === null || value > 59 || '之别別享析布钱錢'.includes(text[end + 1] ?? ' '))
    return null;
  return { value, end: end + 1 };
}

/** Whether 8点 is a time: said by what stands before or behind. */
function saysTime(text: string, start: number, end: number): boolean {
  if (halfOfDay(text, start) !== null || text.endsWith('中午', start)) return true;
  if (text[end - 1] !== '点' && text[end - 1] !== '點') return false;
  return ['左右', '许', '許', '开始', '開始', '到', '至', '之前', '之后', '前', '后', '後'].some(
    (word) => text.startsWith(word, end),
  );
}

function halfOfDay(text: string, start: number): 'a.m.' | 'p.m.' | null {
  if (MORNING.some((word) => text.endsWith(word, start))) return 'a.m.';
  return EVENING.some((word) => text.endsWith(word, start)) ? 'p.m.' : null;
}

function toEnglish({ hour, minute, second }: Time, half: 'a.m.' | 'p.m.' | null): string {
  const parts = [hour, minute ?? 0, ...(second === null ? [] : [second])];
  const digits = parts.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0')));
  const suffix = half === null || hour > 12 ? '' : ` ${half}`;
  return digits.join(':') + suffix;
}
