/**
 * Finds numbers and dates: every numeral starts some, alone and with what stands round it.
 *
 * The text is read once; each numeral is read by a bounded number of productions, and each of those
 * reads a bounded number of numerals more: time O(length), memory O(numerals).
 */
import type { Candidate } from '../facts';
import { matchInnerHalf, matchMinutes } from './chain';
import { ARABIC, isLatinLetter, numeralClass } from './characters';
import { matchClock } from './clock';
import { currencyBefore, SIGN_ENDS } from './currency-signs';
import { matchDashed, matchDates, matchSeasons } from './dates';
import { toInteger, toGrouped } from './decimal';
import { amountOf, amountToEnglish } from './english';
import { matchBirthYears, matchCenturies } from './eras';
import type { Match } from './match';
import { CONNECTORS, costOf, toCandidate } from './match';
import type { Numeral } from './numeral';
import { isLoneDigit, readNumeral } from './read-numeral';
import { matchBareOrdinals, matchFiveYearPlans, matchOrdinals } from './ordinals';
import { matchQuantities } from './quantity';
import { matchLunarDays, matchLunarMonths } from './lunar';
import { matchFractions, matchNamedDays, matchRatios } from './ratios';
import { unitAt, unitInitials } from './units';

/**
 * @returns candidate edges of kind 'number' or 'date' with their English value as gloss, by start,
 *   then end; several may share a start. Offsets are UTF-16 code units. '' gives [].
 * Throws nothing: any text is taken, lone surrogates and a million digits included.
 */
export function recogniseNumbers(text: string): readonly Candidate[] {
  const found: Match[] = [];
  let at = 0;
  while (at < text.length) {
    at = numeralClass(text, at) === 0 || isIdle(text, at) ? at + 1 : matchAt(text, at, found);
  }
  return withoutDoubles(found).map(toCandidate);
}

/** 一些, 一个人: a lone digit that nothing round it makes part of a number. Most numerals are such. */
function isIdle(text: string, at: number): boolean {
  if (!isLoneDigit(text, at) || isBefore(text, at - 1)) return false;
  const productions = productionsBehind(text, at + 1);
  if (productions === NONE) return true;
  const isCounter = COUNTERS.includes(text.charAt(at + 1));
  return isCounter && !HALVES.includes(text[at + 2] ?? ' ') && unitAt(text, at + 1) === null;
}

/** 个月 and 个半小时 are parts of numbers, 个 alone is a word. */
const COUNTERS = '个個';
const HALVES = '半多';

/** Adds what starts at `at`; returns where to go on. */
function matchAt(text: string, at: number, found: Match[]): number {
  const numeral = readNumeral(text, at);
  if (numeral === null) return at + 1;
  addMatches(text, numeral, found);
  const isChinese = numeral.form === 'chinese' && numeralClass(text, at) !== ARABIC;
  if (isChinese && numeral.end - at > 1) {
    // In 统一百分之 the first character belongs to the word before.
    const inner = readNumeral(text, at + 1);
    if (inner !== null) addMatches(text, inner, found);
  }
  return numeral.end;
}

/** Adds what starts with a numeral. */
function addMatches(text: string, numeral: Numeral, found: Match[]): void {
  if (isPartOfLatin(text, numeral)) return;
  const hasSign = isBefore(text, numeral.start - 1);
  if (hasSign && text[numeral.start - 1] === ORDINAL_SIGN) {
    addAll(matchOrdinals(text, numeral), found);
    return;
  }
  const productions = productionsBehind(text, numeral.end);
  for (const production of productions) addAll(production(text, numeral), found);
  if (productions === NONE && hasSign) addAll(matchQuantities(text, numeral), found);
  if (numeral.form === 'code') addAll(matchDashed(text, numeral), found);
  if (LUNAR.includes(text.charAt(numeral.start - 1) || ' '))
    addAll(matchLunarDays(text, numeral), found);
  if (text[numeral.start] === '十') addAll(matchFiveYearPlans(text, numeral), found);
  addAll(matchBare(text, numeral), found);
}

function addAll(matches: readonly Match[], found: Match[]): void {
  for (const match of matches) found.push(match);
}

type Production = (text: string, numeral: Numeral) => readonly Match[];

const NONE: readonly Production[] = [];
const ORDINAL_SIGN = '第';
/** What stands before the days of the lunar calendar: 初五, 正月十五. */
const LUNAR = '初月';
/** What a sign or a currency ends with: 零下, -, US$, RMB. */
const SIGNS = `下-－−${SIGN_ENDS}`;

/**
 * Each production by the characters that may stand behind its first numeral: most numerals have
 * nothing behind them that makes them more than a number. Of two that match the same stretch, the
 * earlier one says what it is: 2025年 is a year before it is 2,025 years.
 */
const PRODUCTIONS: readonly (readonly [next: Iterable<string>, match: Production])[] = [
  ['分', matchFractions],
  ['世年', matchCenturies],
  [`年月日号號${CONNECTORS}`, matchDates],
  ['/／', matchDashed],
  ['/／', matchSeasons],
  ['月', matchLunarMonths],
  ['后後', matchBirthYears],
  ['时時点點:：分刻', matchClock],
  ['比:：∶', matchRatios],
  ['·•‧・', matchNamedDays],
  ['季届屆大年', matchBareOrdinals],
  [new Set([...unitInitials(), ...Array.from(CONNECTORS)]), matchQuantities],
  ['分', matchMinutes],
  ['个個', matchInnerHalf],
];

/** By code unit: what it may be beside a numeral. Most characters are nothing, which one look tells. */
const beside = new Uint8Array(65536);
const BEFORE = 1;
const BEHIND = 2;
const productionsByNext = new Map<string, Production[]>();
for (const [next, match] of PRODUCTIONS) {
  for (const character of next) {
    const known = productionsByNext.get(character) ?? [];
    productionsByNext.set(character, [...known, match]);
    mark(character, BEHIND);
  }
}
for (const character of ORDINAL_SIGN + SIGNS + LUNAR) mark(character, BEFORE);

function mark(character: string, role: number): void {
  const unit = character.charCodeAt(0);
  beside[unit] = (beside[unit] ?? 0) | role;
}

const isBefore = (text: string, at: number) => ((beside[text.charCodeAt(at)] ?? 0) & BEFORE) !== 0;

/** The productions that what stands at `at`, behind a numeral, may be part of. */
function productionsBehind(text: string, at: number): readonly Production[] {
  if (((beside[text.charCodeAt(at)] ?? 0) & BEHIND) === 0) return NONE;
  return productionsByNext.get(text.charAt(at)) ?? NONE;
}

/** A4, F-16, 5G, v3.0, a/2025: digits of a Latin word or an address are no number of ours. */
function isPartOfLatin(text: string, { start, end }: Numeral): boolean {
  if (numeralClass(text, start) !== ARABIC) return false;
  if (isLatinLetter(text, start - 1)) return currencyBefore(text, start) === null;
  const isJoined = '-/_=.@#&'.includes(text[start - 1] ?? ' ');
  if (isJoined && isLatinLetter(text, start - 2)) return true;
  return isLatinLetter(text, end) && !UNIT_LETTERS.test(text.slice(end, end + 4));
}

/** Symbols of units that follow digits directly, up to the end of the Latin word. */
const UNIT_LETTERS =
  /^(?:km|cm|mm|nm|m|kg|mg|g|ml|mL|L|kWh|MWh|kW|MW|GW|W|kV|V|MHz|GHz|Hz|KB|MB|GB|TB)(?![a-z])/iu;

/** The numeral on its own. Single Chinese characters, and 千万 "by all means", are left to the dictionary. */
function matchBare(text: string, numeral: Numeral): readonly Match[] {
  const { start, end, form, isLone } = numeral;
  if (isLone || isLatinLetter(text, end)) return [];
  if (form === 'sequence' && !/[〇○零]/u.test(text.slice(start, end))) return [];
  if (form === 'chinese' && /^[百千万萬亿億]{2}$/u.test(text.slice(start, end))) return [];
  return [
    { start, end, kind: 'number', cost: costOf(text, numeral), gloss: bareGloss(text, numeral) },
  ];
}

/** Codes and possible years as written, amounts in English; null for a code beyond reading. */
function bareGloss(text: string, numeral: Numeral): string | null {
  const { start, end, form } = numeral;
  if (end - start > MAX_CODE) return null;
  if (form === 'code') return halfWidth(text.slice(start, end));
  if (form !== 'digits') {
    return form === 'sequence' ? sequenceToDigits(numeral) : amountToEnglish(amountOf(numeral));
  }
  const value = toInteger(numeral.value);
  const isYear = value !== null && value >= 1000 && value < 2100;
  const isIdentifier = /^[0０]./u.test(text.slice(start, end)) || end - start > 9;
  if (isYear || isIdentifier || namesLine(text, start, end)) {
    return halfWidth(text.slice(start, end));
  }
  return toGrouped(numeral.value);
}

/** Normalising costs as much as reading the numeral, and nearly all digits are half-width. */
const halfWidth = (digits: string) => (/[！-～]/u.test(digits) ? digits.normalize('NFKC') : digits);

/** 拨打12345热线, 邮编100081: a number to call or to write. */
const namesLine = (text: string, start: number, end: number) =>
  LINES_AFTER.has(text.slice(end, end + 2)) ||
  (start >= 2 && LINES_BEFORE.has(text.slice(start - 2, start)));

const LINES_AFTER = new Set('热线 熱線 平台 电话 電話 网站 網站 邮箱'.split(' '));
const LINES_BEFORE = new Set(
  '电话 電話 热线 熱線 拨打 撥打 邮编 郵編 代码 代碼 编号 編號 尾号 尾號'.split(' '),
);

function sequenceToDigits({ value, start, end }: Numeral): string {
  return value.coefficient.toString().padStart(end - start, '0');
}

/** Longest code that is glossed, in code units. */
const MAX_CODE = 40;

/** By start, then end; of two that cover the same stretch the production named first stands. */
function withoutDoubles(found: Match[]): readonly Match[] {
  const sorted = found.sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((match, i) => {
    const before = sorted[i - 1];
    return before === undefined || before.start !== match.start || before.end !== match.end;
  });
}
