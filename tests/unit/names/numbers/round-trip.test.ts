/** Numbers written out by an independent writer and read back. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { recogniseNumbers } from '@/lib/names';

const SIMPLIFIED = {
  digits: '零一二三四五六七八九',
  units: '十百千',
  scales: ['', '万', '亿', '万亿'],
};
const TRADITIONAL = {
  digits: '零一二三四五六七八九',
  units: '十百千',
  scales: ['', '萬', '億', '萬億'],
};
const FINANCIAL = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  units: '拾佰仟',
  scales: ['', '万', '亿', '万亿'],
};
type Style = typeof SIMPLIFIED;

/** 10203 → 一万零二百零三. */
function spell(value: number, style: Style): string {
  const sections: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 10_000)) sections.push(rest % 10_000);
  let text = '';
  let isGap = false;
  for (const [i, section] of [...sections.entries()].toReversed()) {
    if (section === 0) {
      isGap = true;
      continue;
    }
    if (text !== '' && (isGap || section < 1_000)) text += style.digits[0] ?? '';
    text += spellSection(section, style) + (style.scales[i] ?? '');
    isGap = false;
  }
  return text;
}

function spellSection(section: number, { digits, units }: Style): string {
  let text = '';
  let isGap = false;
  for (const power of [3, 2, 1, 0]) {
    const digit = Math.floor(section / 10 ** power) % 10;
    if (digit === 0) isGap = text !== '';
    else {
      text += (isGap ? (digits[0] ?? '') : '') + (digits[digit] ?? '') + (units[power - 1] ?? '');
      isGap = false;
    }
  }
  return text;
}

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
  const toFullWidth = (text: string) =>
    text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
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
