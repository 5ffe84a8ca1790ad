/**
 * What a numeral with units comes to, summed up as it is read. Terms: a *section* is up to four digits with their units
 * (一千二百, 2000); a *scale* (万, 亿, 兆) closes it and takes it into the total. Of an estimate in neighbouring digits
 * (三四百) the lower bound is summed, and the *spread* beside it.
 */
import type { Decimal } from './decimal';
import { isZero, plus, timesTenTo, whole, ZERO } from './decimal';

/** Above every unit's power of ten, and every scale's. */
const NO_UNIT = 5;
const NO_SCALE = 16;
/** The powers of 万 and 亿: 万 may stand before 亿 (一万五千亿), and multiplies it. */
const TEN_THOUSAND = 4;
const HUNDRED_MILLION = 8;

export class NumeralSum {
  /** Power of ten of the scale that closed the last section: 8 for 400亿, 12 for 万亿. */
  scale = 0;
  #total = ZERO;
  #section = ZERO;
  /** Upper bound minus value: of the open section, in the place of its digit, and of the closed ones. */
  #spread = ZERO;
  #closedSpread = ZERO;
  #lastUnit = NO_UNIT;
  #lastScale = NO_SCALE;

  get isSectionEmpty(): boolean {
    return isZero(this.#section);
  }

  /** How far an estimate's digit reaches above itself. */
  setSpread(spread: Decimal): void {
    this.#spread = spread;
  }

  /** Units of a section stand in falling order. */
  mayTakeUnit(power: number): boolean {
    return power < this.#lastUnit;
  }

  takeUnit(power: number, digit: Decimal, isSpread: boolean): void {
    this.#section = plus(this.#section, timesTenTo(power, digit));
    if (isSpread) this.#spread = timesTenTo(power, this.#spread);
    this.#lastUnit = power;
  }

  /**
   * Closes the section.
   * @param last the digit that no unit has taken
   * @param isFirst true for a scale that starts the numeral: 万 is 10,000
   * @returns false where the scale is out of order; nothing is taken then
   */
  takeScale(power: number, last: Decimal | null, isFirst: boolean): boolean {
    const isEmpty = last === null && this.isSectionEmpty;
    const part = isFirst ? whole(1) : plus(this.#section, last ?? ZERO);
    if (power < this.#lastScale) {
      if (isEmpty && !isFirst) return false;
      this.#total = plus(this.#total, timesTenTo(power, part));
      this.#closedSpread = plus(this.#closedSpread, timesTenTo(power, this.#spread));
    } else if (power === HUNDRED_MILLION && this.#lastScale === TEN_THOUSAND) {
      this.#total = timesTenTo(power, plus(this.#total, part));
      this.#closedSpread = timesTenTo(power, plus(this.#closedSpread, this.#spread));
    } else {
      return false;
    }
    this.#section = ZERO;
    this.#spread = ZERO;
    this.#lastUnit = NO_UNIT;
    this.scale = power < this.#lastScale ? power : power + this.#lastScale;
    this.#lastScale = power;
    return true;
  }

  /** Takes the section out: with decimals behind it, it is one number. */
  takeOutSection(): Decimal {
    const section = this.#section;
    this.#section = ZERO;
    return section;
  }

  /** @param last the digit at the end, in its place */
  value(last: Decimal): Decimal {
    return plus(plus(this.#total, this.#section), last);
  }

  /** The upper bound of an estimate; null for a numeral that is none. */
  upper(value: Decimal): Decimal | null {
    const spread = plus(this.#closedSpread, this.#spread);
    return isZero(spread) ? null : plus(value, spread);
  }
}
