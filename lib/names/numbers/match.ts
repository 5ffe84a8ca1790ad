/** What the productions share: a match, and what a numeral costs. */
import type { Candidate } from '../facts';
import { isNumeralUnit } from './characters';
import type { Numeral } from './numeral';

/** A stretch of text that is one number or date, with its English value. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly kind: 'number' | 'date';
  readonly cost: number;
  readonly gloss: string | null;
}

/**
 * Costs in nats on the scale of unigram word costs (e^−2.8 of HanLP's words are numbers; e^−5 is left
 * for one of a given class). A digit of a Chinese numeral costs ln 9; its units are all but given by
 * their order. Arabic digits compete with nothing but entries of word lists for the same digits
 * (2025, 92), which know less: a constant below those.
 */
const NUMBER = 5;
const ARABIC_NUMBER = 3;
const CHINESE_DIGIT = 2.2;
const CHINESE_UNIT = 0.7;
/** 三天, 一元: a single character is as often part of a word; dictionary words must win. */
const LONE = 2.5;
/** What a unit, a connector or a suffix adds. */
export const PART = 0.5;

/** @param isLone false where something beside a single character says that it is a number, as 第 does */
export function costOf(text: string, numeral: Numeral, isLone = numeral.isLone): number {
  if (numeral.form !== 'chinese' && numeral.form !== 'sequence') return ARABIC_NUMBER;
  let cost = NUMBER + (isLone ? LONE : 0);
  for (let at = numeral.start; at < numeral.end; at++) {
    cost += isNumeralUnit(text, at) ? CHINESE_UNIT : CHINESE_DIGIT;
  }
  return cost;
}

export function toCandidate({ start, end, kind, cost, gloss }: Match): Candidate {
  return { start, end, kind, cost, facts: { gloss, refersTo: null, original: null } };
}

/** The end of a word for "to" between two amounts: 至, 到, a dash or two; `at` where there is none. */
export function endOfConnector(text: string, at: number): number {
  const first = text.charAt(at);
  if (first === '' || !CONNECTORS.includes(first)) return at;
  return text[at + 1] === first && (first === '—' || first === '-' || first === '─')
    ? at + 2
    : at + 1;
}

/** Characters that a connector starts with. */
export const CONNECTORS = '至到-－–—―~～〜─−';
