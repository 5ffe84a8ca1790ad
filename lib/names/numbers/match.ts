/** What the productions share: a match, and what a numeral costs. */
import type { Candidate } from '../facts';
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
 * Costs in nats on the scale of unigram word costs (e^−5 of all words are numbers of one given
 * class; HanLP's counts have e^−2.8 for all numbers). A Chinese character of a numeral costs ln 10;
 * behind the fourth they are all but certain. Digits compete with no word and cost a constant.
 */
const NUMBER = 5;
const DIGITS = 2.5;
const CHARACTER = 2.3;
const FURTHER_CHARACTER = 1;
/** 三天, 一元: a single character is as often part of a word; dictionary words must win. */
const LONE = 2.5;
/** What a unit, a connector or a suffix adds. */
export const PART = 0.5;

export function costOf(numeral: Numeral): number {
  if (numeral.form !== 'chinese' && numeral.form !== 'sequence') return NUMBER + DIGITS;
  const length = numeral.end - numeral.start;
  const near = Math.min(length, 4);
  return (
    NUMBER + CHARACTER * near + FURTHER_CHARACTER * (length - near) + (numeral.isLone ? LONE : 0)
  );
}

export function toCandidate({ start, end, kind, cost, gloss }: Match): Candidate {
  return { start, end, kind, cost, facts: { gloss, refersTo: null, original: null } };
}

/** The end of a word for "to" between two amounts: 至, 到, a dash or two; `at` where there is none. */
export function endOfConnector(text: string, at: number): number {
  const first = text[at] ?? '';
  if (first === '' || !CONNECTORS.includes(first)) return at;
  return text[at + 1] === first && (first === '—' || first === '-' || first === '─')
    ? at + 2
    : at + 1;
}

/** Characters that a connector starts with. */
export const CONNECTORS = '至到-－–—―~～〜─−';
