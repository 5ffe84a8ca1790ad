/** Chinese digits in a row without units: 二〇二五, 九七, 〇八. */
import {
  DIGIT,
  NOUGHT,
  numeralClass,
  numeralValue,
  SCALE,
  TEN_HUNDRED_THOUSAND,
} from './characters';
import { fromDigits } from './decimal';
import type { Numeral } from './numeral';

/** Longest row that is taken for a number. */
export const MAX_SEQUENCE = 12;

/** The row of two or more that starts at `start`; null if a unit follows it, or it is an estimate. */
export function readSequence(text: string, start: number): Numeral | null {
  const end = endOfSequence(text, start);
  const length = end - start;
  const next = numeralClass(text, end);
  if (length < 2 || next === TEN_HUNDRED_THOUSAND || next === SCALE) return null;
  const isPair = isEstimate(numeralValue(text, start), numeralValue(text, start + 1));
  if (length === 2 && isPair) return null;
  const digits = sequenceDigits(text, start, Math.min(end, start + MAX_SEQUENCE));
  const form = length > MAX_SEQUENCE ? 'code' : 'sequence';
  const value = fromDigits(digits, '');
  return { start, end, value, upper: null, hedge: null, form, scale: 0, isLone: false };
}

export function endOfSequence(text: string, start: number): number {
  let at = start;
  while (numeralClass(text, at) === DIGIT || numeralClass(text, at) === NOUGHT) at++;
  return at;
}

/** "2025" from 二〇二五. */
export function sequenceDigits(text: string, start: number, end: number): string {
  let digits = '';
  for (let at = start; at < end; at++) digits += String(numeralValue(text, at));
  return digits;
}

/** Neighbouring digits are an estimate: 三四 (百), 七八, and 三五; not 九零 or 二〇. */
export function isEstimate(first: number, second: number): boolean {
  return first > 0 && (second === first + 1 || (first === 3 && second === 5));
}
