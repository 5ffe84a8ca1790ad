/** Numbers written out by an independent writer and read back. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { recogniseNumbers } from '@/lib/names';
import { FINANCIAL, SIMPLIFIED, TRADITIONAL, spell, toFullWidth } from './spell';

/** What the recogniser says of the whole text with a unit that is told as it is. */
function read(numeral: string): string | null {
  const text = `${numeral}公里`;
  const found = recogniseNumbers(text).find(({ start, end }) => start === 0 && end === text.length);
  return found?.facts.gloss ?? null;
}

/** "1.2 million kilometers" → 1200000. */
function valueOf(gloss: string | null): number {
  const [, digits = '', scale = ''] =
    /^([\d,.]+)(?: (\w+illion))? kilometers?$/u.exec(gloss ?? '') ?? [];
  const power = { million: 6, billion: 9, trillion: 12 }[scale] ?? 0;
  const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.');
  return Number(`${whole}${fraction}e${power - fraction.length}`);
}

it('the writer writes as people do', () => {
  expect([10, 203, 10_203, 120_000_050, 3_500].map((value) => spell(value, SIMPLIFIED))).toEqual([
    '一十',
    '二百零三',
    '一万零二百零三',
    '一亿二千万零五十',
    '三千五百',
  ]);
});

it.each([
  ['simplified', SIMPLIFIED],
  ['traditional', TRADITIONAL],
])('what is written out in %s characters is read back', (_why, style) => {
  fc.assert(
    fc.property(fc.integer({ min: 11, max: 999_999_999_999 }), (value) => {
      expect(valueOf(read(spell(value, style)))).toBe(value);
    }),
    { numRuns: 500 },
  );
});

it('what is written on cheques is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 11, max: 99_999_999 }), (value) => {
      expect(valueOf(read(spell(value, FINANCIAL)))).toBe(value);
    }),
  );
});

it('digits, grouped or not, half or full width, are read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999_999_999 }), (value) => {
      const plain = String(value);
      for (const text of [plain, value.toLocaleString('en-US'), toFullWidth(plain)]) {
        expect(valueOf(read(text))).toBe(value);
      }
    }),
  );
});

it('digits before 万 and 亿 are exact', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), fc.constantFrom(4, 8), (hundredths, power) => {
      const written = `${(hundredths / 100).toFixed(2)}${power === 4 ? '万' : '亿'}`;
      expect(valueOf(read(written))).toBe(hundredths * 10 ** (power - 2));
    }),
  );
});

it.each([
  ['a million digits', '5'.repeat(1_000_000), 1],
  ['ten thousand ones', '一'.repeat(10_000), 1],
  ['lone surrogates', '\ud800'.repeat(10_000), 0],
  ['a chain without end', '1.'.repeat(10_000), 1],
  ['dates without end', '1月1日'.repeat(2_000), 20_000],
  ['ranges without end', '1至'.repeat(10_000), 20_000],
])('no blow-up: %s', (_why, text, most) => {
  expect(recogniseNumbers(text).length).toBeLessThanOrEqual(most);
});
