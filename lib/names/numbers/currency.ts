/** Amounts behind a currency sign: $150万, £3,000-£5,000, ¥99. */
import { compare } from './decimal';
import { amountOf, quantityToEnglish } from './english';
import type { Match } from './match';
import { costOf, endOfConnector, PART } from './match';
import { match } from './measured';
import type { Numeral } from './numeral';
import { readNumeral } from './numeral';
import type { Unit } from './units';
import { unitAt } from './units';

/** $150万, £3,000-£5,000: the sign stands in front. */
export function matchPrefixed(text: string, numeral: Numeral): Match | null {
  const sign = currencyBefore(text, numeral.start);
  if (sign === null) return null;
  const connected = endOfConnector(text, numeral.end);
  const again = SYMBOLS.find(([symbol]) => text.startsWith(symbol, connected));
  const other =
    connected > numeral.end ? readNumeral(text, connected + (again?.[0].length ?? 0)) : null;
  if (other !== null && compare(other.value, numeral.value) > 0) {
    const gloss = quantityToEnglish({ ...amountOf(numeral), high: other.value }, sign.unit);
    return match(sign.start, other.end, costOf(text, numeral) + 2 * PART, gloss);
  }
  const gloss = quantityToEnglish(amountOf(numeral), sign.unit);
  const end = text[numeral.end] === '元' ? numeral.end + 1 : numeral.end;
  return match(sign.start, end, costOf(text, numeral) + PART, gloss);
}

function currencyBefore(text: string, end: number): { start: number; unit: Unit } | null {
  const last = text.charAt(end - 1);
  if (last === '' || !SYMBOL_ENDS.includes(last)) return null;
  const entry = SYMBOLS.find(([symbol]) => text.endsWith(symbol, end));
  const unit = entry === undefined ? null : unitAt(entry[1], 0);
  return entry === undefined || unit === null
    ? null
    : { start: end - entry[0].length, unit: unit.unit };
}

const SYMBOLS: readonly (readonly [symbol: string, unit: string])[] = [
  ['HK$', '港元'],
  ['NT$', '新台币'],
  ['US$', '美元'],
  ['A$', '澳元'],
  ['C$', '加元'],
  ['S$', '新元'],
  ['$', '$'],
  ['＄', '$'],
  ['¥', '元'],
  ['￥', '元'],
  ['€', '欧元'],
  ['£', '英镑'],
  ['￡', '英镑'],
  ['₩', '韩元'],
  ['₽', '卢布'],
  ['₹', '卢比'],
];
/** What the symbols end with: nearly every numeral has none of these before it. */
const SYMBOL_ENDS = '$＄¥￥€£￡₩₽₹';
