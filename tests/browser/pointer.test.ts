import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Duban } from '@/scripts/browser/launch-duban';
import { openDuban } from '@/scripts/browser/open-duban';
import { hoverText, jumpTo } from '@/scripts/browser/point-at';
import { type PageServer, servePages } from '@/scripts/browser/serve-pages';
import { cardName } from './harness/card';
import { sampleFolder } from './harness/sample';
import { startReading } from './harness/start-reading';

/** No article, so nothing is painted: words answer the pointer all the same. */
const WORDS = `<!doctype html><meta charset="utf-8"><title>词</title>
<body style="margin: 120px 200px; font: 24px/2 sans-serif"><p>农民保存种子。粮食可以卖。</p>`;

let server: PageServer;
let duban: Duban;
let page: Page;

beforeAll(async () => {
  server = await servePages(sampleFolder, { '/words.html': WORDS });
  duban = await openDuban();
  page = await duban.context.newPage();
  await page.goto(`${server.origin}/words.html`);
  await startReading(duban, page);
});
afterAll(async () => {
  await duban.close();
  await server.close();
});
beforeEach(async () => {
  await page.keyboard.press('Escape');
  await page.mouse.move(700, 500);
});

it('opens the card of a word that the pointer jumps onto', async () => {
  await hoverText(page, '种子', 'p', jumpTo);
  await expect.poll(() => cardName(page)).toBe('种子〔種子〕');
});
