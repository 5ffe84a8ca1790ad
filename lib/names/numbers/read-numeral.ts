/**
 * Reads one numeral: 12,345 · 3.2万 · 1亿2000万 · 200多亿 · 一千二百 · 二〇二五 · 三四百 · 几十万.
 *
 * A *sequence* is digits without units (二〇二五). A *code* is digits that are no amount
 * (010-12345678, 1.2.3). Each numeral is read once, left to right: time O(its length).
 */
import { endOfDigits, MAX_DIGITS } from './arabic';
import {
  ARABIC,
  DIGIT,
  isLatinLetter,
  NOUGHT,
  numeralClass,
  numeralValue,
  SEVERAL,
  toAsciiDigits,
} from './characters';
import { currencyBefore } from './currency-signs';
import { fromDigits, timesTenTo, whole } from './decimal';
import { latinScaleAt } from './latin-scales';
import type { Numeral } from './numeral';
import { NumeralReader } from './numeral-reader';
import { readSequence } from './sequence';

/** The numeral that starts at `at`, the longest there is; null if none does. */
export function readNumeral(text: string, at: number): Numeral | null {
  const kind = numeralClass(text, at);
  if (kind === 0) return null;
  if (isLoneDigit(text, at)) return loneDigit(text, at, kind);
  const plain = kind === ARABIC ? plainDigits(text, at) : null;
  if (plain !== null) return plain;
  const sequence = kind === DIGIT || kind === NOUGHT ? readSequence(text, at) : null;
  const numeral = sequence ?? new NumeralReader(text, at).read();
  return numeral === null ? null : withLatinScale(text, numeral);
}

/** 3.5 in US$3.5 billion is 3,500,000,000. */
function withLatinScale(text: string, numeral: Numeral): Numeral {
  const { start, end, form, scale } = numeral;
  if ((form !== 'digits' && form !== 'arabic') || scale > 0 || !mayBeLatin(text, end))
    return numeral;
  const found = latinScaleAt(text, end, currencyBefore(text, start) !== null);
  if (found === null) return numeral;
  const value = timesTenTo(found.power, numeral.value);
  return { ...numeral, value, end: found.end, form: 'arabic', scale: found.power };
}

/** Nearly every numeral has a Chinese character or a mark behind it. */
const mayBeLatin = (text: string, at: number) =>
  isLatinLetter(text, at) || isLatinLetter(text, at + 1);

/** Most numerals in Arabic digits are nothing but digits, as years and days are: they are spared the reader. */
function plainDigits(text: string, start: number): Numeral | null {
  const end = endOfDigits(text, start);
  if (end - start > MAX_DIGITS || mayGoOn(text, end)) return null;
  const value = fromDigits(toAsciiDigits(text, start, end), '');
  return {
    start,
    end,
    value,
    upper: null,
    hedge: null,
    form: 'digits',
    scale: 0,
    isLone: false,
  };
}

/** Whether what stands at `at` may take digits on: 2万, 200多, 3.14, 1,000, 010-123, US$3.5 billion. */
const mayGoOn = (text: string, at: number) =>
  numeralClass(text, at) > 0 || GOING_ON.has(text.charCodeAt(at)) || mayBeLatin(text, at);

const GOING_ON: ReadonlySet<number> = new Set(
  Array.from('多余餘来來点點.．,，-－', (character) => character.charCodeAt(0)),
);

/** Whether a Chinese digit stands at `at` that nothing behind it takes on. */
export function isLoneDigit(text: string, at: number): boolean {
  const kind = numeralClass(text, at);
  if (kind !== DIGIT && kind !== NOUGHT && kind !== SEVERAL) return false;
  const next = text.charCodeAt(at + 1);
  return numeralClass(text, at + 1) === 0 && next !== POINT && next !== TRADITIONAL_POINT;
}

/** What takes a lone digit on, although it is no digit itself: 三点五. */
const POINT = '点'.charCodeAt(0);
const TRADITIONAL_POINT = '點'.charCodeAt(0);

/** Most numerals of ordinary text are the 一 of 一个 and 一些: they are spared the reader. */
function loneDigit(text: string, start: number, kind: number): Numeral {
  const isSeveral = kind === SEVERAL;
  const value = whole(isSeveral ? 1 : numeralValue(text, start));
  const hedge = isSeveral ? 'several' : null;
  return {
    start,
    end: start + 1,
    value,
    upper: null,
    hedge,
    form: 'chinese',
    scale: 0,
    isLone: true,
  };
}
