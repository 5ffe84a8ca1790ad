/** Quantities of more than one part: 3小时20分, 五元三角, 三年半, 两个半小时, 1米78, 120公里/小时. */
import { endOfDigits } from './arabic';
import { isLatinLetter, numeralClass, toAsciiDigits } from './characters';
import { fromDigits, plus } from './decimal';
import type { Amount } from './english';
import { amountOf, quantityToEnglish } from './english';
import type { Match } from './match';
import { costOf, PART } from './match';
import { match } from './measured';
import type { Numeral } from './numeral';
import { readNumeral } from './read-numeral';
import { endOfSequence, sequenceDigits } from './sequence';
import type { Unit, UnitMatch } from './units';
import { unitAt } from './units';

/** What may follow `numeral` and its unit; the longest reading comes last. */
export function matchChains(text: string, numeral: Numeral, unit: UnitMatch): readonly Match[] {
  return [
    matchHalf(text, numeral, unit),
    matchRate(text, numeral, unit),
    matchChain(text, numeral, unit),
    matchMeters(text, numeral, unit),
  ].filter((found) => found !== null);
}

/** 三年半, 两个半小时: half a unit more, behind the unit or within 个小时 and 个月. */
function matchHalf(text: string, numeral: Numeral, found: UnitMatch): Match | null {
  if (text[found.end] !== '半' || found.unit.kind !== 'time' || numeral.hedge !== null) return null;
  if ('导導岛島径徑数數场場夜价價边邊程'.includes(text[found.end + 1] ?? ' ')) return null;
  const amount = { ...amountOf(numeral), low: plus(numeral.value, HALF) };
  const gloss = quantityToEnglish(amount, found.unit);
  return match(numeral.start, found.end + 1, costOf(text, numeral) + 2 * PART, gloss);
}

const HALF = fromDigits('0', '5');

/** 两个半小时, 三个多月: 个 with 半 or 多 before the unit. */
export function matchInnerHalf(text: string, numeral: Numeral): readonly Match[] {
  const classifier = text[numeral.end];
  const inner = text[numeral.end + 1];
  if ((classifier !== '个' && classifier !== '個') || (inner !== '半' && inner !== '多')) return [];
  const found = unitAt(text, numeral.end + 2) ?? monthAt(text, numeral.end + 2);
  if (found === null || found.unit.kind !== 'time' || numeral.hedge !== null) return [];
  const amount: Amount =
    inner === '半'
      ? { low: plus(numeral.value, HALF), high: null, hedge: null }
      : { low: numeral.value, high: numeral.upper, hedge: 'over' };
  const gloss = quantityToEnglish(amount, found.unit);
  return [match(numeral.start, found.end, costOf(text, numeral) + 2 * PART, gloss)];
}

/** 月 is a unit behind 个 and in rates: 5000元/月. */
function monthAt(text: string, at: number): UnitMatch | null {
  const month = text[at] === '月' ? unitAt('个月', 0) : null;
  return month === null ? null : { unit: month.unit, end: at + 1 };
}

/** 120公里/小时, 5000元/吨, 11立方米每秒. */
function matchRate(text: string, numeral: Numeral, found: UnitMatch): Match | null {
  if (!'/／每'.includes(text[found.end] ?? ' ')) return null;
  const per =
    unitAt(text, found.end + 1) ?? hourAt(text, found.end + 1) ?? monthAt(text, found.end + 1);
  if (per === null || (text[found.end] === '每' && per.unit.kind !== 'time')) return null;
  const gloss = `${quantityToEnglish(amountOf(numeral), found.unit)} per ${per.unit.singular}`;
  return match(numeral.start, per.end, costOf(text, numeral) + 2 * PART, gloss);
}

/** 时 and h are hours behind a stroke. */
function hourAt(text: string, at: number): UnitMatch | null {
  const isHour = text[at] === '时' || text[at] === '時' || text[at] === 'h';
  const hour = isHour && !isLatinLetter(text, at + 1) ? unitAt('小时', 0) : null;
  return hour === null ? null : { unit: hour.unit, end: at + 1 };
}

/** 3小时20分, 2分30秒 (from matchMinutes), 2年3个月, 3元5角2分: units in falling rank. */
function matchChain(text: string, numeral: Numeral, first: UnitMatch): Match | null {
  if (first.unit.rank === 0 || numeral.hedge !== null) return null;
  let { end, unit } = first;
  let others = '';
  for (;;) {
    const next = readNumeral(text, end);
    if (next === null || next.form === 'code') break;
    const following = unitAt(text, next.end) ?? smallUnitAt(text, next.end, unit);
    if (following === null || following.unit.kind !== unit.kind) break;
    if (following.unit.rank === 0 || following.unit.rank >= unit.rank) break;
    others += ` ${quantityToEnglish(amountOf(next), following.unit)}`;
    ({ end, unit } = following);
  }
  if (end === first.end) return null;
  const gloss = quantityToEnglish(amountOf(numeral), first.unit) + others;
  return match(numeral.start, end, costOf(text, numeral) + 2 * PART, gloss);
}

const MINUTE = { kind: 'time', singular: 'minute', plural: 'minutes', rank: 7 } as const;

const FEN = { kind: 'money', singular: 'fen', plural: 'fen', rank: 3 } as const;

const NEVER_ALONE = { isShy: true, notBefore: '', conversion: null };

/** 分 is a minute behind hours and a hundredth of a yuan behind 元 and 角. */
function smallUnitAt(text: string, at: number, before: Unit): UnitMatch | null {
  if (text[at] !== '分' || text[at + 1] === '之') return null;
  const unit = before.kind === 'money' ? FEN : MINUTE;
  return { unit: { ...unit, ...NEVER_ALONE }, end: at + 1 };
}

/** 2分30秒: 分 is a minute before seconds. */
export function matchMinutes(text: string, numeral: Numeral): readonly Match[] {
  if (text[numeral.end] !== '分' || numeral.hedge !== null) return [];
  const seconds = readNumeral(text, numeral.end + 1);
  const unit = seconds === null ? null : unitAt(text, seconds.end);
  if (seconds === null || unit === null || unit.unit.singular !== 'second') return [];
  const minutes = quantityToEnglish(amountOf(numeral), { ...MINUTE, ...NEVER_ALONE });
  const gloss = `${minutes} ${quantityToEnglish(amountOf(seconds), unit.unit)}`;
  return [match(numeral.start, unit.end, costOf(text, numeral) + 2 * PART, gloss)];
}

/** 1米78, 一米四: digits behind 米 are its decimals. */
function matchMeters(text: string, numeral: Numeral, found: UnitMatch): Match | null {
  if (found.unit.singular !== 'meter') return null;
  const isChinese = numeral.form === 'chinese';
  if (!isChinese && numeral.form !== 'digits') return null;
  const end = isChinese ? endOfSequence(text, found.end) : endOfDigits(text, found.end);
  if (end === found.end || end > found.end + 2 || unitAt(text, end) !== null) return null;
  if (numeralClass(text, end) > 0 || text[found.end] === '一') return null;
  const digits = isChinese
    ? sequenceDigits(text, found.end, end)
    : toAsciiDigits(text, found.end, end);
  const decimals = fromDigits('0', digits);
  const amount = { low: plus(numeral.value, decimals), high: null, hedge: null };
  const gloss = quantityToEnglish(amount, found.unit);
  return match(numeral.start, end, costOf(text, numeral) + 2 * PART, gloss);
}
