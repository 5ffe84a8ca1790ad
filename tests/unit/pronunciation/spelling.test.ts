import { describe, expect, it } from 'vitest';
import { Speller, isName, orderEntries, taiwanReading } from '@/lib/pronunciation';
import type { Token, TokenKind } from '@/lib/segmentation';

const entry = (word: string, pinyin: string, ...senses: readonly string[]) => ({
  simplified: word,
  traditional: word,
  pinyin,
  senses,
  measureWords: [],
});

/** A dictionary of "word: reading, sense" lines. */
const dictionaryOf = (...lines: readonly string[]) => {
  const entries = lines.map((line) => {
    const [word = '', reading = '', ...senses] = line.split(/[:;] /u);
    return entry(word, reading, ...senses);
  });
  return (word: string) => entries.filter(({ simplified }) => simplified === word);
};

function spell(token: Token, reading: string, ...lines: readonly string[]) {
  const entriesOf = dictionaryOf(...lines);
  const pinyin = reading.split(' ');
  const entries = orderEntries(entriesOf(token.text), token.text, pinyin, isName(token));
  const { spelled, taiwan } = new Speller(entriesOf).spell(token, pinyin, entries);
  return { spelled: spelled.join(' '), taiwan: taiwan?.join(' ') ?? null };
}

/** A token with its inner words between "/". */
function tokenOf(marked: string, kind: TokenKind = 'word') {
  const pieces = marked.split('/');
  let at = 0;
  const parts = pieces.map((piece) => ({ start: 5 + at, end: 5 + (at += piece.length) }));
  const text = pieces.join('');
  return {
    text,
    start: 5,
    end: 5 + at,
    kind,
    tag: '',
    facts: null,
    parts: pieces.length > 1 ? parts : null,
  };
}

describe('spelled', () => {
  it.each([
    ['a word that is a name as well', 'word', 'xīn'],
    ['the same word as a name', 'place', 'Xīn'],
  ] as const)('%s', (_why, kind, spelled) => {
    expect(spell(tokenOf('新', kind), 'xīn', '新: Xīn', '新: xīn').spelled).toBe(spelled);
  });

  it.each([
    ['a light syllable of the entry', '粮食', 'liáng shí', ['liáng shi'], 'liáng shi'],
    ['an entry read as here before a light one', '大意', 'dà yì', ['dà yi', 'dà yì'], 'dà yì'],
    ['no entry read as here', '大意', 'dá yǐ', ['dà yì', 'dà yi'], 'dá yǐ'],
    ['the words of a name', '北京市', 'běi jīng shì', ['Běi jīng Shì'], 'Běi jīng Shì'],
    ['Latin letters are left out', '卡拉OK', 'kǎ lā', ['kǎ lā O K'], 'kǎ lā'],
    ['so are marks', '不见，不散', 'bù jiàn bù sàn', ['bù jiàn , bù sàn'], 'bù jiàn bù sàn'],
    ['a syllable nobody knows', '䪨', '', ['xx'], ''],
    ['no entry at all', '霍夫曼', 'huò fū màn', [], 'huò fū màn'],
  ])('%s: %s', (_why, text, pinyin, readings, spelled) => {
    const lines = readings.map((reading) => `${text}: ${reading}`);
    expect(spell(tokenOf(text), pinyin, ...lines).spelled).toBe(spelled);
  });

  it.each([
    ['the light syllables of its words', '国际/种子', 'word', 'guó jì zhǒng zǐ', 'guó jì zhǒng zi'],
    ['their capitals', '北京/种子', 'word', 'běi jīng zhǒng zǐ', 'Běi jīng zhǒng zi'],
    ['that of a name', '国际/种子', 'organisation', 'guó jì zhǒng zǐ', 'Guó jì zhǒng zi'],
    ['words behind what has no reading', '4S/种子', 'word', 'zhǒng zǐ', 'zhǒng zi'],
    ['a word that is read otherwise in here', '种子', 'word', 'chóng zǐ', 'chóng zǐ'],
  ] as const)('a compound without an entry: %s', (_why, marked, kind, pinyin, spelled) => {
    const lines = ['国际: guó jì', '种子: zhǒng zi', '北京: Běi jīng'];
    expect(spell(tokenOf(marked, kind), pinyin, ...lines).spelled).toBe(spelled);
  });

  it.each([
    ['a name', '霍夫曼', 'huò fū màn', 'Huò fū màn'],
    ['a dotted name', '让·雷诺', 'ràng léi nuò', 'Ràng Léi nuò'],
    ['one that the dictionary writes small', '公安局', 'gōng ān jú', 'gōng ān jú'],
  ])('%s: %s', (_why, text, pinyin, spelled) => {
    const token = tokenOf(text, 'organisation');
    expect(spell(token, pinyin, '公安局: gōng ān jú').spelled).toBe(spelled);
  });
});

describe('taiwan', () => {
  const lines = [
    '期: qī; variant',
    '期: qī; period; Taiwan pr. [qí]',
    '部分: bù fen; part; Taiwan pr. [bu4fen4]',
    '一部分: yī bù fen; portion',
    '危: wēi; danger; Taiwan pr. [wéi]',
    '和: hé; and',
    '和: huó; to knead; Taiwan pr. [huò]',
  ];
  it.each([
    ['the word itself', '期', 'qī', 'qí'],
    ['another reading of it', '期', 'jī', null],
    ['another entry of it', '和', 'hé', null],
    ['a word inside', '一/部分', 'yī bù fen', 'yī bù fèn'],
    ['a character inside', '学期', 'xué qī', 'xué qí'],
    ['several of them', '危期', 'wēi qī', 'wéi qí'],
    ['behind letters', 'A期', 'qī', 'qí'],
    ['nothing noted', '学', 'xué', null],
  ])('%s: %s', (_why, marked, pinyin, expected) => {
    expect(spell(tokenOf(marked), pinyin, ...lines).taiwan).toBe(expected);
  });

  it('keeps a name’s capital', () => {
    expect(spell(tokenOf('危某', 'person'), 'wēi mǒu', ...lines).taiwan).toBe('Wéi mǒu');
  });
});

describe('taiwanReading', () => {
  it.each([
    ['with tone marks', '垃圾', 'lā jī', 'Taiwan pr. [lè sè]', 'lè sè'],
    ['with numbers in a row', '部分', 'bù fen', 'Taiwan pr. [bu4fen4]', 'bù fèn'],
    ['with a capital', '朝鲜', 'Cháo xiǎn', 'Taiwan pr. [Chao2xian1]', 'Cháo xiān'],
    ['with ü', '女红', 'nǚ gōng', 'Taiwan pr. [nü3gong1]', 'nǚ gōng'],
    [
      'not where it is of one sense',
      '行',
      'xíng',
      'behavior; conduct (Taiwan pr. [xìng])',
      undefined,
    ],
    ['not where it is of another word', '转', 'zhuǎi', 'Taiwan pr. [zhuǎn wén]', undefined],
    ['not where there is none', '馒头', 'mán tou', 'steamed bun', undefined],
  ])('%s: %s', (_why, word, pinyin, sense, expected) =>
    expect(taiwanReading(entry(word, pinyin, 'sense', sense))?.join(' ')).toBe(expected),
  );
});
