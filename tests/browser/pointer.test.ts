import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Duban } from '@/scripts/browser/launch-duban';
import { openDuban } from '@/scripts/browser/open-duban';
import { hoverText, jumpTo, middleOfText } from '@/scripts/browser/point-at';
import { type PageServer, servePages } from '@/scripts/browser/serve-pages';
import { cardName, cards } from './harness/card';
import { storeSettings } from '@/scripts/browser/settings';
import { sampleFolder } from './harness/sample';
import { startReading } from './harness/start-reading';

/** No article, so nothing is painted: words answer the pointer all the same. */
const WORDS = `<!doctype html><meta charset="utf-8"><title>词</title>
<body style="margin: 120px 200px; height: 2000px; font: 24px/2 sans-serif"><p>农民保存种子。粮食可以卖。</p>`;

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

const point = async (text: string) => {
  const found = await page.evaluate(middleOfText, [text, 'p'] as const);
  if (found === null) throw new Error(text);
  return found;
};

describe('the pointer', () => {
  it('opens nothing while it passes by fast', async () => {
    const { x, y } = await point('粮食');
    for (let away = -160; away <= 480; away += 40) await page.mouse.move(x + away, y);
    await page.mouse.move(700, 500);
    await page.waitForTimeout(300);
    expect(await cardName(page)).toBe('');
  });

  it('may slip off the word by a few pixels', async () => {
    await hoverText(page, '粮食', 'p');
    await expect.poll(() => cardName(page)).toContain('粮食');
    const box = await wordBox('粮食');
    await page.mouse.move(box.left + 20, box.top - 3);
    await page.waitForTimeout(400);
    expect(await cardName(page)).toContain('粮食');
    await page.mouse.move(box.left + 20, box.top - 80);
    await expect.poll(() => cardName(page)).toBe('');
  });

  it('can travel to the card, over other words', async () => {
    await hoverText(page, '粮食', 'p');
    await expect.poll(() => cardName(page)).toContain('粮食');
    await page.waitForTimeout(500);
    const [card] = await cards(page);
    if (card === undefined) throw new Error('no card');
    const from = await point('粮食');
    const to = { x: card.box.x + 60, y: card.box.y + 30 };
    for (let step = 1; step <= 12; step += 1) {
      const share = step / 12;
      await page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
      await page.waitForTimeout(25);
    }
    await page.waitForTimeout(600);
    expect(await cardName(page)).toContain('粮食');
  });

  it('selects text without a card in the way', async () => {
    const [from, to] = [await point('农民'), await point('保存')];
    await page.mouse.move(from.x - 30, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.waitForTimeout(300);
    expect(await cardName(page)).toBe('');
    await page.mouse.up();
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
  });

  it('finds what has been scrolled under it', async () => {
    const { x, y } = await point('种子');
    await page.evaluate(() => scrollBy(0, 100));
    await page.mouse.move(x, y);
    await page.evaluate(() => scrollBy(0, -100));
    await expect.poll(() => cardName(page)).toContain('种子');
  });
});

describe('pinning', () => {
  it('is a click, and a second one frees', async () => {
    await hoverText(page, '粮食', 'p');
    await expect.poll(() => cardName(page)).toContain('粮食');
    const { x, y } = await point('粮食');
    await page.mouse.click(x, y);
    await page.mouse.move(700, 500);
    await page.waitForTimeout(400);
    expect(await cardName(page)).toContain('粮食');
    await page.mouse.click(700, 500);
    await expect.poll(() => cardName(page)).toBe('');
  });

  it('is a tap on Ctrl, but not of a chord', async () => {
    await hoverText(page, '粮食', 'p');
    await expect.poll(() => cardName(page)).toContain('粮食');
    await page.keyboard.press('Control+ArrowDown');
    await page.mouse.move(700, 500);
    await expect.poll(() => cardName(page)).toBe('');

    await hoverText(page, '粮食', 'p');
    await expect.poll(() => cardName(page)).toContain('粮食');
    await page.keyboard.press('Control');
    await page.mouse.move(700, 500);
    await page.waitForTimeout(400);
    expect(await cardName(page)).toContain('粮食');
  });
});

describe('a key that must be held', () => {
  it('opens cards while it is held, and not otherwise', async () => {
    await storeSettings(duban, { holdKey: 'Shift' });
    await page.bringToFront();
    await hoverText(page, '粮食', 'p');
    await page.waitForTimeout(300);
    expect(await cardName(page)).toBe('');
    await page.keyboard.down('Shift');
    await expect.poll(() => cardName(page)).toContain('粮食');
    await page.keyboard.up('Shift');
    await page.waitForTimeout(300);
    expect(await cardName(page)).toContain('粮食');
    await page.mouse.move(700, 500);
    await expect.poll(() => cardName(page)).toBe('');
    await storeSettings(duban, {});
    await page.bringToFront();
  });
});

async function wordBox(text: string): Promise<{ left: number; top: number }> {
  const { x, y } = await point(text);
  return page.evaluate(
    ([left, top]) => {
      const caret = document.caretPositionFromPoint(left, top);
      const range = document.createRange();
      if (caret === null) throw new Error('no text there');
      range.selectNodeContents(caret.offsetNode);
      const box = range.getBoundingClientRect();
      return { left: left - 20, top: box.top };
    },
    [x, y] as const,
  );
}
