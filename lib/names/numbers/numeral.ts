import type { Decimal } from './decimal';

/** A number as it is written, and what it comes to. */
export interface Numeral {
  /** UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  /** The upper bound of an estimate in neighbouring digits: 三四百 is 300 to 400. */
  readonly upper: Decimal | null;
  /** 多, 余 and 几 behind a unit say "over", 来 "about", 几 and 数 in front "several". */
  readonly hedge: 'over' | 'about' | 'several' | null;
  readonly form: 'digits' | 'arabic' | 'chinese' | 'sequence' | 'code';
  /** Power of ten of the scale at the end: 8 for 400亿, which 200 in 200至400亿 shares. */
  readonly scale: number;
  /** A single Chinese character: 三. Such a one is a number only together with a unit. */
  readonly isLone: boolean;
}
