/** English for amounts: "32,000", "1.2 billion", "20–40 billion", "over 30", "tens of thousands". */
import type { Decimal } from './decimal';
import { compare, scaleRounded, stripZeros, timesTenTo, toGrouped, whole } from './decimal';
import type { Numeral } from './numeral';
import type { Conversion, Unit } from './units';

/** An amount of something; a range where `high` is there. */
export interface Amount {
  readonly low: Decimal;
  readonly high: Decimal | null;
  readonly hedge: Numeral['hedge'];
}

const SCALES = [
  { power: 12, word: 'trillion' },
  { power: 9, word: 'billion' },
  { power: 6, word: 'million' },
] as const;
const MILLION = timesTenTo(6, whole(1));
const THOUSAND = whole(1_000);
/** 1,234,567 reads better than 1.234567 million. */
const MAX_DECIMALS = 5;

export function amountOf({ value, upper, hedge }: Numeral): Amount {
  return { low: value, high: upper, hedge };
}

export function amountToEnglish(amount: Amount): string {
  if (amount.hedge === 'several') return several(amount.low).text;
  const hedge = amount.hedge === null ? '' : `${amount.hedge} `;
  return hedge + range(amount.low, amount.high);
}

/** "20–40 billion US dollars", "dozens of kilometers", "43.2%", "about 2,130 hectares". */
export function quantityToEnglish(amount: Amount, unit: Unit): string {
  if (unit.conversion?.replaces === true && amount.hedge !== 'several') {
    return convert(amount, unit.conversion);
  }
  const plain = withUnit(amount, unit);
  if (unit.conversion === null || amount.hedge !== null) return plain;
  return `${plain} (${convert(amount, unit.conversion)})`;
}

/** "1st", "42nd", "113th". */
export function ordinal(value: number): string {
  const teens = value % 100;
  const suffix = teens >= 11 && teens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${toGrouped(whole(value))}${suffix}`;
}

/** What units start with that stand right behind the number: 43.2%, 50th anniversary. */
const ATTACHED = ['%', '‰', 'th '];

function withUnit(amount: Amount, unit: Unit): string {
  if (ATTACHED.some((start) => unit.plural.startsWith(start)))
    return amountToEnglish(amount) + unit.plural;
  const { needsOf } = amount.hedge === 'several' ? several(amount.low) : { needsOf: false };
  const joint = needsOf ? ' of ' : ' ';
  return amountToEnglish(amount) + joint + (isOne(amount) ? unit.singular : unit.plural);
}

export function isOne({ low, high, hedge }: Amount): boolean {
  return high === null && hedge !== 'several' && compare(low, whole(1)) === 0;
}

function convert({ low, high, hedge }: Amount, { numerator, denominator, to }: Conversion): string {
  const [singular = '', plural = singular] = to.split('|');
  const lowRounded = scaleRounded(low, numerator, denominator, 3);
  const highRounded = high === null ? null : scaleRounded(high, numerator, denominator, 3);
  const isExact = lowRounded.isExact && (highRounded?.isExact ?? true);
  const word = hedge ?? (isExact ? null : 'about');
  const converted = { low: lowRounded.value, high: highRounded?.value ?? null, hedge: null };
  const noun = isOne(converted) ? singular : plural;
  return `${word === null ? '' : `${word} `}${range(converted.low, converted.high)} ${noun}`;
}

function range(low: Decimal, high: Decimal | null): string {
  const from = scaled(low);
  if (high === null) return from.number + from.word;
  // "97–20.5 billion" would be 97 billion.
  const isAmbiguous = from.word === '' && compare(low, THOUSAND) < 0;
  const to = isAmbiguous ? { number: toGrouped(high), word: '' } : scaled(high);
  const joint = from.number.startsWith('−') ? ' to ' : '–';
  const word = from.word === to.word ? '' : from.word;
  return `${from.number}${word}${joint}${to.number}${to.word}`;
}

function scaled(value: Decimal): { number: string; word: string } {
  if (compare(value, MILLION) >= 0) {
    const scale = SCALES.find(({ power }) => compare(value, timesTenTo(power, whole(1))) >= 0);
    const { power, word } = scale ?? SCALES[2];
    const stripped = stripZeros(timesTenTo(-power, value));
    if (stripped.exponent >= -MAX_DECIMALS) {
      return { number: toGrouped(stripped), word: ` ${word}` };
    }
  }
  return { number: toGrouped(value), word: '' };
}

/** An unknown digit (2–9) times a power of ten: 几百 "several hundred", 数万 "tens of thousands". */
function several(value: Decimal): { text: string; needsOf: boolean } {
  const stripped = stripZeros(value);
  const power = stripped.coefficient.toString().length - 1 + stripped.exponent;
  if (power === 0) return { text: 'several', needsOf: false };
  if (power === 1) return { text: 'dozens', needsOf: true };
  if (power === 2) return { text: 'several hundred', needsOf: false };
  const noun = ['thousand', 'million', 'billion', 'trillion'][Math.floor(power / 3) - 1];
  const word = noun ?? 'trillion';
  switch (power % 3) {
    case 0:
      return { text: `several ${word}`, needsOf: false };
    case 1:
      return { text: `tens of ${word}s`, needsOf: true };
    default:
      return { text: `hundreds of ${word}s`, needsOf: true };
  }
}
