import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Duban } from '@/scripts/browser/launch-duban';
import { openDuban } from '@/scripts/browser/open-duban';
import { hoverText } from '@/scripts/browser/point-at';
import { type PageServer, servePages } from '@/scripts/browser/serve-pages';
import { cardName, cards, cardText, pressInCard } from './harness/card';
import { sampleFolder } from './harness/sample';
import { screenshot } from './harness/screenshot';
import { startReading } from './harness/start-reading';

const STORY = '#contentMain';

let server: PageServer;
let duban: Duban;
let page: Page;

beforeAll(async () => {
  server = await servePages(sampleFolder);
  duban = await openDuban();
  await duban.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await duban.context.newPage();
  await page.goto(`${server.origin}/index.html`);
  await startReading(duban, page);
});
afterAll(async () => {
  await duban.close();
  await server.close();
});
beforeEach(noCard);

async function noCard(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await expect.poll(() => cards(page)).toEqual([]);
}

async function openCard(word: string): Promise<void> {
  await hoverText(page, word, STORY);
  await expect.poll(() => cardName(page)).toContain(word);
}

describe('other words at the place', () => {
  it('are stepped through with the arrow keys', async () => {
    await openCard('数据库');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => cardName(page)).toContain('数据');
    expect(await cardName(page)).not.toContain('数据库');
    await screenshot(page, 'card-matches');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => cardName(page)).toContain('数据库');
  });
});

describe('links', () => {
  it('lead to a part and its characters, and back', async () => {
    await openCard('数据库');
    await pressInCard(page, /^数据 /);
    await expect.poll(() => cardName(page)).toBe('数据〔數據〕');
    await pressInCard(page, /^据 /);
    await expect.poll(() => cardName(page)).toContain('据');
    await screenshot(page, 'card-character');
    await page.keyboard.press('Backspace');
    await expect.poll(() => cardName(page)).toBe('数据〔數據〕');
    await pressInCard(page, 'Back');
    await expect.poll(() => cardName(page)).toContain('数据库');
  });

  it('lead to measure words', async () => {
    await openCard('粮食');
    expect(await cardText(page)).toContain('noun');
    await noCard();
    await openCard('种子');
    await pressInCard(page, '颗');
    await expect.poll(() => cardName(page)).toBe('颗〔顆〕');
    expect(await cardText(page)).toContain('classifier');
  });
});

it('shows the sentence of the article', async () => {
  await openCard('粮食');
  expect(await cardText(page)).toContain('粮食可以卖，种子不能卖。');
});

it('copies word, entry and sentence in turn', async () => {
  await openCard('粮食');
  const copied = async () => {
    await page.keyboard.press('c');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await expect.poll(copied).toBe('粮食');
  expect(await copied()).toMatch(/^粮食\tliáng shi\t/);
  expect(await copied()).toBe('“父亲常说，粮食可以卖，种子不能卖。”');
});
