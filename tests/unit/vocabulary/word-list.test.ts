import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ListFilter,
  type ListView,
  type ListedWord,
  NO_FILTER,
  WordList,
} from '@/lib/vocabulary';
import { NO_REMARKS } from '@/lib/vocabulary/saved-word';
import { foldPinyin } from '@/lib/vocabulary/pinyin-search';

let time = 0;
/** A word in short: "中文|中文 Zhōng wén: Chinese; the language". Each is newer than the one before. */
function word(text: string, more: Partial<ListedWord> = {}): ListedWord {
  const [, simplified = '', traditional = simplified, pinyin = '', senses = ''] =
    /^(.+?)(?:\|(\S+))? ([^:]*): (.*)$/u.exec(text) ?? [];
  time += 1;
  const shared = { hsk: null, timesMet: 1, savedAt: time, lastMetAt: time };
  return {
    id: text,
    simplified,
    traditional,
    pinyin,
    senses: senses.split('; '),
    ...NO_REMARKS,
    sites: [],
    ...shared,
    ...more,
  };
}

const list = new WordList();
list.add([
  word('船 chuán: boat; ship', { hsk: 3, timesMet: 4, tags: ['sea'], sites: ['a.example'] }),
  word('轮船|輪船 lún chuán: steamship; steamer', { hsk: 6, tags: ['sea'] }),
  word('中文|中文 Zhōng wén: Chinese language', { hsk: 3 }),
  word('西安|西安 Xī ān: Xi’an, capital of Shaanxi'),
  word('先 xiān: first; in advance', { hsk: 3, timesMet: 9 }),
  word('女 nǚ: female', { lastMetAt: 99 }),
  word('绿|綠 lǜ: green'),
  word('努力 nǔ lì: to strive; great effort'),
  word('妈妈|媽媽 mā ma: mum'),
  word('𠮷野家 Jí yě jiā: Yoshinoya (restaurant)'),
  word('出发|出發 chū fā: to set off; to depart', { hsk: 4 }),
]);
list.judge({ '中文|中文': 'known', '先|先': 'unseen' });
const all: ListView = { query: '', order: 'newest', filter: NO_FILTER };
const found = ({
  filter,
  ...view
}: Partial<Omit<ListView, 'filter'>> & { filter?: Partial<ListFilter> }) =>
  list
    .find({ ...all, ...view, filter: { ...NO_FILTER, ...filter } })
    .map(({ simplified }) => simplified)
    .join(' ');

describe('searching', () => {
  it.each([
    ['simplified', '轮', '轮船'],
    ['traditional', '輪船', '轮船'],
    ['the whole word before those it is in', '船', '船 轮船'],
    ['beyond the BMP', '𠮷', '𠮷野家'],
    ['pinyin in one', 'zhongwen', '中文'],
    ['pinyin with spaces', 'zhong wen', '中文'],
    ['digits', 'zhong1wen2', '中文'],
    ['digits and spaces', 'zhong1 wen2', '中文'],
    ['tone marks', 'zhōngwén', '中文'],
    ['tone marks, decomposed', 'zhōngwén'.normalize('NFD'), '中文'],
    ['a tone for one syllable only', 'zhong1wen', '中文'],
    ['capitals', 'ZHONGWEN', '中文'],
    ['full width', 'ｚｈｏｎｇｗｅｎ', '中文'],
    ['as far as it is typed', 'zhongw', '中文'],
    ['from any syllable', 'wen', '中文'],
    ['not from inside a syllable', 'hong', ''],
    ['another tone', 'zhong4wen2', ''],
    ['another tone mark', 'zhǒngwén', ''],
    ['an apostrophe parts syllables', "xi'an", '西安'],
    ['without one, both ways to read it', 'xian', '先 西安'],
    ['a tone that one of them has', 'xian1', '先 西安'],
    ['the first syllable closed by its tone', 'xi1an1', '西安'],
    ['marks and a space', 'xī ān', '西安'],
    ['a mark that neither has', 'xián', ''],
    ['ü', 'nü', '女'],
    ['v for ü', 'nv', '女'],
    ['u: for ü', 'nu:3', '女'],
    ['u for ü, where ü can’t be typed', 'nu', '女 努力'],
    ['lǜ', 'lǜ', '绿'],
    ['the neutral tone as 5', 'ma1ma5', '妈妈'],
    ['the neutral tone as 0', 'ma1ma0', '妈妈'],
    ['English', 'steam', '轮船'],
    ['a whole sense before a part', 'ship', '船'],
    ['English from the beginning of a word', 'teamship', ''],
    ['several English words in any order', 'off set', '出发'],
    ['English with punctuation', '(restaurant)', '𠮷野家'],
    ['English without its “to”', 'depart', '出发'],
    ['Chinese and pinyin together', '船 lun', '轮船'],
    ['Chinese and English together', '船 boat', '船'],
    ['Chinese that isn’t there', '船舶', ''],
    ['punctuation alone', '.*(', ''],
  ])('%s: %s', (_why, query, expected) => {
    expect(found({ query })).toBe(expected);
  });

  it('a blank query shows all', () => {
    expect(list.find({ ...all, query: ' \u3000' })).toHaveLength(list.size);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        expect(list.find({ ...all, query }).length).toBeLessThanOrEqual(list.size);
      }),
    );
  });

  it('finds every word by its own headword and reading', () => {
    for (const { id, simplified, pinyin } of list.find(all)) {
      for (const query of [simplified, pinyin, pinyin.replaceAll(' ', ''), foldPinyin(pinyin)]) {
        expect(list.find({ ...all, query }).map((hit) => hit.id)).toContain(id);
      }
    }
  });
});

it('finds by the own meaning, notes and tags', () => {
  const own = new WordList();
  own.add([word('船 chuán: boat', { definition: 'vessel', notes: 'harbour', tags: ['sea'] })]);
  const hits = (query: string) => own.find({ ...all, query }).length;
  expect(['vessel', 'harbour', 'sea', 'land'].map(hits)).toEqual([1, 1, 1, 0]);
});

describe('order and filter', () => {
  it.each([
    ['newest', { filter: { hsk: 3 } }, '先 中文 船'],
    ['often met', { filter: { hsk: 3 }, order: 'often' }, '先 船 中文'],
    ['latest met', { filter: { hsk: 0 }, order: 'met', query: 'n' }, '女 努力'],
    ['easiest', { order: 'hsk', query: 'chu' }, '船 出发 轮船'],
    ['by reading, syllable by syllable', { order: 'pinyin', query: 'x' }, '西安 先'],
    ['one level', { filter: { hsk: 6 } }, '轮船'],
    ['a tag', { filter: { tag: 'sea' } }, '轮船 船'],
    ['no tag', { filter: { tag: '' }, query: 'chu' }, '出发'],
    ['a site', { filter: { site: 'a.example' } }, '船'],
    ['a day', { filter: { savedSince: time }, order: 'newest' }, '出发'],
    ['learning', { filter: { state: 'learning', hsk: 3 } }, '先 船'],
    ['known', { filter: { state: 'known' } }, '中文'],
    ['none', { filter: { state: 'ignored' } }, ''],
  ] as const)('%s', (_why, view, expected) => {
    expect(found(view)).toBe(expected);
  });

  it('counts what there is to filter by', () => {
    expect(list.facets()).toEqual({ tags: [['sea', 2]], sites: [['a.example', 1]] });
  });
});

it('follows changes', () => {
  const changing = new WordList();
  const first = word('船 chuán: boat');
  changing.add([first]);
  expect(changing.find({ ...all, query: 'boat' })).toEqual([first]);
  changing.add([{ ...first, senses: ['vessel'] }]);
  expect(changing.find({ ...all, query: 'boat' })).toEqual([]);
  expect(changing.size).toBe(1);
  changing.remove([first.id, 'unknown']);
  expect(changing.find(all)).toEqual([]);
});

describe('folding pinyin', () => {
  it.each([
    ['syllables and tones', 'Zhōng guó', 'Zhong1Guo2'],
    ['ü with any tone', 'nǚ lü', 'Nv3Lv5'],
    ['erhua', 'yī diǎn r', 'Yi1Dian3R5'],
    ['ê', 'ế', 'E2'],
    ['no vowel', 'ńg', 'Ng2'],
    ['names', 'Ā lǐ · Bā bā', 'A1Li3Ba1Ba1'],
    ['nothing', '', ''],
  ])('%s: %s', (_why, pinyin, expected) => {
    expect(foldPinyin(pinyin)).toBe(expected);
  });
});
