import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { annotationsIn } from '@/scripts/browser/annotations';
import { shownInClosedRoots } from '@/scripts/browser/closed-shadow';
import type { Duban } from '@/scripts/browser/launch-duban';
import { openDuban } from '@/scripts/browser/open-duban';
import { hoverText } from '@/scripts/browser/point-at';
import { type PageServer, servePages } from '@/scripts/browser/serve-pages';
import { openPopup } from './harness/popup';
import { sampleFolder } from './harness/sample';
import { storyPage } from './harness/story';

/** Every half second: a ticker, a counter within the story, and advertisements. */
const RESTLESS = `<p id="ticker">最新消息</p><script>
  let turn = 0;
  const counter = document.querySelector('#story').appendChild(document.createElement('div'));
  setInterval(() => {
    turn += 1;
    document.querySelector('#ticker').textContent = '最新消息：今天是第' + turn + '条，记者正在赶往现场。';
    counter.innerHTML = '<span>评论' + turn + '条</span>';
    const advertisement = document.createElement('div');
    advertisement.textContent = '广告：全场五折，先到先得，第' + turn + '件免费。';
    document.body.append(advertisement);
    if (turn > 5) document.body.lastChild.previousSibling.remove();
  }, 500);
</script>`;

/** The whole story anew every half second, word for word. */
const REWRITTEN = `<script>
  const story = document.querySelector('#story');
  const markup = story.innerHTML;
  setInterval(() => { story.innerHTML = markup; }, 500);
</script>`;

const [NEXT_STORY = '', LATE = '', UNFOLDED = ''] = ['春天', '夏天', '秋天'].map(
  (season) =>
    `${season}的河边开满了花，镇上的老师带着学生在树下读书，孩子们的声音传得很远，路过的人都停下来听。`,
);
/** A single-page application that shows another story at the next address. */
const NAVIGATES = `<script>
  globalThis.navigate = async () => {
    history.pushState(null, '', '/next.html');
    await new Promise((resolve) => setTimeout(resolve, 700));
    document.title = '河边的读书声';
    document.querySelector('main').innerHTML = '<h1>河边的读书声</h1><div id="next">' +
      Array.from({ length: 6 }, () => '<p>${NEXT_STORY}</p>').join('') + '</div>';
  };
  globalThis.leave = () => {
    history.pushState(null, '', '/list.html');
    document.title = '新闻列表';
    document.querySelector('main').innerHTML = '<ul><li><a href="#">河边的读书声</a></li></ul>';
  };
</script>`;

/** The rest of the story comes late, more of it is unfolded at a click. */
const UNFOLDS = `<button id="more">展开全文</button>
<div id="folded" hidden><p>${UNFOLDED}</p><p>${UNFOLDED}</p></div><script>
  const story = document.querySelector('#story');
  story.append(document.querySelector('#folded'));
  setTimeout(() => {
    story.insertAdjacentHTML('afterend', '<div id="late"><p>${LATE}</p><p>${LATE}</p><p>${LATE}</p></div>');
  }, 2500);
  document.querySelector('#more').addEventListener('click', () => {
    document.querySelector('#folded').hidden = false;
  });
</script>`;

let server: PageServer;
let duban: Duban;
let page: Page;

const PAGES = {
  '/restless.html': storyPage(RESTLESS),
  '/rewritten.html': storyPage(REWRITTEN),
  '/navigates.html': storyPage(NAVIGATES),
  '/unfolds.html': storyPage(UNFOLDS),
  '/normalizes.html': storyPage(''),
};

beforeAll(async () => {
  server = await servePages(sampleFolder, PAGES);
  duban = await openDuban();
});
afterAll(async () => {
  await duban.close();
  await server.close();
});
beforeEach(async () => {
  page = await duban.context.newPage();
});
afterEach(() => page.close());

async function read(path: keyof typeof PAGES): Promise<void> {
  await page.goto(server.origin + path);
  const popup = await openPopup(duban, page);
  await expect.poll(() => popup.text()).toMatch(/\d+ words/);
  await popup.close();
}

const words = async (selector: string) =>
  (await annotationsIn(page, selector)).map(({ text }) => text);

it('reads a page that rewrites itself twice a second', async () => {
  await read('/restless.html');
  await expect.poll(() => words('#story p:last-of-type')).toContain('豆腐');
  await page.waitForTimeout(3000);
  expect(await words('#story p:last-of-type')).toContain('豆腐');
  expect(await words('#ticker')).toEqual([]);
});

it('keeps the words of a story that is written anew twice a second', async () => {
  await read('/rewritten.html');
  await expect.poll(() => words('#story p:last-of-type')).toContain('豆腐');
  const looks = 30;
  let painted = 0;
  for (let look = 0; look < looks; look++) {
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    if ((await words('#story p:last-of-type')).includes('豆腐')) painted += 1;
    // oxlint-disable-next-line no-await-in-loop
    await page.waitForTimeout(130);
  }
  expect(painted).toBe(looks);
});

it('follows a single-page application from story to story, and to a page without one', async () => {
  await read('/navigates.html');
  await expect.poll(() => words('#story')).toContain('豆腐');
  await page.evaluate('navigate()');
  await expect.poll(() => words('#next p:last-of-type')).toContain('河边');

  await hoverText(page, '学生', '#next');
  await expect
    .poll(async () => (await shownInClosedRoots(page, 'dialog')).map(({ name }) => name))
    .toEqual([expect.stringContaining('学生')]);

  await page.evaluate('leave()');
  // The popup says how it stood when it was opened.
  await expect
    .poll(async () => {
      const popup = await openPopup(duban, page);
      await page.waitForTimeout(500);
      const text = await popup.text();
      await popup.close();
      return text;
    })
    .not.toMatch(/\d+ words/);
  expect(await words('main')).toEqual([]);
});

it('reads what comes late, and what a click unfolds', async () => {
  await read('/unfolds.html');
  await expect.poll(() => words('#story')).toContain('豆腐');
  expect(await words('#late')).toEqual([]);
  await expect.poll(() => words('#late p:last-of-type')).toContain('夏天');
  expect(await words('#folded')).toEqual([]);
  await page.click('#more');
  await expect.poll(() => words('#folded p:last-of-type')).toContain('秋天');
  expect(await words('#more')).toEqual([]);
});

it('loses nothing to a page that normalizes its text', async () => {
  await read('/normalizes.html');
  await expect.poll(() => words('#story p:last-of-type')).toContain('豆腐');
  const text = await page.innerText('#story');
  await page.evaluate(() => document.body.normalize());
  expect(await page.innerText('#story')).toBe(text);
  await expect.poll(() => words('#story p:last-of-type')).toContain('豆腐');
  await page.waitForTimeout(1500);
  expect(await page.innerText('#story')).toBe(text);
  expect(await words('#story p:last-of-type')).toContain('豆腐');
});
