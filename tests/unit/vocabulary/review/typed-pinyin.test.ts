import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTyped, overall } from '@/lib/vocabulary';

/** "lún chuán!": a syllable in the wrong tone is followed by "!", a wrong one by "✗". */
const MARKS = { right: '', tone: '!', syllable: '✗' } as const;
const check = (typed: string, reading: string) =>
  checkTyped(typed, reading)
    .map(({ syllable, verdict }) => syllable + MARKS[verdict])
    .join(' ');

describe('checkTyped', () => {
  it.each([
    ['tone marks', 'lún chuán', 'lún chuán', 'lún chuán'],
    ['tone marks, run together', 'lúnchuán', 'lún chuán', 'lún chuán'],
    ['numbers', 'lun2chuan2', 'lún chuán', 'lún chuán'],
    ['numbers after a space', ' lun2  chuan2 ', 'lún chuán', 'lún chuán'],
    ['capitals', 'Bei3Jing1', 'Běi jīng', 'Běi jīng'],
    ['an apostrophe', "xī'ān", 'Xī ān', 'Xī ān'],
    ['v for ü', 'nv3er2', 'nǚ ér', 'nǚ ér'],
    ['ü itself', 'nü3 ér', 'nǚ ér', 'nǚ ér'],
    ['u: as the dictionary has it', 'nu:3er2', 'nǚ ér', 'nǚ ér'],
    ['v where pinyin writes u', 'jv4zi5', 'jù zi', 'jù zi'],
    ['a breve for the third tone', 'hăo', 'hǎo', 'hǎo'],
    ['full-width letters', 'ｈａｏ３', 'hǎo', 'hǎo'],
    ['a light syllable without a tone', 'liang2shi', 'liáng shi', 'liáng shi'],
    ['a light syllable with its number', 'liang2shi5', 'liáng shi', 'liáng shi'],
    ['a light syllable as zero', 'liang2shi0', 'liáng shi', 'liáng shi'],
    ['r on its own', 'hua1r', 'huā r', 'huā r'],
    [
      'punctuation in the reading',
      'yi1 bu4 zuo4 er4 bu4 xiu1',
      'yī bù zuò , èr bù xiū',
      'yī bù zuò èr bù xiū',
    ],
    ['no tones', 'lunchuan', 'lún chuán', 'lún! chuán!'],
    ['one wrong tone', 'lun2chuan3', 'lún chuán', 'lún chuán!'],
    ['a tone on a light syllable', 'liang2shi2', 'liáng shi', 'liáng shi!'],
    ['one wrong syllable', 'lun2quan2', 'lún chuán', 'lún chuán✗'],
    ['a wrong syllable before right ones', 'zun2chuan2', 'lún chuán', 'lún✗ chuán'],
    ['a wrong syllable between right ones', 'zhong1hua1ren2', 'zhōng guó rén', 'zhōng guó✗ rén'],
    ['u for ü is another syllable', 'nu3er2', 'nǚ ér', 'nǚ✗ ér'],
    ['a missing syllable', 'chuan2', 'lún chuán', 'lún✗ chuán'],
    ['a syllable too many', 'lun2chuan2zhang3', 'lún chuán', 'lún chuán✗'],
    ['xian is not xi’an', 'xian1', 'xī ān', 'xī! ān'],
    ['nothing', '', 'lún chuán', 'lún✗ chuán✗'],
    ['characters', '轮船', 'lún chuán', 'lún✗ chuán✗'],
    ['a tone alone', '2', 'lún', 'lún✗'],
  ])('%s: %s', (_why, typed, reading, expected) => {
    expect(check(typed, reading)).toBe(expected);
  });

  it('is as good as its worst syllable', () => {
    expect(overall(checkTyped('lun2chuan2', 'lún chuán'))).toBe('right');
    expect(overall(checkTyped('lun2chuan', 'lún chuán'))).toBe('tone');
    expect(overall(checkTyped('lun3quan2', 'lún chuán'))).toBe('syllable');
  });

  const syllable = fc.constantFrom(
    'lún',
    'chuán',
    'nǚ',
    'lüè',
    'xī',
    'ān',
    'xiān',
    'zi',
    'ér',
    'a',
  );
  const reading = fc.array(syllable, { minLength: 1, maxLength: 6 });

  it('accepts every reading as it is written, with or without spaces', () => {
    fc.assert(
      fc.property(reading, fc.constantFrom(' ', '', "'"), (syllables, between) => {
        const verdicts = checkTyped(syllables.join(between), syllables.join(' '));
        expect(verdicts.map(({ verdict }) => verdict)).toEqual(syllables.map(() => 'right'));
      }),
    );
  });

  it('finds just the one syllable that is wrong', () => {
    fc.assert(
      fc.property(reading, fc.nat(), (syllables, pick) => {
        const wrong = pick % syllables.length;
        const typed = syllables.map((each, index) => (index === wrong ? 'bō' : each)).join(' ');
        const verdicts = checkTyped(typed, syllables.join(' ')).map(({ verdict }) => verdict);
        expect(verdicts.filter((verdict) => verdict === 'syllable')).toHaveLength(1);
      }),
    );
  });

  it('takes anything that can be typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), reading, (typed, syllables) => {
        expect(checkTyped(typed, syllables.join(' '))).toHaveLength(syllables.length);
      }),
    );
  });
});
