import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { findOriginals, originalFinder } from '@/lib/names';

const read = (text: string): string =>
  findOriginals([text])
    .map(({ name, original }) => `${name} = ${original}`)
    .join('; ');

it.each([
  ['a dotted name', '报告作者丹尼尔·霍特(Daniel Huot)说', '丹尼尔·霍特 = Daniel Huot'],
  [
    'full-width brackets',
    '代表贝内迪克特·霍夫曼（Benedikt Hofmann）说',
    '贝内迪克特·霍夫曼 = Benedikt Hofmann',
  ],
  [
    'three parts',
    '总统约翰·费茨杰拉德·肯尼迪（John Fitzgerald Kennedy）',
    '约翰·费茨杰拉德·肯尼迪 = John Fitzgerald Kennedy',
  ],
  ['traditional', '作家喬治·馬丁（George Martin）', '喬治·馬丁 = George Martin'],
  [
    'accents',
    '总统埃马纽埃尔·马克龙（Emmanuel Macron）与何塞·马蒂（José Martí）',
    '埃马纽埃尔·马克龙 = Emmanuel Macron; 何塞·马蒂 = José Martí',
  ],
  ['no dot', '特斯拉总裁马斯克（Elon Musk）说', '马斯克 = Elon Musk'],
])('%s: %s', (_why, text, expected) => expect(read(text)).toBe(expected));

it.each([
  ['a company', '谷歌公司（Google Inc）'],
  ['a university', '斯坦福大学（Stanford University）'],
  ['an acronym', '世界卫生组织（WHO）'],
  ['a Chinese gloss', '丹尼尔·霍特（左）'],
  ['no name before it', '他说（Daniel Huot）'],
])('is no spelling of a person: %s: %s', (_why, text) => expect(read(text)).toBe(''));

it('as evidence, the name and its short forms, each with its part of the spelling', () => {
  const found = originalFinder(null)(['作者丹尼尔·霍特(Daniel Huot)说']);
  expect(found.map(({ text, facts }) => [text, facts.refersTo, facts.original])).toEqual([
    ['丹尼尔·霍特', null, 'Daniel Huot'],
    ['霍特', '丹尼尔·霍特', 'Huot'],
    ['丹尼尔', '丹尼尔·霍特', 'Daniel'],
  ]);
});

it('takes any text: the name stands where it says', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom('丹尼尔', '·', '霍特', '(', 'Daniel', ' ', 'Huot', ')', '（', '）', '说'),
      )
      .map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { name, original, start, end } of findOriginals([text])) {
        expect(text.slice(start, end)).toBe(name);
        expect(text).toContain(original);
      }
    }),
    { numRuns: 1_000 },
  );
});
