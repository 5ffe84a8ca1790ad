import { describe, expect, it } from 'vitest';
import { TONE_COLOURS, spellWord, taiwanReading, toZhuyin, withSandhi } from '@/lib/pronunciation';

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
    ['PK', 'PK'],
    ['', ''],
    ['，', '，'],
  ])('%s → %s', (pinyin, zhuyin) => expect(toZhuyin(pinyin)).toBe(zhuyin));
});

describe('withSandhi', () => {
  /** "很好|的 hěn hǎo de": words split by "|". */
  const speak = (words: string, pinyin: string) => {
    const readings = pinyin.split(' ');
    const characters = words
      .split('|')
      .flatMap((word) =>
        Array.from(word, (character, index) => ({ character, startsWord: index === 0 })),
      );
    return withSandhi(
      characters.map((one, index) => ({ ...one, pinyin: readings[index] ?? '' })),
    ).join(' ');
  };
  it.each([
    ['不 before a fourth tone', '不|是', 'bù shì', 'bú shì'],
    ['不 before others', '不|好', 'bù hǎo', 'bù hǎo'],
    ['一 before a fourth tone', '一定', 'yī dìng', 'yí dìng'],
    ['一 before others', '一般', 'yī bān', 'yì bān'],
    ['一个', '一|个', 'yī gè', 'yí gè'],
    ['ordinals stay', '第一次', 'dì yī cì', 'dì yī cì'],
    ['一 at the end stays', '统一', 'tǒng yī', 'tǒng yī'],
    ['third tones across words', '很|好', 'hěn hǎo', 'hén hǎo'],
    ['third tones inside a word', '展览馆', 'zhǎn lǎn guǎn', 'zhán lán guǎn'],
    ['two and one', '我|很|好', 'wǒ hěn hǎo', 'wǒ hén hǎo'],
    ['a comma ends the phrase', '好|，|你', 'hǎo  nǐ', 'hǎo  nǐ'],
  ])('%s: %s', (_why, words, pinyin, expected) => expect(speak(words, pinyin)).toBe(expected));
});

describe('spellWord', () => {
  it.each([
    [['xī', 'ān'], true, "Xī'ān"],
    [['lù', 'ān'], true, "Lù'ān"],
    [['běi', 'jīng'], true, 'Běijīng'],
    [['wán', 'r'], false, 'wánr'],
    [['nǚ', 'ér'], false, "nǚ'ér"],
    [['ān', 'quán'], false, 'ānquán'],
    [[], true, ''],
  ] as const)('%j', (syllables, isName, expected) =>
    expect(spellWord(syllables, isName)).toBe(expected),
  );
});

describe('taiwanReading', () => {
  const entry = (sense: string) => ({
    simplified: '垃圾',
    traditional: '垃圾',
    pinyin: 'lā jī',
    senses: ['trash', sense],
    measureWords: [],
  });
  it('is where CC-CEDICT notes it', () =>
    expect(taiwanReading(entry('Taiwan pr. [le4 se4]'))).toBe('lè sè'));
  it('is not made up', () => expect(taiwanReading(entry('garbage'))).toBeNull());
});

describe('tone colours', () => {
  const luminance = (hex: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, at) => sum + value * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
  const contrast = (a: string, b: string) => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  it.each(Object.entries(TONE_COLOURS))(
    '%s is readable on white and on dark grey',
    (_name, scheme) => {
      for (const { light, dark } of Object.values(scheme)) {
        expect(contrast(light, '#FFFFFF')).toBeGreaterThan(4.5);
        expect(contrast(dark, '#1E1E1E')).toBeGreaterThan(4.5);
      }
    },
  );
});
