import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '@/lib/names';
import { type Recogniser, type Token, createSegmenter } from '@/lib/segmentation';
import { smallLexicon } from './small-lexicon';

const lexicon = await smallLexicon(
  {
    研究: 8,
    研究生: 10,
    生命: 9,
    命: 11,
    起源: 10,
    的: 3,
    哈: 9,
    哈哈: 10,
    经济: 7,
    体制: 9,
    改革: 8,
    经济体制: 11,
    体制改革: { cost: 13, entry: false },
    李白: { cost: 11, entry: false, tag: 'nr' },
    维生素: 10,
    维生素B: 12,
    '4S店': 13,
    店: 9,
    台湾: 8,
    人工: 9,
    智能: 9,
    人工智能: 11,
  },
  { 臺: '台', 灣: '湾', Ａ: 'A' },
);
const segmenter = createSegmenter(lexicon, []);
const cut = (text: string) => join(segmenter.segment(text));
const join = (tokens: readonly Token[]) => tokens.map((token) => token.text).join('|');

describe('words', () => {
  it.each([
    ['least cost beats the longest first word', '研究生命的起源', '研究|生命|的|起源'],
    ['an unknown character stands alone', '的囧的', '的|囧|的'],
    ['a surrogate pair is never split', '𠮷的𠮷', '𠮷|的|𠮷'],
    ['variants find the same word', '臺灣的', '臺灣|的'],
    ['a dictionary compound is one word', '人工智能', '人工智能'],
    ['a word without an entry falls into words that have one', '经济体制改革', '经济体制|改革'],
    ['and helps to find the boundary', '的体制改革', '的|体制|改革'],
    ['digits and letters stay whole', 'iPhone15的5G', 'iPhone15|的|5G'],
    ['a word does not end inside a run', '维生素B12', '维生素|B12'],
    ['but may be longer than one', '4S店', '4S店'],
    ['full-width digits are a run', '１９９８的３．５', '１９９８|的|３．５'],
    ['groups of digits are one number', '1,234,567的12,345', '1,234,567|的|12,345'],
    ['a comma between other digits is a comma', '20，5G，1234,567', '20|，|5G|，|1234|,|567'],
    ['a web address is one token', '的https://a.cn/b?c=1的', '的|https://a.cn/b?c=1|的'],
    ['an address of mail too', 'a.b@c.cn的', 'a.b@c.cn|的'],
    ['marks written twice are one', '的……的——的', '的|……|的|——|的'],
    ['brackets are not', '((的))', '(|(|的|)|)'],
    ['an emoji keeps its parts', '的👨‍👩‍👧👍🏽🇨🇳', '的|👨‍👩‍👧|👍🏽|🇨🇳'],
    ['white space is a token', '　　的\r\n的 ', '　　|的|\r\n|的| '],
    ['nothing gives nothing', '', ''],
  ])('%s: %s', (_why, text, expected) => expect(cut(text)).toBe(expected));
});

describe('what a token says', () => {
  it.each([
    ['的', 'word'],
    ['囧', 'word'],
    ['𠮷', 'word'],
    ['，', 'punctuation'],
    ['　', 'space'],
    ['\u2028', 'space'],
    ['12', 'number'],
    ['１２', 'number'],
    ['5G', 'latin'],
    ['Ｔ', 'latin'],
    ['👍', 'other'],
    ['\ud800', 'other'],
    ['4S店', 'word'],
  ])('%s is of kind %s', (text, kind) => {
    expect(segmenter.segment(text).map((token) => token.kind)).toEqual([kind]);
  });

  it('explains a name that only the frequency lists know', () => {
    expect(segmenter.segment('李白')).toMatchObject([
      { text: '李白', kind: 'person', tag: 'nr', facts: { gloss: 'personal name' } },
    ]);
  });

  it('shows the words inside a compound, in offsets of the block', () => {
    expect(segmenter.segment('的 人工智能')[2]?.parts).toEqual([
      { start: 2, end: 4 },
      { start: 4, end: 6 },
    ]);
    expect(segmenter.segment('生命')[0]?.parts).toBeNull();
  });
});

const place = (text: string, name: string, cost: number): Candidate[] => {
  const start = text.indexOf(name);
  if (start < 0) return [];
  const facts = { gloss: 'place name', refersTo: null, original: null };
  return [{ start, end: start + name.length, kind: 'place', cost, facts }];
};

const recogniser =
  (name: string, cost: number): Recogniser =>
  (text) =>
    place(text, name, cost);

describe('recognisers', () => {
  it.each([
    ['a cheap candidate wins', 5, '的 的|命的|起源'],
    ['a dear one loses', 50, '的 的|命|的|起源'],
  ])('%s', (_why, cost, expected) => {
    const tokens = createSegmenter(lexicon, [recogniser('命的', cost)]).segment('的 的命的起源');
    expect(join(tokens)).toBe(expected.replace(' ', '| |'));
  });

  it('a candidate across white space is none', () => {
    const tokens = createSegmenter(lexicon, [recogniser('的 命', 1)]).segment('的 命的');
    expect(join(tokens)).toBe('的| |命|的');
  });

  it('takes evidence as it comes', () => {
    const facts = { gloss: 'organisation', refersTo: null, original: null };
    const evidence = [{ text: '囧命', kind: 'organisation', cost: 6, facts }] as const;
    const tokens = segmenter.segment('的囧命的哈', evidence);
    expect(tokens.map(({ text, kind }) => `${text}/${kind}`)).toEqual([
      '的/word',
      '囧命/organisation',
      '的/word',
      '哈/word',
    ]);
  });
});

describe('any text', () => {
  const pieces = [
    '研究',
    '生',
    '的',
    '囧',
    '哈',
    '𠮷',
    '\ud842',
    '\udfb7',
    ' ',
    '　',
    '\r',
    '\n',
    'B1',
    '.',
    '://',
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
  );

  it('comes back whole, every token where it says it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const token of segmenter.segment(text)) {
          expect(token.start).toBe(end);
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(token.end).toBeGreaterThan(token.start);
          for (const part of token.parts ?? []) {
            expect(part.start).toBeGreaterThanOrEqual(token.start);
            expect(part.end).toBeLessThanOrEqual(token.end);
          }
          end = token.end;
        }
        expect(end).toBe(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['one character over and over', '哈'],
    ['no punctuation', '研究生命的起源'],
    ['a digit run', '1'],
    ['joiners', 'a-'],
    ['lone surrogates', '\ud842'],
  ])('is taken at length: %s', (_why, unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    expect(segmenter.segment(text).reduce((length, token) => length + token.text.length, 0)).toBe(
      text.length,
    );
  });
});
