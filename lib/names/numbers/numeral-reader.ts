/**
 * The grammar of numerals with units: 一千二百, 3.2万, 1亿2000万, 200多亿, 三四百, 几十万, 四十三点二.
 *
 * What it comes to is summed up in numeral-sum.ts, whose terms are used here; a digit is *pending* until its
 * unit, or the end, comes. Each character is taken once; the numeral ends after MAX_LENGTH of them.
 */
import { readArabic } from './arabic';
import {
  ARABIC,
  DIGIT,
  FINANCIAL_DIGIT,
  FINANCIAL_UNIT,
  NOUGHT,
  numeralClass,
  numeralValue,
  SCALE,
  SEVERAL,
  TEN_HUNDRED_THOUSAND,
  TENS,
} from './characters';
import type { Decimal } from './decimal';
import { fromDigits, isZero, plus, timesTenTo, whole, ZERO } from './decimal';
import type { Numeral } from './numeral';
import { NumeralSum } from './numeral-sum';
import { endOfSequence, isEstimate, MAX_SEQUENCE, sequenceDigits } from './sequence';

/** 9,999,999,999,999,999 takes 30 characters. */
const MAX_LENGTH = 40;

/** Reads from `start`, whose character has a numeral class; read() is to be called once. */
export class NumeralReader {
  private at: number;
  private readonly sum = new NumeralSum();
  /** The digit that awaits its unit. */
  private pending: Decimal | null = null;
  private pendingStart = 0;
  private pendingIsArabic = false;
  private isPendingSpread = false;
  private hedge: Numeral['hedge'] = null;
  /** Power of ten of the unit or scale just read; 0 after a digit or 零. */
  private place = 0;
  private isFinancial = false;
  private hasUnit = false;
  private hasDecimals = false;
  private plainForm: Numeral['form'] = 'chinese';

  constructor(
    private readonly text: string,
    private readonly start: number,
  ) {
    this.at = start;
  }

  read(): Numeral | null {
    while (this.at - this.start < MAX_LENGTH || this.at === this.start) {
      if (!this.step()) break;
    }
    return this.finish();
  }

  /** Takes one character, or one run of Arabic digits; false where the numeral ends. */
  private step(): boolean {
    const value = numeralValue(this.text, this.at);
    switch (numeralClass(this.text, this.at)) {
      case ARABIC:
        return this.takeArabic();
      case DIGIT:
        return !this.isFinancial && this.takeDigit(value);
      case FINANCIAL_DIGIT:
        return this.takeFinancialDigit(value);
      case TENS:
        return this.takeTens(value);
      case NOUGHT:
        return this.takeNought();
      case TEN_HUNDRED_THOUSAND:
        return !this.isFinancial && this.takeUnit(value);
      case FINANCIAL_UNIT:
        return this.isFinancial && this.takeUnit(value);
      case SCALE:
        return this.takeScale(value);
      case SEVERAL:
        return this.takeSeveral();
      default:
        return this.takeHedge() || this.takeDecimals();
    }
  }

  private takeArabic(): boolean {
    if (this.at > this.start && !this.mayGoOn()) return false;
    const arabic = readArabic(this.text, this.at);
    if (this.at > this.start && arabic.form !== 'digits') return false;
    if (this.at === this.start) this.plainForm = arabic.form;
    this.setPending(arabic.value, arabic.end);
    this.pendingIsArabic = true;
    return arabic.form !== 'code';
  }

  private takeDigit(value: number): boolean {
    if (this.pending !== null) {
      const first = numeralValue(this.text, this.at - 1);
      const isSecond = !this.pendingIsArabic && !this.isPendingSpread && !this.hasDecimals;
      // 十三五 is a five-year plan: only a three in front makes an estimate with a five.
      const isNear = value === first + 1 || this.pendingStart === this.start;
      if (!isSecond || !isNear || !isEstimate(first, value)) return false;
      this.sum.setSpread(whole(value - first));
      this.isPendingSpread = true;
      this.at++;
      return true;
    }
    if (this.at > this.start && !this.mayGoOn()) return false;
    this.setPending(whole(value), this.at + 1);
    return true;
  }

  /** A further digit may follow a unit or 零, but not a hedge, nor a bare unit: 万一, 百一. */
  private mayGoOn(): boolean {
    const first = numeralClass(this.text, this.start);
    const isBare =
      first === SCALE || (first === TEN_HUNDRED_THOUSAND && this.text[this.start] !== '十');
    return this.pending === null && this.hedge === null && !isBare && this.hasUnit;
  }

  private takeFinancialDigit(value: number): boolean {
    if (this.at > this.start && !this.isFinancial) return false;
    this.isFinancial = true;
    return this.pending === null && this.takeDigit(value);
  }

  private takeTens(value: number): boolean {
    if (this.at > this.start) return false;
    this.sum.takeUnit(1, whole(value), false);
    this.hasUnit = true;
    this.place = 1;
    this.at++;
    return true;
  }

  /** 零 stands after a unit (一百零五) or opens a decimal (零点五). */
  private takeNought(): boolean {
    if (this.at === this.start) {
      this.setPending(ZERO, this.at + 1);
      return true;
    }
    const next = numeralClass(this.text, this.at + 1);
    const isUnit = next === TEN_HUNDRED_THOUSAND;
    const goesOn = next === DIGIT || next === FINANCIAL_DIGIT || isUnit || next === ARABIC;
    if (!this.mayGoOn() || this.place < 2 || !goesOn) return false;
    this.place = 0;
    this.at++;
    return true;
  }

  private takeUnit(power: number): boolean {
    if (!this.sum.mayTakeUnit(power) || this.hasDecimals || this.isMetric(METRIC_THOUSANDS))
      return false;
    const isFirst = this.at === this.start;
    const isBareTen = power === 1 && this.pending === null && this.place !== 1;
    if (this.pending === null && !isFirst && !isBareTen) return false;
    const digit = this.pending ?? whole(1);
    if (isZero(digit)) return false;
    this.sum.takeUnit(power, digit, this.isPendingSpread);
    this.closeDigit(power);
    return true;
  }

  private takeScale(power: number): boolean {
    if (power === 12 && this.isMetric(METRIC_TRILLIONS)) return false;
    const isEmpty = this.pending === null && this.sum.isSectionEmpty;
    const isFirst = this.at === this.start;
    if (isEmpty && !isFirst && this.place !== 4) return false;
    if (!this.sum.takeScale(power, this.pending, isFirst)) return false;
    this.closeDigit(power);
    return true;
  }

  /** 176千米 are 176 kilometers; 三千米 are read as 3,000 meters, which is the same. */
  private isMetric(bases: string): boolean {
    return this.pendingIsArabic && isPrefixOf(bases, this.text, this.at);
  }

  /** 几十, 数百: in front; 十几, 三百几十: behind. */
  private takeSeveral(): boolean {
    if (this.hedge !== null) return false;
    const isHow = this.text[this.at] === '几' || this.text[this.at] === '幾';
    if (this.pending !== null) {
      if (!isHow || !this.pendingIsArabic || !this.isRound()) return false;
      this.hedge = 'over';
      this.at++;
      return true;
    }
    const next = numeralClass(this.text, this.at + 1);
    const goesOn = next === TEN_HUNDRED_THOUSAND || next === SCALE;
    if (this.at === this.start) {
      this.hedge = 'several';
      this.setPending(whole(1), this.at + 1);
      return goesOn;
    }
    if (!isHow || this.place === 0) return false;
    if (this.place > 1 && !goesOn) return false;
    this.hedge = 'over';
    this.at += next === TEN_HUNDRED_THOUSAND ? 2 : 1;
    return true;
  }

  /** 多, 余, 来 between the numeral and its scale or unit: 200多亿, 十余年, 十来个. */
  private takeHedge(): boolean {
    const word = this.text[this.at];
    const follows = this.text.charAt(this.at + 1);
    if (this.hedge !== null || this.isPendingSpread || this.hasDecimals) return false;
    if (word === '多' || word === '余' || word === '餘') {
      if (!this.isRound() || '云雲媒瑙伦倫'.includes(follows || ' ')) return false;
      this.hedge = 'over';
    } else if (word === '来' || word === '來') {
      if (!this.isRound() || !COUNTED.has(follows)) return false;
      this.hedge = 'about';
    } else {
      return false;
    }
    this.at++;
    return true;
  }

  private isRound(): boolean {
    if (this.pending === null) return this.place > 0;
    if (!this.pendingIsArabic) return false;
    return numeralValue(this.text, this.at - 1) === 0 || this.plainForm === 'arabic';
  }

  /** 四十三点二: the point is followed by digits without units. */
  private takeDecimals(): boolean {
    const isPoint = this.text[this.at] === '点' || this.text[this.at] === '點';
    if (!isPoint || this.pendingIsArabic || this.hedge !== null || this.isPendingSpread)
      return false;
    if (this.hasDecimals || this.sum.scale > 0) return false;
    const end = endOfSequence(this.text, this.at + 1);
    const length = end - this.at - 1;
    const next = numeralClass(this.text, end);
    if (length === 0 || length > MAX_SEQUENCE) return false;
    if (next === TEN_HUNDRED_THOUSAND && !isPrefixOf(METRIC_THOUSANDS, this.text, end))
      return false;
    const digits = sequenceDigits(this.text, this.at + 1, end);
    const integer = plus(this.sum.takeOutSection(), this.pending ?? ZERO);
    this.hasDecimals = true;
    this.hasUnit = true;
    this.setPending(plus(integer, fromDigits('0', digits)), end);
    return true;
  }

  private setPending(value: Decimal, end: number): void {
    this.pending = value;
    this.pendingStart = this.at;
    this.pendingIsArabic = false;
    this.at = end;
  }

  private closeDigit(power: number): void {
    this.pending = null;
    this.isPendingSpread = false;
    this.hasUnit = true;
    this.hasDecimals = false;
    this.place = power;
    this.at++;
  }

  private finish(): Numeral | null {
    if (this.at === this.start) return null;
    this.dropMisplaced();
    const { start, at: end } = this;
    const tail = this.tail();
    const value = this.sum.value(tail);
    const upper = this.sum.upper(value);
    const form =
      (this.hasUnit || this.hedge !== null) && this.plainForm === 'digits'
        ? 'arabic'
        : this.plainForm;
    const isLone = end - start === 1 && form === 'chinese';
    const scale = this.pending === null && this.sum.isSectionEmpty ? this.sum.scale : 0;
    return { start, end, value, upper, hedge: this.hedge, form, scale, isLone };
  }

  /** A digit that a misplaced unit follows is not ours: the second 1 of 1万1万. */
  private dropMisplaced(): void {
    const next = numeralClass(this.text, this.at);
    const isMisplaced = next === SCALE || next === TEN_HUNDRED_THOUSAND || next === ARABIC;
    if (this.pending === null || !this.hasUnit || !isMisplaced || this.hasDecimals) return;
    // 二十五千瓦, 3万4000千瓦时: what follows begins a unit of measurement.
    if (isPrefixOf(METRIC_THOUSANDS + METRIC_TRILLIONS, this.text, this.at)) return;
    this.at = this.pendingStart;
    this.pending = null;
    if (this.isPendingSpread) this.sum.setSpread(ZERO);
    this.isPendingSpread = false;
  }

  /** The last digit: in its own place after 十 and 零, one place lower after 百, 千, 万 (三千五). */
  private tail(): Decimal {
    if (this.pending === null) return ZERO;
    const isShort = this.place >= 2 && this.at - this.pendingStart === 1;
    if (!isShort || this.hasDecimals) return this.pending;
    return timesTenTo(this.place - 1, this.pending);
  }
}

/** What 千 and 兆 are a part of: 千瓦, 兆赫. */
const METRIC_THOUSANDS = '米克瓦卡伏';
const METRIC_TRILLIONS = '瓦赫帕';
const isPrefixOf = (bases: string, text: string, at: number) => bases.includes(text[at + 1] ?? ' ');

/** What 十来 counts; elsewhere 来 is a verb (20来自). */
const COUNTED = new Set('个個名岁歲年天人米斤里分次家位条條块塊件万萬亿億'.split(''));
