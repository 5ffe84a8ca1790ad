import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { annotationsIn } from '@/scripts/browser/annotations';
import type { Duban } from '@/scripts/browser/launch-duban';
import { openDuban } from '@/scripts/browser/open-duban';
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

let server: PageServer;
let duban: Duban;
let page: Page;

const PAGES = {
  '/restless.html': storyPage(RESTLESS),
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
