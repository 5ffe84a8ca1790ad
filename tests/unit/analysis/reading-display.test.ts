import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PLAIN_READING,
  entrySyllables,
  openAnalyser,
  otherReadingOf,
  readingOf,
  shownSyllables,
} from '@/lib/analysis';
import { loadReadings } from '../pronunciation/load-readings';

const { lexicon, model } = await loadReadings();
const analyser = openAnalyser(lexicon);

const SPOKEN = { ...PLAIN_READING, sandhi: true };
const TAIWAN = { ...PLAIN_READING, taiwan: true };

const shown = (paragraph: string, display = PLAIN_READING) => {
  const tokens = analyser.analyse(paragraph, null, model);
  return shownSyllables(tokens, display)
    .map((syllables) => syllables.join(' '))
    .filter((reading) => reading !== '')
    .join('|');
};

describe('shownSyllables', () => {
  it.each([
    ['light syllables', '粮食很好。', PLAIN_READING, 'liáng shi|hěn|hǎo'],
    ['names', '他去北京市。', PLAIN_READING, 'tā|qù|Běi jīng Shì'],
    ['persons', '记者陈小满说', PLAIN_READING, 'jì zhě|Chén Xiǎo mǎn|shuō'],
    ['a surname of two', '司马迁先生说', PLAIN_READING, 'Sī mǎ Qiān|xiān sheng|shuō'],
    ['a foreigner', '卡尔维奥女士说', PLAIN_READING, 'Kǎ ěr wéi ào|nǚ shì|shuō'],
    ['a person, spoken', '记者李小美说', SPOKEN, 'jì zhé|Lǐ Xiáo měi|shuō'],
    ['spoken tones', '一个展览馆不是很好。', SPOKEN, 'yí ge|zhán lán guǎn|bú shì|hén|hǎo'],
    ['inside one and two', '纸老虎', SPOKEN, 'zhǐ láo hǔ'],
    ['two sentences apart', '我想。你想。', SPOKEN, 'wó|xiǎng|ní|xiǎng'],
    ['a year, and a year', '一九一一年，一年。', SPOKEN, 'yī jiǔ yī yī nián|yì nián'],
    ['the first month', '一月一日', SPOKEN, 'yī yuè yī rì'],
    ['Taiwan', '垃圾和星期一。', TAIWAN, 'lè sè|hé|Xīng qí yī'],
    ['Taiwan, spoken', '一部分', { ...SPOKEN, ...TAIWAN, sandhi: true }, 'yí bù fèn'],
  ])('%s: %s', (_why, paragraph, display, expected) =>
    expect(shown(paragraph, display)).toBe(expected),
  );

  it('gives one syllable for each Chinese character in every display', () => {
    const tokens = analyser.analyse('卡拉OK、4S店和让·雷诺，200亿！', null, model);
    for (const sandhi of [true, false]) {
      const lengths = shownSyllables(tokens, { sandhi, taiwan: sandhi }).map(
        ({ length }) => length,
      );
      expect(lengths).toEqual(tokens.map(({ pinyin }) => pinyin.length));
    }
  });

  it('leaves the tokens as they are', () => {
    const tokens = analyser.analyse('一个很好的展览馆', null, model);
    const before = structuredClone(tokens);
    shownSyllables(tokens, SPOKEN);
    expect(tokens).toEqual(before);
  });
});

it.each([
  ['a word', '北京', ['Běi', 'jīng'], 'Běi jīng'],
  ['letters and digits', '卡拉OK的4S店', ['kǎ', 'lā', 'de', 'diàn'], 'kǎ lā OK de 4S diàn'],
  ['a dotted name', '让·雷诺', ['Ràng', 'Léi', 'nuò'], 'Ràng · Léi nuò'],
  ['quotation marks are left out', '“好”！', ['hǎo'], 'hǎo'],
  ['a point', '1.3万', ['wàn'], '1.3 wàn'],
  ['a comma in a figure', '1,200元', ['yuán'], '1,200 yuán'],
  ['a percentage with Chinese', '近3.5%', ['jìn'], 'jìn 3.5%'],
  ['a percentage alone is there already', '3.5%', [], ''],
  ['letters alone as well', 'GDP', [], ''],
  ['a time of day', '下午10:30', ['xià', 'wǔ'], 'xià wǔ 10:30'],
  ['years', '2016—2020年', ['nián'], '2016—2020 nián'],
  ['a range', '200亿-400亿', ['yì', 'yì'], '200 yì - 400 yì'],
  ['a currency', '￥500万', ['wàn'], '￥ 500 wàn'],
  ['full-width figures', '４５万', ['wàn'], '４５ wàn'],
  ['a saying with its comma', '一，二', ['yī', 'èr'], 'yī , èr'],
  ['a pair of surrogates', '𠮷人', ['jí', 'rén'], 'jí rén'],
  ['nothing', '', [], ''],
] as const)('readingOf, %s: %s', (_why, text, syllables, expected) =>
  expect(readingOf(text, syllables).join(' ')).toBe(expected),
);

it('keeps every letter and digit of a text with Chinese in it, whatever stands between', () => {
  const texts = fc.array(fc.constantFrom('万', '3', '１', 'a', '.', ',', '%', '—', '“', ' ', '𠮷'));
  fc.assert(
    fc.property(texts, (pieces) => {
      const text = [...pieces, '万'].join('');
      const syllables = text.match(/\p{Script=Han}/gu)?.map(() => 'wàn') ?? [];
      const written = readingOf(text, syllables).join('').replaceAll('wàn', '');
      expect(written.match(/[a\p{Nd}]/gu) ?? []).toEqual(text.match(/[a\p{Nd}]/gu) ?? []);
    }),
  );
});

it.each([
  ['one spelled alike is none', '一下子', ['yī', 'xià', 'zǐ'], 'yī xià zi', 'yī xià zi', null],
  ['nor one that differs by capitals', '长安', ['cháng', 'ān'], 'Cháng ān', 'cháng ān', null],
  ['another', '累', ['lèi'], 'lèi', 'lěi', 'lěi'],
  [
    'spelled as the word is where they agree',
    '张子',
    ['zhāng', 'zǐ'],
    'Zhāng zi',
    'zhàng zǐ',
    'zhàng zi',
  ],
  ['with its letters', 'X行', ['háng'], 'háng', 'xíng', 'X xíng'],
  ['none', '是', ['shì'], 'shì', '', null],
] as const)('otherReadingOf, %s: %s', (_why, text, pinyin, spelled, other, expected) => {
  const alternative = other === '' ? null : other.split(' ');
  const shownOther = otherReadingOf({ text, pinyin, spelled: spelled.split(' '), alternative });
  expect(shownOther?.join(' ') ?? null).toBe(expected);
});

describe('entrySyllables', () => {
  const entry = (word: string) => {
    const [found] = lexicon.lookUp(word);
    if (!found) throw new Error(`no entry ${word}`);
    return found;
  };
  it.each([
    ['as the dictionary has it', '中华人民共和国', PLAIN_READING, 'Zhōng huá Rén mín Gòng hé guó'],
    ['spoken', '你好', SPOKEN, 'ní hǎo'],
    ['in Taiwan', '垃圾', TAIWAN, 'lè sè'],
    ['with Latin letters', '卡拉OK', SPOKEN, 'kǎ lā O K'],
    ['with marks', '不见不散', SPOKEN, 'bú jiàn bú sàn'],
  ])('%s: %s', (_why, word, display, expected) =>
    expect(entrySyllables(entry(word), display).join(' ')).toBe(expected),
  );
});
