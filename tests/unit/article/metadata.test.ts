import { describe, expect, it } from 'vitest';
import { readDeclared } from '@/lib/article/declared';
import { withoutSite } from '@/lib/article/headline';
import { isKanjiOnly, languageOf } from '@/lib/article/language';
import { dateIn, mostExact } from '@/lib/article/publication';
import { page } from './html';

describe('dateIn', () => {
  it.each([
    ['a date', '2019-09-07', '2019-09-07'],
    ['with time', '2019年11月25日 16:04 来源：新华社', '2019-11-25T16:04'],
    ['with seconds, run into the next word', '2019-09-07 13:43:45责任编辑', '2019-09-07T13:43:45'],
    ['with a zone', '2019-09-07T13:43:45+08:00', '2019-09-07T13:43:45+08:00'],
    ['with milliseconds and Z', '2026-01-12T03:10:55.000Z', '2026-01-12T03:10:55Z'],
    ['with half of the day', '2026/1/2 下午 3:05', '2026-01-02T15:05'],
    ['dots', '2026.01.12 08:30', '2026-01-12T08:30'],
    ['no such hour', '2026-01-12 31:70', '2026-01-12'],
    ['no such month', '2026-31-12', null],
    ['an amount', '共1990-2000人', null],
    ['nothing', '', null],
  ])('%s', (_why, text, expected) => expect(dateIn(text)).toBe(expected));

  it('the most exact of the dates that agree', () => {
    expect(mostExact([null, '2026-01-12', '2026-01-11T09:00', '2026-01-12T08:30'])).toBe(
      '2026-01-12T08:30',
    );
    expect(mostExact([null])).toBeNull();
  });
});

describe('withoutSite', () => {
  it.each([
    [
      'underscores, section and site',
      '修表匠的四十只座钟_社会频道_江城网',
      [],
      '修表匠的四十只座钟',
    ],
    ['bars', '老街上的最後一位修錶師傅 | 社會 | 島嶼日報', [], '老街上的最後一位修錶師傅'],
    ['a hyphen', '法国全国大罢工再次严重影响交通-新华网', [], '法国全国大罢工再次严重影响交通'],
    ['two hyphens', '郑板桥画了几笔兰花当嫁妆--文化--人民网', [], '郑板桥画了几笔兰花当嫁妆'],
    ['a declared name', '钟 - 开放的自由百科', ['开放的自由百科'], '钟'],
    [
      'a dash of the headline',
      '河口湿地没有捷径——访观察员林晚晴谈候鸟归来',
      [],
      '河口湿地没有捷径——访观察员林晚晴谈候鸟归来',
    ],
    ['a middle dot', '修表匠的四十只座钟 · 江城网', [], '修表匠的四十只座钟'],
    ['colons', '修表匠的四十只座钟 :: 江城网', [], '修表匠的四十只座钟'],
    ['a dash', '修表匠的四十只座钟 — 江城网', [], '修表匠的四十只座钟'],
    ['a dash without spaces', '修表匠的四十只座钟——江城网', [], '修表匠的四十只座钟'],
    ['a short dash', '修表匠的四十只座钟 – 江城网', [], '修表匠的四十只座钟'],
    [
      'the site first',
      '江城网_修表匠的四十只座钟，响了一整夜',
      [],
      '修表匠的四十只座钟，响了一整夜',
    ],
    ['a declared site first', '慢城 | 修表匠的四十只座钟', ['慢城'], '修表匠的四十只座钟'],
    ['no site', '三星 Galaxy S20 系列手机正式发布', [], '三星 Galaxy S20 系列手机正式发布'],
    ['nothing', '', [], ''],
  ])('%s', (_why, title, sites, expected) => expect(withoutSite(title, sites)).toBe(expected));
});

describe('readDeclared', () => {
  const declared = (json: string) =>
    readDeclared(page(`<script type="application/ld+json">${json}</script>`));

  it('reads an article among other things', () => {
    const json = JSON.stringify({
      '@graph': [
        { '@type': 'WebSite', name: '江城网', headline: '不要' },
        {
          '@type': ['NewsArticle'],
          headline: '题目',
          author: [{ name: '何青' }, '白露'],
          datePublished: '2026-01-12',
        },
      ],
    });
    const { headlines, authors, dates, isArticle } = declared(json);
    expect({ headlines, authors, dates, isArticle }).toEqual({
      headlines: ['题目'],
      authors: ['何青', '白露'],
      dates: ['2026-01-12'],
      isArticle: true,
    });
  });

  it.each([
    ['a line feed in a string', '{"@type":"NewsArticle","articleBody":"一\n二","headline":"题目"}'],
    ['a comma too many', '{"@type":"NewsArticle","headline":"题目",}'],
  ])('reads what it can of broken JSON: %s', (_why, json) => {
    expect(declared(json)).toMatchObject({ headlines: ['题目'], isArticle: true });
  });

  it.each([
    ['null'],
    ['[]'],
    ['"NewsArticle"'],
    ['{"@type":{}}'],
    ['{"@graph":[[[[null]]]]}'],
    [''],
  ])('makes nothing of %s', (json) =>
    expect(declared(json)).toMatchObject({ headlines: [], isArticle: false }),
  );
});

describe('isKanjiOnly', () => {
  it.each([
    ['a gazette', '内閣総理大臣任命。国会召集詔書。衆議院本会議可決成立、県庁所在地。', true],
    ['traditional', '內閣總理大臣任命。國會召集詔書。眾議院本會議可決成立，縣廳所在地。', false],
    ['simplified', '内阁总理大臣任命。国会召集诏书。众议院本会议可决成立，县厅所在地。', false],
    ['a name in Chinese', '作家村上春樹先生今日在東京駅前的書店，與三百位讀者見面。', false],
    ['nothing', '', false],
  ])('%s', (_why, text, expected) => expect(isKanjiOnly([text])).toBe(expected));
});

describe('languageOf', () => {
  it.each([
    ['simplified', ['他说这个问题还没有解决。'], 'zh-Hans'],
    ['traditional', ['他說這個問題還沒有解決。'], 'zh-Hant'],
    ['a traditional name in simplified text', ['这家报纸叫《聯合報》，是台湾的报纸。'], 'zh-Hans'],
    ['nothing that tells', ['大河上下', ''], 'zh-Hans'],
  ] as const)('%s', (_why, texts, expected) => expect(languageOf(texts)).toBe(expected));
});
