/** What quantities are made of: the unit behind a numeral, and both in English. */
import { isLatinLetter, numeralClass } from './characters';
import { timesTenTo, toInteger } from './decimal';
import type { Amount } from './english';
import { amountToEnglish, ordinal, quantityToEnglish } from './english';
import type { Match } from './match';
import type { Numeral } from './numeral';
import type { Unit, UnitMatch } from './units';
import { unitAt } from './units';

/** The unit behind a numeral that may carry one. */
export function unitOf(text: string, numeral: Numeral): UnitMatch | null {
  if (numeral.form === 'sequence' && !/[〇○零]/u.test(text.slice(numeral.start, numeral.end))) {
    return null;
  }
  const found = unitAt(text, numeral.end);
  if (found === null) return null;
  if (
    numeral.isLone &&
    ((found.unit.isShy && !isTenths(text, numeral, found)) || !isCounting(text, numeral))
  ) {
    return null;
  }
  if (isLatinLetter(text, found.end - 1)) {
    if (!isArabic(numeral) || isLatinLetter(text, found.end) || numeralClass(text, found.end) > 0) {
      return null;
    }
  }
  return found;
}

/** 增长两成, 七成家庭: but for 一, which 成 is more often a verb behind, a digit before 成 counts tenths. */
function isTenths(text: string, { start }: Numeral, { unit, end }: UnitMatch): boolean {
  if (unit.plural !== 'tenths') return false;
  return text[start] !== '一' || TENTHS_BEFORE.some((word) => text.startsWith(word, end));
}

const TENTHS_BEFORE = ['以上', '以下', '左右', '多', '半', '的', '，', '。'];

/** Alone, 百 千 万 亿 and 零 count nothing: 百米, 千米, 万元 are words, and so is 四周. */
function isCounting(text: string, { start }: Numeral): boolean {
  return (
    !text.startsWith('四周', start) && !'百千万萬亿億兆零〇○拾佰仟'.includes(text[start] ?? ' ')
  );
}

/** "3.2 billion yuan", "50th anniversary", 三成 "30%". */
export function describe(amount: Amount, unit: Unit): string {
  if (unit.plural === 'th anniversary') {
    const value = amount.high === null && amount.hedge === null ? toInteger(amount.low) : null;
    return value === null
      ? `${amountToEnglish(amount)} years' anniversary`
      : `${ordinal(value)} anniversary`;
  }
  if (unit.plural !== 'tenths') return quantityToEnglish(amount, unit);
  const tens = {
    ...amount,
    low: timesTenTo(1, amount.low),
    high: amount.high === null ? null : timesTenTo(1, amount.high),
  };
  return `${amountToEnglish(tens)}%`;
}

export function isArabic({ form }: Numeral): boolean {
  return form === 'digits' || form === 'arabic';
}

export function match(start: number, end: number, cost: number, gloss: string): Match {
  return { start, end, kind: 'number', cost, gloss };
}
