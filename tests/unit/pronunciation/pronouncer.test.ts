import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPronouncer, orderEntries } from '@/lib/pronunciation';
import { createSegmenter, type Token } from '@/lib/segmentation';
import { loadReadings } from './load-readings';

const { lexicon, model } = await loadReadings();
const segmenter = createSegmenter(lexicon, []);
const inContext = createPronouncer(lexicon, model);
const byDictionary = createPronouncer(lexicon, null);

/** Readings of a text, a token's syllables joined by spaces, tokens by "|"; "?" after an unsure one. */
function read(text: string, pronouncer = inContext, tokens = segmenter.segment(text)): string {
  return pronouncer
    .pronounce(text, tokens)
    .map(({ pinyin }) => pinyin.join(' '))
    .filter((pinyin) => pinyin !== '')
    .join('|');
}

function token(text: string, kind: Token['kind']): Token {
  return { text, start: 0, end: text.length, kind, tag: '', facts: null, parts: null };
}

describe('in context', () => {
  it.each([
    ['a bank and the head of one', '重庆银行行长', 'chóng qìng|yín háng|háng zhǎng'],
    ['the adverb and the capital', '他们都在首都', 'tā men|dōu|zài|shǒu dū'],
    ['because and to be', '因为他成为老师', 'yīn wèi|tā|chéng wéi|lǎo shī'],
    ['a traditional word is read as the simplified', '重慶銀行', 'chóng qìng|yín háng'],
    ['a traditional character has its own readings', '三隻貓', 'sān|zhī|māo'],
    ['place names', '厦门、六安、蚌埠和番禺', 'xià mén|lù ān|bèng bù|hé|pān yú'],
    ['erhua', '哪儿', 'nǎ r'],
    ['the rest of a word follows its entry', '又便宜又好', 'yòu|pián yi|yòu|hǎo'],
    ['the commonest reading where the network knows none', '他提着', 'tā|tí|zhe'],
    ['letters and digits have no reading', '4S店', 'diàn'],
    ['a word that only the word list has', '任弼时同志', 'rén bì shí|tóng zhì'],
  ])('%s: %s', (_why, text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['a surname', '单田芳', 'shàn tián fāng'],
    ['a surname of two characters', '尉迟恭', 'yù chí gōng'],
    ['曾', '曾国强', 'zēng guó qiáng'],
    ['仇', '仇和平', 'qiú hé píng'],
  ])('in a person’s name: %s', (_why, text, expected) => {
    expect(read(text, inContext, [token(text, 'person')])).toBe(expected);
  });
});

describe('without a model', () => {
  it.each([
    ['words as the dictionary has them', '重庆银行', 'chóng qìng|yín háng'],
    ['rare characters outside the BMP', '𠮷', ''],
    ['nothing', '', ''],
  ])('%s: %s', (_why, text, expected) => expect(read(text, byDictionary)).toBe(expected));

  it('a word of several readings is unsure', () => {
    const tokens = segmenter.segment('长');
    expect(byDictionary.pronounce('长', tokens)[0]).toMatchObject({
      sure: false,
      pinyin: ['cháng'],
      alternative: ['zhǎng'],
    });
  });
});

describe('whatever the text', () => {
  const chinese = fc.string({
    unit: fc.constantFrom(...Array.from('长得行重都了儿，。a𠮷\uD800')),
  });
  it('gives one answer a token and one string a Chinese code point', () => {
    fc.assert(
      fc.property(fc.oneof(chinese, fc.string({ unit: 'binary' })), (text) => {
        const tokens = segmenter.segment(text);
        for (const pronouncer of [inContext, byDictionary]) {
          const readings = pronouncer.pronounce(text, tokens);
          expect(readings.map(({ pinyin }) => pinyin.length)).toEqual(
            tokens.map((one) => [...one.text.matchAll(/\p{Script=Han}/gu)].length),
          );
        }
      }),
    );
  });

  it('says the same of a long run without a full stop', () => {
    const text = '长得'.repeat(5000);
    expect(inContext.pronounce(text, [{ ...token(text, 'word') }])[0]?.pinyin).toHaveLength(10_000);
  });
});

describe('orderEntries', () => {
  const first = (word: string, pinyin: readonly string[], ofName = false) =>
    orderEntries(lexicon.lookUp(word), word, pinyin, ofName)[0]?.pinyin;
  it.each([
    ['长', ['zhǎng'], 'zhǎng'],
    ['长', ['cháng'], 'cháng'],
    ['地道', ['dì', 'dào'], 'dì dào'],
    ['单', ['shàn'], 'Shàn'],
    ['新', ['xīn'], 'xīn'],
    ['高达', ['gāo', 'dá'], 'gāo dá'],
    ['北京', ['běi', 'jīng'], 'Běi jīng'],
  ])('%s read %s', (word, pinyin, expected) => expect(first(word, pinyin)).toBe(expected));

  it('puts the name first where it is one', () =>
    expect(first('高达', ['gāo', 'dá'], true)).toBe('Gāo dá'));
});
