import { describe, expect, it } from 'vitest';
import { readCedict } from '@/scripts/build-lexicon/cedict';
import { scriptFolds } from '@/scripts/build-lexicon/folds';
import { mergeWords, readHanlpWords, readHsk, readJieba } from '@/scripts/build-lexicon/words';

type Row = [string, string, string, string | string[], number[], number[]];

function cedict(rows: Row[]) {
  const data = {
    all: rows,
    variantLookup: [['廝', '厮', 'si1']],
    classifierLookup: [['個', '个', 'ge4']],
  };
  return readCedict(`export default ${JSON.stringify(data)}`);
}

const target: Row = [
  '未可厚非',
  '未可厚非',
  'wei4 ke3 hou4 fei1',
  ['not inexcusable', 'fair', 'so so'],
  [],
  [],
];

describe('readCedict', () => {
  it.each<[string, string, string]>([
    [
      'brings the first senses of the target in',
      'see 未可厚非[wei4 ke3 hou4 fei1]',
      'see 未可厚非 [wèi kě hòu fēi]: not inexcusable; fair',
    ],
    [
      'also behind a label',
      '(Tw) variant of 未可厚非[wei4 ke3 hou4 fei1]',
      '(Tw) variant of 未可厚非 [wèi kě hòu fēi]: not inexcusable; fair',
    ],
    [
      'finds it whatever its capitals',
      'abbr. for 未可厚非[Wei4 ke3 hou4 fei1]',
      'abbr. for 未可厚非 [Wèi kě hòu fēi]: not inexcusable; fair',
    ],
    ['leaves a pointer alone whose target is unknown', 'see 子虚[zi3 xu1]', 'see 子虚 [zǐ xū]'],
    [
      'leaves alone what says more than where to look',
      'to see 未可厚非[wei4 ke3 hou4 fei1] in print',
      'to see 未可厚非 [wèi kě hòu fēi] in print',
    ],
    ['leaves brackets without a reading alone', 'x[1] y[Tw]', 'x[1] y [Tw]'],
  ])('%s: %s', (_why, sense, expected) => {
    const [entry] = cedict([['一', '一', 'yi1', sense, [], []], target]);
    expect(entry?.senses).toEqual([expected]);
  });

  it('brings in the word and not the surname that is read alike', () => {
    const [, , variant] = cedict([
      ['和', '和', 'He2', 'surname He', [], []],
      ['和', '和', 'he2', 'and', [], []],
      ['咊', '咊', 'he2', 'old variant of 和[he2]', [], []],
    ]);
    expect(variant?.senses).toEqual(['old variant of 和 [hé]: and']);
  });

  it('follows a chain of pointers, and stops in a circle', () => {
    const [first, , circle] = cedict([
      ['一', '一', 'yi1', 'see 二[er4]', [], []],
      ['二', '二', 'er4', 'same as 未可厚非[wei4 ke3 hou4 fei1]', [], []],
      ['三', '三', 'san1', 'see 三[san1]', [], []],
      target,
    ]);
    expect(first?.senses).toEqual(['see 二 [èr]: not inexcusable; fair']);
    expect(circle?.senses).toEqual(['see 三 [sān]']);
  });

  it('writes readings with tone marks and measure words as words', () => {
    const [entry] = cedict([['綠女', '绿女', 'lu:4 nu:3 r5', 'x', [], [0]]]);
    expect(entry?.pinyin).toBe('lǜ nǚ r');
    expect(entry?.measureWords).toEqual([{ traditional: '個', simplified: '个', pinyin: 'gè' }]);
  });

  it('says what an entry without a sense is a variant of, and drops one that says nothing', () => {
    const entries = cedict([
      ['㸳', '厮', 'si1', [], [0], []],
      ['上同調', '上同调', 'shang4 tong2 diao4', [], [], []],
    ]);
    expect(entries.map(({ senses }) => senses)).toEqual([['variant of 廝|厮 [sī]']]);
  });
});

const entry = (traditional: string, simplified: string) => ({
  traditional,
  simplified,
  pinyin: '',
  senses: [],
  measureWords: [],
});

describe('scriptFolds', () => {
  it('joins the characters that stand for each other', () => {
    const folds = scriptFolds([entry('頭髮', '头发'), entry('發展', '发展'), entry('人', '人')]);
    expect(folds.get('髮')).toBe(folds.get('發'));
    expect(folds.get('頭')).toBe('头');
    expect(folds.has('人')).toBe(false);
  });

  it('keeps offsets: pairs of other lengths or with surrogates stay apart', () => {
    expect(scriptFolds([entry('㘓', '𪢌'), entry('𠮷', '吉')]).size).toBe(0);
  });
});

describe('mergeWords', () => {
  it('adds up what the sources say of one folded form', () => {
    const folds = new Map([['後', '后']]);
    const words = mergeWords({
      entries: [
        {
          simplified: '后',
          traditional: '后',
          pinyin: 'Hòu',
          senses: ['surname Hou'],
          measureWords: [],
        },
        { simplified: '后', traditional: '後', pinyin: 'hòu', senses: ['after'], measureWords: [] },
      ],
      hanlp: readHanlpWords('后\tf\t1\n王后\tnnd\t3\n甲乙\tn\t1'),
      jieba: readJieba('后 30 f\n後 10 v\n王后 60 n\n'),
      hsk: readHsk('let hsk = [["王后",], ["后"]];\nmodule.exports = 1;'),
      folds,
      personRoles: {},
    });
    const [after, queen] = words;
    expect(after).toMatchObject({ headword: '后', tag: 'f', hsk: 2, counted: true });
    expect(after?.cost).toBeCloseTo(-Math.log((40 / 100 + 1 / 5) / 2));
    expect(after?.entries.map(({ pinyin }) => pinyin)).toEqual(['hòu', 'Hòu']);
    expect(queen).toMatchObject({ headword: '王后', wordClass: 'nnd', hsk: 1 });
    // Without an entry, and met too seldom to help with boundaries.
    expect(words).toHaveLength(2);
  });
});
