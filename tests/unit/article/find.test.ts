import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findArticle, type EvidenceCode } from '@/lib/article';
import { page } from './html';

const SENTENCE = '老街上的修表铺每天早上八点开门，门板一块一块地卸下来，四十多只座钟一齐敲响。';
const STORY = `<div id="s">${`<p>${SENTENCE}</p>`.repeat(6)}</div>`;
const CARDS = `<p><a href="/1">修表铺又收了一名新徒弟</a></p><div>${SENTENCE}</div>`.repeat(9);

const weights = (body: string, url?: string) =>
  Object.fromEntries(
    findArticle(page(body), url === undefined ? {} : { url }).evidence.map((one) => [
      one.code,
      one.weight,
    ]),
  );

describe('evidence', () => {
  it.each<[why: string, body: string, url: string | undefined, code: EvidenceCode, sign: number]>([
    ['six sentences are a story', STORY, undefined, 'story-length', 1],
    ['one is little', `<p>${SENTENCE}</p>`, undefined, 'story-length', -1],
    ['several paragraphs', STORY, undefined, 'paragraphs', 1],
    ['a date above', `<p>2026-01-12 08:30</p>${STORY}`, undefined, 'dated', 1],
    ['none', STORY, undefined, 'dated', -1],
    [
      'a box named as a body',
      `<div class="article-body">${STORY}</div>`,
      undefined,
      'named-body',
      1,
    ],
    ['cards enough to drown it', `<p>${SENTENCE}</p>${CARDS}`, undefined, 'cards', -1],
    ['the root of a site', STORY, 'https://a.example/', 'front-page-address', -1],
    ['an address with a query', STORY, 'https://a.example/s?wd=x', 'search-address', -1],
  ])('%s', (_why, body, url, code, sign) => {
    expect(Math.sign(weights(body, url)[code] ?? 0)).toBe(sign);
  });

  it('a story at the root of a site needs more to be believed, a file of one not', () => {
    expect(weights(STORY, 'https://a.example/n/1.html')['front-page-address']).toBeUndefined();
  });
});

describe('what speaks against a story', () => {
  const titled = (title: string, body: string) => {
    const document = page(body);
    document.title = title;
    return Object.fromEntries(
      findArticle(document).evidence.map(({ code, weight }) => [code, weight]),
    );
  };
  const record = `<div>掌柜甲</div><div>三年</div><div>城北</div><div>${SENTENCE}</div>`;
  const post = `<div>过路人甲 江南小城 2026-03-02 11:22</div><div>${SENTENCE}</div>`;
  const verse = '<p>门板一块一块地卸</p><p>钟声响了</p><p>没有人来</p>'.repeat(4);
  const wire = (day: number) => `<p>江城社3月${day}日电，${SENTENCE}</p>`;
  const offer = (more: string) => `<h1>黄铜座钟</h1><div>${SENTENCE}</div><div>${more}</div>`;

  it.each<[why: string, body: string, code: EvidenceCode, speaks: boolean]>([
    ['more labels than sentences', record.repeat(3), 'records', true],
    ['names with dates, sentence by sentence', post.repeat(5), 'records', true],
    [
      'the same in a story that is dated',
      `<h1>修表</h1><p>2026-03-02</p>${record}`,
      'records',
      false,
    ],
    ['short lines in paragraphs are verse', verse + STORY, 'records', false],
    ['a dateline to each paragraph', [1, 2, 3, 4, 5].map(wire).join(''), 'datelines', true],
    [
      'the same short lines under each answer',
      `<h1>修表</h1>${`<div>${SENTENCE}</div><div>有用没用都说说</div>`.repeat(4)}`,
      'records',
      true,
    ],
    [
      'what a company may trade in',
      `<h1>座钟厂</h1><p>2026-03-02</p><p>${'座钟制造；'.repeat(12)}钟表修理（须经批准的项目除外）。</p>`,
      'records',
      true,
    ],
    ['one dateline', wire(1) + STORY, 'datelines', false],
    ['a price by itself', offer('￥1,280'), 'purpose', true],
    ['a rate by itself', offer('1800元/月 押一付三'), 'purpose', true],
    ['whom to ring', offer('联系电话 138****1234'), 'purpose', true],
    [
      'a price in a sentence',
      `<h1>黄铜座钟</h1><p>标价80元，没有人买。</p>${STORY}`,
      'purpose',
      false,
    ],
    ['the name of a site for a headline', `<h1>江城官网</h1>${STORY}`, 'purpose', true],
    [
      'a dated story on such a site',
      `<h1>景区门票改由官网</h1><p>2026-03-02</p>${STORY}`,
      'purpose',
      false,
    ],
    ['a button to book by', `<h1>修表课</h1><button>立即报名</button>${STORY}`, 'purpose', true],
    ['a title of terms that no line shows', STORY, 'purpose', true],
  ])('%s', (why, body, code, speaks) => {
    const title = why.startsWith('a title of terms') ? '会员服务协议' : '';
    expect((titled(title, body)[code] ?? 0) < 0).toBe(speaks);
  });

  it('a title that no line of a page without a date shows, the more the shorter its paragraphs', () => {
    const choices = '<div>甲、门板一块一块地卸下来了。</div>'.repeat(30);
    const [long, short] = [STORY, choices].map(
      (body) => titled('另一件事_江城网', body)['unsigned'] ?? 0,
    );
    expect(long).toBeLessThan(0);
    expect(short).toBeLessThan(long ?? 0);
  });
});

describe('what is drawn', () => {
  const copy = `<div class="phone">${STORY}</div>`;
  const blocks = (body: string) => {
    const finding = findArticle(page(body), {
      isDrawn: (element) => element.closest('.phone') === null,
    });
    return 'refusal' in finding ? finding.refusal.reason : finding.article.blocks.length;
  };

  it.each([
    ['a copy that layout hides is not read', STORY + copy, 6],
    ['nor is it the story if it comes first', copy + STORY, 6],
    ['a page with nothing drawn has no text', copy, 'too-little'],
  ])('%s', (_why, body, expected) => expect(blocks(body)).toBe(expected));

  it('leaves the page as it is', () => {
    const document = page(`<p>2026-01-12</p>${STORY}${CARDS}`);
    const before = document.documentElement.cloneNode(true);
    findArticle(document);
    expect(document.documentElement.isEqualNode(before)).toBe(true);
  });
});

describe('hostile pages', () => {
  const markup = fc
    .array(
      fc.constantFrom(
        '<div class="comment">',
        '</div>',
        '<p>',
        '<a href="http://[">',
        '</a>',
        '<table><tr><td>',
        '<h1>',
        '<br>',
        SENTENCE,
        '2026-13-99',
        '\uD800',
        '责任编辑：',
        '<iframe src="http://[">',
        '</iframe>',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  it('never throw', () => {
    fc.assert(
      fc.property(markup, fc.string(), (body, url) => {
        expect(findArticle(page(body), { url })).toHaveProperty('evidence');
      }),
      { numRuns: 60 },
    );
  });

  it('a megabyte without a full stop is one block', () => {
    const finding = findArticle(page(`<h1>哈</h1><p>${'哈'.repeat(1_000_000)}</p>`));
    const sizes = 'article' in finding ? finding.article.blocks.map(({ text }) => text.length) : [];
    expect(sizes).toEqual([1_000_000]);
  });
});
