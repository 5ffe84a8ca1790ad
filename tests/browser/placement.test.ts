import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Duban } from '@/scripts/browser/launch-duban';
import { openDuban } from '@/scripts/browser/open-duban';
import { glideTo, middleOfText } from '@/scripts/browser/point-at';
import { type PageServer, servePages } from '@/scripts/browser/serve-pages';
import { cardName, cards } from './harness/card';
import { sampleFolder } from './harness/sample';
import { screenshot } from './harness/screenshot';
import { startReading } from './harness/start-reading';

const pageOf = (style: string, body: string) =>
  `<!doctype html><meta charset="utf-8"><title>位置</title><style>body { margin: 0; font: 20px/1.8 sans-serif } ${style}</style>${body}`;

/** 问题 in each corner and in the middle. */
const CORNERS = ['left: 0; top: 0', 'right: 0; top: 0', 'left: 0; bottom: 0', 'right: 0; bottom: 0']
  .map(
    (corner, index) => `<p id="c${index}" style="position: fixed; margin: 0; ${corner}">问题</p>`,
  )
  .join('');

const PAGES = {
  '/corners.html': pageOf('', `${CORNERS}<p id="c4" style="margin: 350px 500px">问题</p>`),
  '/zoomed.html': pageOf('html { zoom: 1.5 }', '<p id="c4" style="margin: 200px">问题</p>'),
  '/vertical.html': pageOf(
    'html { writing-mode: vertical-rl } p { margin: 100px 300px }',
    '<p id="c4">农民有一个问题要解决。</p>',
  ),
  '/transformed.html': pageOf(
    'body { transform: translate(40px, 30px) scale(1.2); transform-origin: 0 0; overflow: hidden; height: 500px }',
    '<p id="c4" style="margin: 150px">问题</p>',
  ),
  '/dialog.html': pageOf(
    'dialog { font: inherit }',
    `<p>外面</p><dialog id="d"><p id="c4">农民有一个问题。</p></dialog><script>d.showModal()</script>`,
  ),
  '/full.html': pageOf(
    '',
    `<div id="f" style="background: white"><p id="c4" style="margin: 200px">农民有一个问题。</p></div>
     <button onclick="f.requestFullscreen()">全屏</button>`,
  ),
  '/broken.html': pageOf(
    'p { width: 110px; margin: 200px 400px }',
    '<p id="c4">农民们有问题要解决才行。</p>',
  ),
};

let server: PageServer;
let duban: Duban;

beforeAll(async () => {
  server = await servePages(sampleFolder, PAGES);
  duban = await openDuban();
});
afterAll(async () => {
  await duban.close();
  await server.close();
});

async function open(path: keyof typeof PAGES): Promise<Page> {
  const page = await duban.context.newPage();
  await page.goto(server.origin + path);
  await startReading(duban, page);
  return page;
}

/** Opens the card of 问题 in an element; where it and the word's lines are. */
async function openIn(page: Page, selector: string) {
  await page.mouse.move(640, 50);
  await expect.poll(() => cards(page)).toEqual([]);
  const at = await page.evaluate(middleOfText, ['问题', selector] as const);
  if (at === null) throw new Error(selector);
  await glideTo(page.mouse, at);
  await expect.poll(() => cardName(page)).toBe('问题〔問題〕');
  await expect.poll(async () => (await cards(page))[0]?.box.height ?? 0).toBeGreaterThan(60);
  const [card] = await cards(page);
  if (card === undefined) throw new Error('no card');
  const words = await page.evaluate((scope) => {
    const walker = document.createTreeWalker(
      document.querySelector(scope) ?? document,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = (node.textContent ?? '').indexOf('问题');
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + 2);
      return Array.from(range.getClientRects(), ({ x, y, width, height }) => ({
        x,
        y,
        width,
        height,
      }));
    }
    return [];
  }, selector);
  return { card: card.box, words };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The card is whole in the viewport and covers nothing of the word. */
function expectWellPlaced(page: Page, card: Box, words: readonly Box[]): void {
  const view = page.viewportSize() ?? { width: 1280, height: 900 };
  expect(card.x).toBeGreaterThanOrEqual(0);
  expect(card.y).toBeGreaterThanOrEqual(0);
  expect(card.x + card.width).toBeLessThanOrEqual(view.width);
  expect(card.y + card.height).toBeLessThanOrEqual(view.height);
  expect(words.length).toBeGreaterThan(0);
  for (const word of words) {
    const isApart =
      card.x >= word.x + word.width ||
      card.x + card.width <= word.x ||
      card.y >= word.y + word.height ||
      card.y + card.height <= word.y;
    expect([card, word, isApart]).toEqual([card, word, true]);
    // Near enough to be seen as its word's.
    const gap = Math.max(word.y - (card.y + card.height), card.y - (word.y + word.height), 0);
    expect(gap).toBeLessThan(60);
  }
}

describe('the card stands beside its word', () => {
  it('in every corner of the viewport', async () => {
    const page = await open('/corners.html');
    for (const corner of ['#c0', '#c1', '#c2', '#c3', '#c4']) {
      const { card, words } = await openIn(page, corner);
      expectWellPlaced(page, card, words);
    }
    await page.close();
  });

  it.each(['/zoomed.html', '/transformed.html', '/vertical.html', '/broken.html'] as const)(
    'on %s',
    async (path) => {
      const page = await open(path);
      const { card, words } = await openIn(page, '#c4');
      await screenshot(page, `placement${path.replace('/', '-').replace('.html', '')}`);
      expectWellPlaced(page, card, words);
      await page.close();
    },
  );

  it('in a modal dialog, where all else is inert', async () => {
    const page = await open('/dialog.html');
    const { card, words } = await openIn(page, '#c4');
    expectWellPlaced(page, card, words);
    // It can be used, too, once it does not let the pointer through any more.
    await page.waitForTimeout(500);
    await page.mouse.click(card.x + 30, card.y + 20);
    expect(await cardName(page)).toBe('问题〔問題〕');
    await page.close();
  });

  it('in a full screen', async () => {
    const page = await open('/full.html');
    await page.click('button');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('f');
    const { card, words } = await openIn(page, '#c4');
    expectWellPlaced(page, card, words);
    await page.close();
  });

  it('and goes along when the page scrolls', async () => {
    const page = await open('/corners.html');
    await page.evaluate(() => {
      document.body.style.height = '3000px';
      document.querySelectorAll('[id^=c]:not(#c4)').forEach((corner) => corner.remove());
    });
    const before = await openIn(page, '#c4');
    await page.mouse.click(before.words[0]?.x ?? 0, (before.words[0]?.y ?? 0) + 10);
    await page.evaluate(() => scrollBy(0, 120));
    await expect
      .poll(async () => Math.round(before.card.y - ((await cards(page))[0]?.box.y ?? 0)))
      .toBe(120);
    await page.close();
  });
});
