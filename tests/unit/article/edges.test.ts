import { describe, expect, it } from 'vitest';
import { findArticle, type Article } from '@/lib/article';
import { page } from './html';

const SENTENCE = '老街上的修表铺每天早上八点开门，门板一块一块地卸下来，四十多只座钟一齐敲响。';
const LEAD = '修了四十年表的老匠人终于收下第一个徒弟，镇上的人都来看热闹。';
const STORY = `<div class="a">${`<p>${SENTENCE}</p>`.repeat(4)}</div>`;
const LINKS =
  '<a href="/1">修表铺又收了一名新徒弟</a><br><a href="/2">桥头早市的春天来得更早</a><br>';

/** The article on a page with this title and body. */
function read(title: string, body: string): Article {
  const document = page(body);
  document.title = title;
  const finding = findArticle(document);
  if ('refusal' in finding) throw new Error(`Refused: ${finding.refusal.reason}`);
  return finding.article;
}

describe('what stands at the edges of a story', () => {
  const own = (body: string) =>
    read('修表', `<h1>修表</h1>${body}`).blocks.filter(({ text }) => text !== SENTENCE);

  it.each<[why: string, body: string, kept: readonly string[]]>([
    ['a hint above it', `<div>同意之后，才能听到新闻。</div><div>${STORY}</div>`, []],
    [
      'a lead above it',
      `<div>${SENTENCE.slice(0, -1)}，一天就这样开始了。</div>${STORY}`,
      [`${SENTENCE.slice(0, -1)}，一天就这样开始了。`],
    ],
    [
      'a lead set apart from the body',
      `<p>${LEAD}</p><p>2026-03-02</p><div class="article-body">${STORY.repeat(3)}</div>`,
      [LEAD],
    ],
    [
      'the first line of another story there',
      `<p><a href="/1">${LEAD}</a></p><div class="article-body">${STORY.repeat(3)}</div>`,
      [],
    ],
    [
      'the dateline of a single paragraph',
      `<p>2026-03-02</p><div><p>江城晚报记者3月2日报道</p><p>${SENTENCE.repeat(3)}</p></div>`,
      ['江城晚报记者3月2日报道', SENTENCE.repeat(3)],
    ],
    [
      'links around a single paragraph',
      `<p>2026-03-02</p><div><p>江城往事</p><p>${SENTENCE.repeat(3)}</p>${LINKS}</div>`,
      [SENTENCE.repeat(3)],
    ],
    [
      'a label over links',
      `<div>${SENTENCE}<br>更多往事<br>${LINKS}${SENTENCE}<br>${SENTENCE}</div>`,
      [],
    ],
    [
      'a line in bold with nothing under it',
      `<div>${`${SENTENCE}<br>`.repeat(4)}<b>往事几则</b></div>`,
      [],
    ],
    [
      'one between paragraphs',
      `<div>${SENTENCE}<br><b>往事几则</b><br>${`${SENTENCE}<br>`.repeat(4)}</div>`,
      ['往事几则'],
    ],
    [
      'a note to the reader',
      `<div role="note">这里说的是铺子，不是同名的街道，街道见别处的条目。</div>${STORY}`,
      [],
    ],
  ])('%s', (_why, body, kept) => expect(own(body).map(({ text }) => text)).toEqual(kept));
});

it('a link in the words of the headline is no part of the story', () => {
  const title = '修表铺又收了一名新徒弟';
  const { blocks } = read(title, `<h1>${title}</h1>${STORY.replace('</div>', `${LINKS}</div>`)}`);
  expect(blocks.map(({ text }) => text)).not.toContain(title);
});

describe('the headline of a story in pages', () => {
  const pager =
    '<p><a href="/1">上一页</a> <a href="/1">1</a> 2 <a href="/3">3</a> <a href="/3">下一页</a></p>';

  it.each([
    ['the page’s number goes where there is a pager', '修表铺往事(2)', pager, '修表铺往事'],
    ['so does it in words', '修表铺往事 第2页', pager, '修表铺往事'],
    ['part two of a series is no page', '修表铺往事(2)', '', '修表铺往事(2)'],
  ])('%s', (_why, title, more, expected) => {
    const { title: found, blocks } = read(`${title}_江城网`, `<h1>${title}</h1>${STORY}${more}`);
    expect(found).toBe(expected);
    expect(blocks.map(({ text }) => text)).not.toContain('2');
  });
});

it('dates set as headings part a story, not cards', () => {
  const years = [1966, 1978, 1990, 2002, 2014].map(
    (year) => `<p><b>${year}年2月</b></p><p>${SENTENCE}</p>`,
  );
  const { blocks } = read('修表铺往事', `<h1>修表铺往事</h1><div>${years.join('')}</div>`);
  expect(blocks.filter(({ text }) => text === SENTENCE)).toHaveLength(5);
});

describe('the imprint', () => {
  it.each<[why: string, body: string, expected: Partial<Article>]>([
    [
      'a date in the row above the headline',
      `<div>江城网 社会 2026年03月03日 10:22</div><h1>修表铺往事</h1>${STORY}`,
      { published: '2026-03-03T10:22' },
    ],
    [
      'a date below that says what it is',
      `<h1>修表铺往事</h1>${STORY}<div>发布于 2026-03-01 10:12</div>`,
      { published: '2026-03-01T10:12' },
    ],
    [
      'a date below that may be anything’s',
      `<h1>修表铺往事</h1>${STORY}<div>河口湿地 2026-03-01 10:12</div>`,
      { published: null },
    ],
    [
      'an author before another’s role',
      `<h1>修表铺往事</h1><div>2026-03-01 来源：江城网 作者：何青 责编：白露</div>${STORY}`,
      { byline: '何青', source: '江城网' },
    ],
  ])('%s', (_why, body, expected) => {
    expect(read('修表铺往事', body)).toMatchObject(expected);
  });
});
