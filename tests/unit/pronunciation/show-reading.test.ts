import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSyllable, showReading, toZhuyin } from '@/lib/pronunciation';

const shown = (reading: string, style: 'marks' | 'numbers' | 'zhuyin') =>
  showReading(reading.split(' '), style)
    .map(({ text }) => text)
    .join('');

it.each([
  ['a word', 'bù yào', 'bùyào', 'bu4yao4', 'ㄅㄨˋ ㄧㄠˋ'],
  ['a syllable that starts with a vowel', 'nǚ ér', "nǚ'ér", 'nü3er2', 'ㄋㄩˇ ㄦˊ'],
  ['a name', 'Xī ān', "Xī'ān", 'Xi1an1', 'ㄒㄧ ㄢ'],
  ['a name of two words', 'Běi jīng Shì', 'Běijīng Shì', 'Bei3jing1 Shi4', 'ㄅㄟˇ ㄐㄧㄥ ㄕˋ'],
  ['a name of words with a vowel', 'Dōng Ōū', 'Dōng Ōū', 'Dong1 Ōū', 'ㄉㄨㄥ Ōū'],
  ['a light syllable', 'liáng shi', 'liángshi', 'liang2shi5', 'ㄌㄧㄤˊ ˙ㄕ'],
  ['erhua', 'wán r', 'wánr', 'wanr2', 'ㄨㄢˊㄦ'],
  ['erhua inside', 'xiǎo r kē', 'xiǎorkē', 'xiaor3ke1', 'ㄒㄧㄠˇㄦ ㄎㄜ'],
  ['ü', 'lǜ', 'lǜ', 'lü4', 'ㄌㄩˋ'],
  ['Latin letters', 'kǎ lā O K', 'kǎlā OK', 'ka3la1 OK', 'ㄎㄚˇ ㄌㄚ OK'],
  ['Latin letters first', '4S diàn', '4S diàn', '4S dian4', '4S ㄉㄧㄢˋ'],
  ['a figure', '1.3 wàn', '1.3 wàn', '1.3 wan4', '1.3 ㄨㄢˋ'],
  ['a range', '200 yì - 400 yì', '200 yì-400 yì', '200 yi4-400 yi4', '200 ㄧˋ-400 ㄧˋ'],
  ['a currency', '￥ 500 wàn', '￥500 wàn', '￥500 wan4', '￥500 ㄨㄢˋ'],
  [
    'a saying',
    'bù jiàn , bù sàn',
    'bùjiàn, bùsàn',
    'bu4jian4, bu4san4',
    'ㄅㄨˋ ㄐㄧㄢˋ, ㄅㄨˋ ㄙㄢˋ',
  ],
  ['a dotted name', 'Ràng · Léi nuò', 'Ràng·Léinuò', 'Rang4·Lei2nuo4', 'ㄖㄤˋ·ㄌㄟˊ ㄋㄨㄛˋ'],
  ['nothing', '', '', '', ''],
])('%s: %s', (_why, reading, marks, numbers, zhuyin) => {
  expect(shown(reading, 'marks')).toBe(marks);
  expect(shown(reading, 'numbers')).toBe(numbers);
  expect(shown(reading, 'zhuyin')).toBe(zhuyin);
});

it('gives an erhua the tone of its syllable, and Latin letters none', () => {
  const tones = (reading: string) =>
    showReading(reading.split(' '), 'zhuyin').map(({ text, tone }) => [text.trim(), tone]);
  expect(tones('wán r')).toEqual([
    ['ㄨㄢˊ', 2],
    ['ㄦ', 2],
  ]);
  expect(tones('kǎ lā OK')).toEqual([
    ['ㄎㄚˇ', 3],
    ['ㄌㄚ', 1],
    ['OK', null],
  ]);
});

it('takes any text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' })),
      fc.constantFrom('marks', 'numbers', 'zhuyin'),
      (syllables, style) => void showReading(syllables, style as 'marks'),
    ),
  );
});

describe('toZhuyin', () => {
  it.each([
    ['lǜ', 'ㄌㄩˋ'],
    ['mā', 'ㄇㄚ'],
    ['ma', '˙ㄇㄚ'],
    ['zhōng', 'ㄓㄨㄥ'],
    ['guó', 'ㄍㄨㄛˊ'],
    ['shì', 'ㄕˋ'],
    ['yī', 'ㄧ'],
    ['yǔ', 'ㄩˇ'],
    ['yuán', 'ㄩㄢˊ'],
    ['yún', 'ㄩㄣˊ'],
    ['yǒu', 'ㄧㄡˇ'],
    ['yòng', 'ㄩㄥˋ'],
    ['yō', 'ㄧㄛ'],
    ['wǒ', 'ㄨㄛˇ'],
    ['wèi', 'ㄨㄟˋ'],
    ['wén', 'ㄨㄣˊ'],
    ['wēng', 'ㄨㄥ'],
    ['jué', 'ㄐㄩㄝˊ'],
    ['xióng', 'ㄒㄩㄥˊ'],
    ['liú', 'ㄌㄧㄡˊ'],
    ['èr', 'ㄦˋ'],
    ['r', 'ㄦ'],
    ['yīn', 'ㄧㄣ'],
    ['yīng', 'ㄧㄥ'],
    ['nüè', 'ㄋㄩㄝˋ'],
    ['lun4', 'ㄌㄨㄣˋ'],
    ['wú', 'ㄨˊ'],
    ['ề', 'ㄝˋ'],
    ['constructor', 'constructor'],
  ])('%s → %s', (pinyin, zhuyin) => {
    const syllable = parseSyllable(pinyin);
    expect(syllable && toZhuyin(syllable)).toBe(zhuyin);
  });
});
