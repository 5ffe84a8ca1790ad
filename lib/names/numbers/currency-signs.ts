/** Currencies written before an amount: $, US$, HK$, €, and codes such as RMB and USD. */
import { isLatinLetter } from './characters';
import type { Unit } from './units';
import { unitAt } from './units';

export interface CurrencySign {
  /** Where the amount starts, UTF-16 code units: at the sign, or behind a space that parts the two. */
  readonly start: number;
  /** Where the sign ends. */
  readonly end: number;
  readonly unit: Unit;
}

const SIGNS: readonly (readonly [sign: string, unit: string])[] = [
  ['HK$', '港元'],
  ['NT$', '新台币'],
  ['US$', '美元'],
  ['AU$', '澳元'],
  ['CA$', '加元'],
  ['NZ$', '新西兰元'],
  ['SG$', '新元'],
  ['A$', '澳元'],
  ['C$', '加元'],
  ['S$', '新元'],
  ['R$', '雷亚尔'],
  ['$', '$'],
  ['＄', '$'],
  ['CN¥', '元'],
  ['JP¥', '日元'],
  ['¥', '元'],
  ['￥', '元'],
  ['€', '欧元'],
  ['£', '英镑'],
  ['￡', '英镑'],
  ['₩', '韩元'],
  ['₽', '卢布'],
  ['₹', '卢比'],
  ['RMB', '元'],
  ['CNY', '元'],
  ['USD', '美元'],
  ['HKD', '港元'],
  ['TWD', '新台币'],
  ['NTD', '新台币'],
  ['EUR', '欧元'],
  ['GBP', '英镑'],
  ['JPY', '日元'],
  ['AUD', '澳元'],
  ['CAD', '加元'],
  ['SGD', '新元'],
  ['CHF', '瑞士法郎'],
  ['KRW', '韩元'],
  ['RUB', '卢布'],
  ['INR', '卢比'],
  ['THB', '泰铢'],
];

const SPACES = ' \u00a0';
/** What may stand before an amount of money: nearly every numeral has none of these. */
export const SIGN_ENDS =
  SPACES + Array.from(new Set(SIGNS.map(([sign]) => sign.charAt(sign.length - 1)))).join('');

/** The currency before an amount that starts at `at`; null for none, and for dollars of who knows whom (X$). */
export function currencyBefore(text: string, at: number): CurrencySign | null {
  const last = text.charAt(at - 1);
  if (last === '' || !SIGN_ENDS.includes(last)) return null;
  const end = SPACES.includes(last) ? at - 1 : at;
  const found = SIGNS.find(([sign]) => text.endsWith(sign, end));
  if (found === undefined) return null;
  const start = end - found[0].length;
  return currency(text, start, end < at ? at : start, found);
}

/** The currency that starts at `at`; null for none. */
export function currencyAt(text: string, at: number): CurrencySign | null {
  const found = SIGNS.find(([sign]) => text.startsWith(sign, at));
  return found === undefined ? null : currency(text, at, at, found);
}

function currency(
  text: string,
  signStart: number,
  start: number,
  [sign, name]: (typeof SIGNS)[number],
): CurrencySign | null {
  const unit = unitAt(name, 0)?.unit;
  if (unit === undefined || isLatinLetter(text, signStart - 1)) return null;
  return { start, end: signStart + sign.length, unit };
}
