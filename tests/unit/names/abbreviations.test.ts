import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { abbreviationFinder, findAbbreviations } from '@/lib/names';

/** Words are marked off by | in the sentence; those with /n behind them are nouns. */
function read(sentence: string): string {
  const words = sentence.split('|').map((word) => word.replace('/n', ''));
  const tags = sentence.split('|').map((word) => (word.endsWith('/n') ? 'n' : 'v'));
  const whole = words.join('');
  const cut = (text: string) => wordsOf(words, tags, whole.indexOf(text), text.length);
  return findAbbreviations([whole], cut)
    .map(
      ({ short, full, original }) =>
        `${short} = ${full}${original === null ? '' : ` [${original}]`}`,
    )
    .join('; ');
}

function wordsOf(
  words: readonly string[],
  tags: readonly string[],
  offset: number,
  length: number,
) {
  let at = -offset;
  return words
    .map((word, i) => {
      const start = Math.max(at, 0);
      at += word.length;
      return { start, end: Math.min(at, length), tag: tags[i] ?? '' };
    })
    .filter(({ start, end }) => end > start);
}

it.each([
  [
    'in half-width brackets',
    '据|联合国|毒品|和|犯罪|问题|办公室(联合国毒罪办) 称',
    '联合国毒罪办 = 联合国毒品和犯罪问题办公室',
  ],
  [
    'in full-width brackets',
    '国家/n|发展|和|改革|委员会（发改委）|说',
    '发改委 = 国家发展和改革委员会',
  ],
  [
    'back over nouns',
    '走进|北京/n|大学/n|国家/n|发展|研究院（国发院）',
    '国发院 = 北京大学国家发展研究院',
  ],
  [
    'announced, in quotes',
    '中国|石油|化工|集团|公司（以下简称“中石化”）',
    '中石化 = 中国石油化工集团公司',
  ],
  [
    'announced, with a colon',
    '全国|人民|代表|大会|常务|委员会（简称：全国人大常委会）',
    '全国人大常委会 = 全国人民代表大会常务委员会',
  ],
  [
    'announced, traditional',
    '香港/n|電台/n|節目/n|顧問團（以下簡稱「顧問團」）',
    '顧問團 = 香港電台節目顧問團',
  ],
  [
    'announced, a part of the name',
    '深圳市/n|腾讯|计算机|系统|公司（下称“腾讯”）',
    '腾讯 = 深圳市腾讯计算机系统公司',
  ],
  [
    'a law in book-title marks',
    '《中华|人民|共和国|食品|安全法》（以下简称《食品安全法》）',
    '食品安全法 = 中华人民共和国食品安全法',
  ],
  [
    'without brackets',
    '国家/n|市场|监督|管理|总局，以下简称“市监总局”，',
    '市监总局 = 国家市场监督管理总局',
  ],
  ['Latin letters', '据|世界|卫生|组织（WHO）|报告', 'WHO = 世界卫生组织'],
  [
    'Latin letters and the spelling',
    '的|国际|原子能|机构(International Atomic Energy Agency, IAEA)',
    'IAEA = 国际原子能机构 [International Atomic Energy Agency]',
  ],
  [
    'Latin letters, 和 without one',
    '据|联合国|毒品|和|犯罪|问题|办公室(UNODC)|说',
    'UNODC = 联合国毒品和犯罪问题办公室',
  ],
  [
    'Latin letters and nouns before them',
    '的|美国/n|食品/n|药品/n|监督|管理局（FDA）',
    'FDA = 美国食品药品监督管理局',
  ],
  ['Latin letters and a long word', '参加|世界贸易组织（WTO）|后', 'WTO = 世界贸易组织'],
  [
    'the other way round',
    '由|毒罪办（毒品和犯罪问题办公室）|发布',
    '毒罪办 = 毒品和犯罪问题办公室',
  ],
  ['the other way round, Latin', '加入|WTO（世界贸易组织）|后', 'WTO = 世界贸易组织'],
])('defines: %s: %s', (_why, sentence, expected) => expect(read(sentence)).toBe(expected));

it.each([
  ['a picture', '会议|现场（图）'],
  ['where someone stands', '林昊（左一）|和|同事'],
  ['the agency', '北京|电（新华社）'],
  ['who took it', '会场|外景（记者林昊摄）'],
  ['years', '第一次|世界|大战（1914—1918）'],
  ['a spelling', '丹尼尔·霍特(Daniel Huot)'],
  ['a place of the name', '北京|大学（北京）'],
  ['an age', '林昊（化名）'],
  ['too general to stand for one', '腾讯|计算机|系统|有限|公司（以下简称“公司”）'],
  ['characters from elsewhere', '中国|人民|银行（央行）'],
  ['an unclosed bracket', '国家|发展|和|改革|委员会（发改委'],
])('is no definition: %s: %s', (_why, sentence) => expect(read(sentence)).toBe(''));

it('as evidence, a short form carries its full form and what that means', () => {
  const find = abbreviationFinder(null, (full) =>
    full === '世界卫生组织' ? 'World Health Organization' : null,
  );
  expect(find(['世界卫生组织（WHO）说'])).toEqual([
    {
      text: 'WHO',
      kind: 'abbreviation',
      cost: 7,
      facts: { gloss: 'World Health Organization', refersTo: '世界卫生组织', original: null },
    },
  ]);
});

it('as evidence, a short form stands without its first words too', () => {
  const words = ['联合国', '毒品', '和', '犯罪', '问题', '办公室', '毒', '罪办'];
  const cut = (text: string) => {
    const found = words.filter((word) => text.includes(word));
    return found.map((word) => {
      const start = text.indexOf(word);
      return { start, end: start + word.length, tag: 'n' };
    });
  };
  const known = abbreviationFinder(cut, () => null)(['联合国毒品和犯罪问题办公室(联合国毒罪办)']);
  expect(known.map(({ text, facts }) => `${text} = ${facts.refersTo}`)).toEqual([
    '联合国毒罪办 = 联合国毒品和犯罪问题办公室',
    '毒罪办 = 联合国毒品和犯罪问题办公室',
  ]);
});

const parts = '国家发展和改革委员会（发改委）以下简称“”()WHO，。图 '.split('');

it('takes any text: the short form stands where it says', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((characters) => characters.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { short, full, start, end } of findAbbreviations([text])) {
        expect(text.slice(start, end)).toBe(short);
        expect(text).toContain(full);
      }
    }),
    { numRuns: 1_000 },
  );
});
