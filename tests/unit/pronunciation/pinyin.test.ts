import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSyllable, toToneMarks, toToneNumbers } from '@/lib/pronunciation';

describe('toToneMarks', () => {
  it.each([
    ['a before everything', 'liao3 gai4 xuan1', 'liǎo gài xuān'],
    ['e before everything', 'xie4 wei2 jue2', 'xiè wéi jué'],
    ['o of ou', 'dou1 you3 zhou4', 'dōu yǒu zhòu'],
    ['the last of i and u', 'liu2 gui1 dui4', 'liú guī duì'],
    ['the only vowel', 'zhong1 xiong2 guo2 lü4', 'zhōng xióng guó lǜ'],
    ['ü written u:', 'lu:4 nu:e4 lu:e4 Lu:3', 'lǜ nüè lüè Lǚ'],
    ['ü as a capital', 'U:1', 'Ǖ'],
    ['neutral tone is unmarked', 'ma5 ba5 le5 de5', 'ma ba le de'],
    ['erhua', 'na3 r5', 'nǎ r'],
    ['interjections without a vowel', 'm2 m5 n2 ng2 ng5 hm5 hng5', 'ḿ m ń ńg ng hm hng'],
    ['an interjection in ê', 'ê4', 'ề'],
    ['an unknown reading stays', 'xx5', 'xx'],
    ['capitals of names', 'Lian2 he2 guo2 A1 er3', 'Lián hé guó Ā ěr'],
    ['Latin letters stay', 'K ge1', 'K gē'],
    ['punctuation stays', 'bu4 jian4 , bu4 san4 · P K', 'bù jiàn , bù sàn · P K'],
    ['biang', 'biang2 biang2', 'biáng biáng'],
    ['nothing gives nothing', '', ''],
  ])('%s: %s', (_why, numbered, marked) => {
    expect(toToneMarks(numbered)).toBe(marked);
    expect(toToneMarks(numbered)).toBe(toToneMarks(numbered).normalize('NFC'));
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void toToneMarks(text)));
  });
});

describe('toToneNumbers', () => {
  it.each([
    ['names keep their capitals', 'Lǚ Dòng bīn', 'Lü3 Dong4 bin1'],
    ['neutral tone is 5', 'nà li', 'na4 li5'],
    ['decomposed input', 'lǜ'.normalize('NFD'), 'lü4'],
    ['a mark on a nasal', 'ńg', 'ng2'],
    ['punctuation stays', 'bù , sàn', 'bu4 , san4'],
  ])('%s: %s', (_why, marked, numbered) => expect(toToneNumbers(marked)).toBe(numbered));

  it('undoes toToneMarks', () => {
    const letters = fc.constantFrom(
      'lü',
      'zhuang',
      'xiu',
      'gui',
      'er',
      'nüe',
      'ou',
      'm',
      'ng',
      'r',
      'yue',
    );
    const numbered = fc
      .array(fc.tuple(letters, fc.integer({ min: 1, max: 5 })), { minLength: 1 })
      .map((syllables) => syllables.map(([spelling, tone]) => `${spelling}${tone}`).join(' '));
    fc.assert(
      fc.property(numbered, (text) => {
        expect(toToneNumbers(toToneMarks(text))).toBe(text);
      }),
    );
  });
});

describe('parseSyllable', () => {
  it.each([
    ['two marks are no syllable', 'lǎǒ'],
    ['digits are no syllable', '42'],
    ['tone 0 is no tone', 'ma0'],
    ['Chinese is no syllable', '马'],
    ['nothing is no syllable', ''],
  ])('%s: %s', (_why, text) => expect(parseSyllable(text)).toBeNull());

  it('gives letters, tone and capital', () => {
    expect(parseSyllable('Lu:e4')).toEqual({ letters: 'lüe', tone: 4, capital: true });
  });
});
