/**
 * A wrong value is the worst that a gloss can say. Amounts, ranges, percentages and dates are made up with their values
 * beside them, written down in every way that news writes them, and what is read must be that value.
 */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { recogniseNumbers } from '@/lib/names';
import { SIMPLIFIED, TRADITIONAL, spell, toFullWidth } from './spell';

/** An amount as it is written, and what it is. */
interface Written {
  readonly text: string;
  readonly value: number;
}

const whole = fc.integer({ min: 11, max: 99_999_999 });
const coefficient = fc.integer({ min: 11, max: 9_999 });
const scale = fc.constantFrom(['万', 1e4], ['萬', 1e4], ['亿', 1e8], ['億', 1e8], ['万亿', 1e12]);

const amounts: fc.Arbitrary<Written> = fc.oneof(
  whole.map((value) => ({ text: String(value), value })),
  whole.map((value) => ({ text: toFullWidth(String(value)), value })),
  whole.map((value) => ({ text: value.toLocaleString('en-US'), value })),
  whole.map((value) => ({ text: toFullWidth(value.toLocaleString('en-US')), value })),
  whole.map((value) => ({ text: spell(value, SIMPLIFIED), value })),
  whole.map((value) => ({ text: spell(value, TRADITIONAL), value })),
  coefficient.map((tenths) => ({ text: (tenths / 10).toFixed(1), value: tenths / 10 })),
  fc.tuple(coefficient, scale).map(([tenths, [word, factor]]) => ({
    text: (tenths / 10).toFixed(1) + word,
    value: (tenths * factor) / 10,
  })),
  fc.tuple(coefficient, coefficient).map(([hundredMillions, tenThousands]) => ({
    text: `${hundredMillions}亿${tenThousands}万`,
    value: hundredMillions * 1e8 + tenThousands * 1e4,
  })),
  fc.tuple(coefficient, fc.integer({ min: 1_000, max: 9_999 })).map(([tenThousands, rest]) => ({
    text: `${tenThousands}万${rest}`,
    value: tenThousands * 1e4 + rest,
  })),
);

/** Units in both scripts as they are written, and their English plurals. 千 of 千瓦 is no thousand. */
const units = fc.constantFrom(
  ['公里', 'kilometers'],
  ['千瓦时', 'kilowatt-hours'],
  ['千瓦時', 'kilowatt-hours'],
  ['美元', 'US dollars'],
  ['港幣', 'Hong Kong dollars'],
  ['吨', 'tons'],
  ['平方米', 'square meters'],
  ['个百分点', 'percentage points'],
  ['小時', 'hours'],
);

const SCALES: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12 };

/** "1.2 million" → 1200000; a scale said once, behind the second of two numbers, is both's: "20–40 billion". */
function valuesOf(gloss: string): readonly number[] {
  const numbers = Array.from(
    gloss.matchAll(/([\d,]+(?:\.\d+)?)(?: (million|billion|trillion))?/gu),
    ([, digits = '', word = '']) => ({ value: Number(digits.replaceAll(',', '')), word }),
  );
  const last = numbers.at(-1)?.word ?? '';
  return numbers.map(({ value, word }) => {
    const isShared = word === '' && value < 1_000;
    return value * (SCALES[isShared ? last : word] ?? 1);
  });
}

/** What is said of exactly this stretch between other characters. */
function glossOf(stretch: string): string {
  const found = recogniseNumbers(`共${stretch}，`).find(
    ({ start, end }) => start === 1 && end === 1 + stretch.length,
  );
  return found?.facts.gloss ?? `nothing of ${stretch}`;
}

/** Equal but for what binary fractions lose in this test's own sums. */
function expectSame(read: readonly number[], values: readonly number[]): void {
  expect(read).toHaveLength(values.length);
  for (const [i, value] of values.entries()) expect((read[i] ?? NaN) / value).toBeCloseTo(1, 10);
}

/** 三万零一千瓦时 may be 30,001 kilowatt-hours, and 31,000 of something. */
const isTwofold = (text: string, unit: string) => /零.$/u.test(text) && unit.startsWith('千');

const RUNS = { numRuns: 2_000 };

it('an amount with its unit is what is written', () => {
  fc.assert(
    fc.property(amounts, units, ({ text, value }, [unit, english]) => {
      fc.pre(!isTwofold(text, unit));
      const gloss = glossOf(text + unit);
      expect(gloss).toMatch(new RegExp(` ${english}$`, 'u'));
      expectSame(valuesOf(gloss), [value]);
    }),
    RUNS,
  );
});

it('a range with the unit said twice is from the one to the other', () => {
  const joints = fc.constantFrom('至', '到', '-', '—', '～', '~');
  fc.assert(
    fc.property(amounts, amounts, units, joints, (one, other, [unit], joint) => {
      fc.pre(
        one.value !== other.value && !isTwofold(one.text, unit) && !isTwofold(other.text, unit),
      );
      const [low, high] = one.value < other.value ? [one, other] : [other, one];
      const read = valuesOf(glossOf(low.text + unit + joint + high.text + unit));
      expectSame(read, [low.value, high.value]);
    }),
    RUNS,
  );
});

it('a scale said once is the scale of both ends', () => {
  const ends = fc.tuple(fc.integer({ min: 2, max: 499 }), fc.integer({ min: 500, max: 999 }));
  fc.assert(
    fc.property(ends, scale, units, ([low, high], [word, factor], [unit]) => {
      const read = valuesOf(glossOf(`${low}至${high}${word}${unit}`));
      expectSame(read, [low * factor, high * factor]);
    }),
  );
});

it('percentages are as written', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 9 }),
      (percent, tenth) => {
        const digits = SIMPLIFIED.digits.charAt(tenth);
        const spelled = spell(percent, SIMPLIFIED).replace(/^一十/u, '十');
        const written = `${percent}.${tenth}%`;
        for (const text of [written, toFullWidth(written), `百分之${spelled}点${digits}`]) {
          expect(glossOf(text)).toBe(written);
        }
      },
    ),
  );
});

it('dates are as written', () => {
  const dates = fc.date({
    min: new Date('1912-01-01'),
    max: new Date('2099-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(dates, (date) => {
      const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      const name = date.toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
      const written = `${year}年${month}月${day}日`;
      const inFull = (number: number) => spell(number, SIMPLIFIED).replace(/^一十/u, '十');
      const digits = Array.from(String(year), (digit) =>
        '〇一二三四五六七八九'.charAt(Number(digit)),
      );
      const inChinese = `${digits.join('')}年${inFull(month)}月${inFull(day)}日`;
      for (const text of [written, toFullWidth(written), inChinese]) {
        expect(glossOf(text)).toBe(`${day} ${name} ${year}`);
      }
    }),
  );
});
