import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type SpokenCharacter, withSandhi } from '@/lib/pronunciation';

/** Words split by "|", their parts by "·"; "，" has no reading. */
function charactersOf(words: string, pinyin: string): readonly SpokenCharacter[] {
  const readings = pinyin.split(' ');
  return words.split('|').flatMap((word) =>
    word.split('·').flatMap((part, partIndex) =>
      Array.from(part, (character, index): SpokenCharacter => {
        const starts = index > 0 ? null : partIndex > 0 ? 'part' : 'word';
        return { character, starts, pinyin: character === '，' ? '' : (readings.shift() ?? '') };
      }),
    ),
  );
}

const speak = (words: string, pinyin: string) =>
  withSandhi(charactersOf(words, pinyin))
    .filter((reading) => reading !== '')
    .join(' ');

it.each([
  ['before a fourth tone', '不|是', 'bù shì', 'bú shì'],
  ['before others', '不|好', 'bù hǎo', 'bù hǎo'],
  ['before 一, whose own tone counts', '不|一样', 'bù yī yàng', 'bù yí yàng'],
  ['at the end', '好|不', 'hǎo bù', 'hǎo bù'],
  ['A不A', '去|不|去', 'qù bù qù', 'qù bu qù'],
  ['light in the dictionary', '差不多', 'chà bu duō', 'chà bu duō'],
])('不 %s: %s', (_why, words, pinyin, spoken) => expect(speak(words, pinyin)).toBe(spoken));

it.each([
  ['before a fourth tone', '一定', 'yī dìng', 'yí dìng'],
  ['before others', '一般', 'yī bān', 'yì bān'],
  ['before 个', '一|个', 'yī gè', 'yí gè'],
  ['before a light 个', '一个', 'yī ge', 'yí ge'],
  ['一下子', '一下·子', 'yī xià zi', 'yí xià zi'],
  ['一会儿', '一会儿', 'yī huì r', 'yí huì r'],
  ['an idiom', '一心一意', 'yī xīn yī yì', 'yì xīn yí yì'],
  ['alone', '一', 'yī', 'yī'],
  ['before a comma', '一|，|二', 'yī èr', 'yī èr'],
  ['an ordinal', '第一·次', 'dì yī cì', 'dì yī cì'],
  ['一月', '一月', 'yī yuè', 'yī yuè'],
  ['a date', '十一月一日', 'shí yī yuè yī rì', 'shí yī yuè yī rì'],
  ['each month once', '每月|一次', 'měi yuè yī cì', 'měi yuè yí cì'],
  ['a day', '一日|三|餐', 'yī rì sān cān', 'yí rì sān cān'],
  ['a year’s digits', '一九四九年', 'yī jiǔ sì jiǔ nián', 'yī jiǔ sì jiǔ nián'],
  ['a year that ends with it', '二〇一一年', 'èr líng yī yī nián', 'èr líng yī yī nián'],
  ['one year', '一年', 'yī nián', 'yì nián'],
  ['first grade', '一|年级', 'yī nián jí', 'yī nián jí'],
  ['a hundred', '一|百', 'yī bǎi', 'yì bǎi'],
  ['inside a number', '三百一十', 'sān bǎi yī shí', 'sān bǎi yī shí'],
  ['eleven of them', '十一|个', 'shí yī gè', 'shí yī gè'],
  ['ten thousand, one thousand', '一万一千', 'yī wàn yī qiān', 'yí wàn yì qiān'],
  ['a part of a hundred', '百分之一|的', 'bǎi fēn zhī yī de', 'bǎi fēn zhī yī de'],
  ['the end of a part', '统一·战线', 'tǒng yī zhàn xiàn', 'tǒng yī zhàn xiàn'],
  ['the end of a word before another', '统一|战线', 'tǒng yī zhàn xiàn', 'tǒng yī zhàn xiàn'],
  ['a word that counts what follows', '每一|个', 'měi yī gè', 'měi yí gè'],
  ['看一看', '看一看', 'kàn yī kàn', 'kàn yi kàn'],
  ['day after day', '一天|一天', 'yī tiān yī tiān', 'yì tiān yì tiān'],
  ['another reading', '一', 'yāo', 'yāo'],
  ['a capital', '一汽', 'Yī qì', 'Yí qì'],
])('一 %s: %s', (_why, words, pinyin, spoken) => expect(speak(words, pinyin)).toBe(spoken));

it.each([
  ['two', '你好', 'nǐ hǎo', 'ní hǎo'],
  ['across words', '很|好', 'hěn hǎo', 'hén hǎo'],
  ['two and one', '展览·馆', 'zhǎn lǎn guǎn', 'zhán lán guǎn'],
  ['one and two', '纸·老虎', 'zhǐ lǎo hǔ', 'zhǐ láo hǔ'],
  ['two and two', '岂有此理', 'qǐ yǒu cǐ lǐ', 'qí yǒu cí lǐ'],
  ['a word alone that can’t be split', '管理者', 'guǎn lǐ zhě', 'guán lí zhě'],
  ['words from the end', '我|很|好', 'wǒ hěn hǎo', 'wǒ hén hǎo'],
  ['four words', '我|也|很|好', 'wǒ yě hěn hǎo', 'wó yě hén hǎo'],
  ['a word keeps together', '我|买|手表', 'wǒ mǎi shǒu biǎo', 'wó mǎi shóu biǎo'],
  ['a name', '李·小美', 'Lǐ Xiǎo měi', 'Lǐ Xiáo měi'],
  ['a light syllable', '姐姐', 'jiě jie', 'jiě jie'],
  ['a light syllable that was a third tone', '小姐', 'xiǎo jie', 'xiáo jie'],
  ['a comma ends the phrase', '好|，|你', 'hǎo nǐ', 'hǎo nǐ'],
  ['ü', '女|友', 'nǚ yǒu', 'nǘ yǒu'],
])('third tones, %s: %s', (_why, words, pinyin, spoken) =>
  expect(speak(words, pinyin)).toBe(spoken),
);

it('changes tones and nothing else, whatever the text', () => {
  const character = fc.record({
    character: fc.constantFrom('一', '不', '小', '姐', '十', '第', '月', '好', '，', '𠮷'),
    pinyin: fc.constantFrom('yī', 'bù', 'xiǎo', 'Běi', 'jie', 'shí', '', 'OK', '\uD800', 'nǚ', 'r'),
    starts: fc.constantFrom('word' as const, 'part' as const, null),
  });
  const toneless = (reading: string) =>
    reading.normalize('NFD').replace(/[\u0300-\u0304\u030C]/gu, '');
  fc.assert(
    fc.property(fc.array(character), (text) => {
      expect(withSandhi(text).map(toneless)).toEqual(text.map(({ pinyin }) => toneless(pinyin)));
    }),
  );
});
