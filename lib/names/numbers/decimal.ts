/** Exact decimal numbers: amounts in the news must not come out as 0.30000000000000004. */
export interface Decimal {
  /** The number is coefficient × 10^exponent; trailing zeros are kept as the text writes them. */
  readonly coefficient: bigint;
  readonly exponent: number;
}

export const ZERO: Decimal = { coefficient: 0n, exponent: 0 };

export function whole(value: number): Decimal {
  return SMALL[value] ?? { coefficient: BigInt(value), exponent: 0 };
}

const SMALL = Array.from({ length: 101 }, (_, value) => ({
  coefficient: BigInt(value),
  exponent: 0,
}));

/** 43.2 from the digits "43" and "2". Both are ASCII digits; `fraction` may be empty. */
export function fromDigits(integer: string, fraction: string): Decimal {
  if (fraction === '' && integer.length < 3) return whole(Number(integer));
  return { coefficient: BigInt(integer + fraction), exponent: -fraction.length };
}

export function timesTenTo(power: number, { coefficient, exponent }: Decimal): Decimal {
  return { coefficient, exponent: exponent + power };
}

export function plus(a: Decimal, b: Decimal): Decimal {
  if (isZero(a)) return b;
  if (isZero(b)) return a;
  const exponent = Math.min(a.exponent, b.exponent);
  return { coefficient: atExponent(a, exponent) + atExponent(b, exponent), exponent };
}

export function isZero({ coefficient }: Decimal): boolean {
  return coefficient === 0n;
}

export function negate({ coefficient, exponent }: Decimal): Decimal {
  return { coefficient: -coefficient, exponent };
}

/** Negative, zero or positive as a is below, at or above b. */
export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent);
  const difference = atExponent(a, exponent) - atExponent(b, exponent);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The number as a JavaScript integer, or null where it is none or beyond ±10^9. */
export function toInteger(d: Decimal): number | null {
  // Nearly all are written out in full.
  const { coefficient, exponent } = d.exponent === 0 ? d : stripZeros(d);
  if (exponent < 0 || exponent > 9) return null;
  const value = Number(coefficient) * 10 ** exponent;
  return Math.abs(value) <= 1e9 ? value : null;
}

export interface Rounded {
  readonly value: Decimal;
  readonly isExact: boolean;
}

/** d × numerator ÷ denominator, rounded half up to `digits` significant digits; d ≥ 0. */
export function scaleRounded(
  d: Decimal,
  numerator: bigint,
  denominator: bigint,
  digits: number,
): Rounded {
  const product = d.coefficient * numerator;
  const shift = digits + 1 + denominator.toString().length;
  const quotient = (product * tenTo(shift)) / denominator;
  const isDivisible = (product * tenTo(shift)) % denominator === 0n;
  const excess = quotient.toString().length - digits;
  if (excess <= 0) return { value: ZERO, isExact: product === 0n };
  const unit = tenTo(excess);
  const rounded = (quotient + unit / 2n) / unit;
  return {
    value: stripZeros({ coefficient: rounded, exponent: d.exponent - shift + excess }),
    isExact: isDivisible && rounded * unit === quotient,
  };
}

/** Without trailing zeros after the point: 1.20 becomes 1.2, 300 becomes 3 × 10². */
export function stripZeros({ coefficient, exponent }: Decimal): Decimal {
  if (coefficient === 0n) return ZERO;
  let stripped = coefficient;
  let power = exponent;
  while (stripped % 10n === 0n) {
    stripped /= 10n;
    power++;
  }
  return { coefficient: stripped, exponent: power };
}

/** "1,234.50": thousands grouped by commas, as many decimals as the exponent says. */
export function toGrouped(d: Decimal): string {
  const sign = d.coefficient < 0n ? '−' : '';
  const digits = (d.coefficient < 0n ? -d.coefficient : d.coefficient).toString();
  if (d.exponent >= 0) return sign + group(digits + '0'.repeat(d.exponent));
  const padded = digits.padStart(1 - d.exponent, '0');
  const point = padded.length + d.exponent;
  return `${sign}${group(padded.slice(0, point))}.${padded.slice(point)}`;
}

function atExponent({ coefficient, exponent }: Decimal, target: number): bigint {
  return exponent === target ? coefficient : coefficient * tenTo(exponent - target);
}

/** Powers are looked up: 10n ** n costs as much as reading the numeral. */
function tenTo(power: number): bigint {
  return POWERS[power] ?? 10n ** BigInt(power);
}

const POWERS = Array.from({ length: 40 }, (_, power) => 10n ** BigInt(power));

function group(digits: string): string {
  let grouped = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) {
    grouped = `${digits.slice(Math.max(0, end - 3), end)},${grouped}`;
  }
  return grouped;
}
