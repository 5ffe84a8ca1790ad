import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Duban } from '@/scripts/browser/launch-duban';
import { openDuban, openExtensionPage } from '@/scripts/browser/open-duban';
import { storeSettings } from '@/scripts/browser/settings';
import { stopWorker } from '@/scripts/browser/stop-worker';
import { SAVED_WORDS, readTable, saveWords } from './harness/saved-words';
import { screenshot } from './harness/screenshot';

let profile: string;
let duban: Duban;
let page: Page;

beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'duban-review-'));
  duban = await openDuban({ profile });
  page = await openExtensionPage(duban, 'review.html');
});
afterEach(async () => {
  await duban.close().catch(() => {});
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** The word that a page asks, as soon as it asks one that isn't revealed. */
async function asked(on: Page = page): Promise<string> {
  await expect.poll(() => on.locator('.asked-word').count()).toBe(1);
  return on.innerText('.asked-word');
}

/** A session with all words in it: the one saved last comes first. */
async function begin(): Promise<void> {
  await saveWords(page, SAVED_WORDS);
  await page.reload();
}

/** True once an answer is kept, or the reader was told that it is not. */
const keptOrTold = async (before: number) =>
  (await answers()).length > before || (await page.locator('[role=alert]').count()) > 0;

/** True if a page asks a word that was answered, perhaps in another tab, and hasn't heard of that yet. */
async function isBehind(on: Page): Promise<boolean> {
  const done = new Set((await answers(on)).map(({ wordId }) => wordId));
  const words = (await readTable(on, 'words')).filter(({ id }) => done.has(id));
  return words.map(({ simplified }) => simplified).includes(await asked(on));
}

/** Reveals a card and grades it, and waits until the answer is on the disk. */
async function answer(grade: string, on: Page = page): Promise<void> {
  await expect.poll(() => isBehind(on)).toBe(false);
  const before = (await answers(on)).length;
  await on.keyboard.press('Space');
  await on.keyboard.press(grade);
  await expect.poll(async () => (await answers(on)).length).toBe(before + 1);
}

const answers = (on: Page = page) => readTable(on, 'reviewLog');
const grades = async () =>
  (await answers()).toSorted((a, b) => Number(a['at']) - Number(b['at'])).map(({ grade }) => grade);

const badge = () =>
  page.evaluate(() => (globalThis as unknown as ActionApi).chrome.action.getBadgeText({}));
interface ActionApi {
  readonly chrome: { readonly action: { getBadgeText(details: object): Promise<string> } };
}

describe('reviews', () => {
  it('teach where there is nothing yet, then ask what is saved meanwhile', async () => {
    await expect.poll(() => page.locator('.resting').count()).toBe(1);
    await saveWords(page, SAVED_WORDS);
    expect(SAVED_WORDS.map(({ simplified }) => simplified)).toContain(await asked());
    await screenshot(page, 'review-question');
  });

  it('go by keyboard alone: reveal, grade, undo, help', async () => {
    await begin();
    const first = await asked();
    expect(first).toBe('收成');
    await page.keyboard.press('Space');
    await expect.poll(() => page.innerText('.answer')).toContain('harvest');
    await screenshot(page, 'review-answer');
    await page.keyboard.press('4');
    await expect.poll(() => asked()).not.toBe(first);

    await page.keyboard.press('u');
    await expect.poll(() => asked()).toBe(first);
    expect(await answers()).toEqual([]);
    expect(await readTable(page, 'reviews')).toEqual([]);

    await page.keyboard.press('?');
    await expect.poll(() => page.locator('dialog dt').count()).toBe(7);
    await page.keyboard.press('Escape');
    await answer('3');
    expect(await grades()).toEqual([3]);
  });

  it('lose no answer to a worker that dies and a browser that is killed', async () => {
    await begin();
    for (const grade of ['3', '1', '4', '2']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await stopWorker(duban);
      // oxlint-disable-next-line no-await-in-loop
      await answer(grade);
    }
    await asked();
    await page.keyboard.press('Space');
    // The worker dies while it is asked to keep this one, and again as often as it is woken for it.
    await Promise.all([page.keyboard.press('4'), stopWorker(duban)]);
    await expect.poll(() => keptOrTold(4)).toBe(true);
    if ((await answers()).length === 4) await page.keyboard.press('4');
    await expect.poll(async () => (await answers()).length).toBe(5);
    await duban.kill();

    duban = await openDuban({ profile });
    page = await openExtensionPage(duban, 'review.html');
    await asked();
    expect(await grades()).toEqual([3, 1, 4, 2, 4]);
    expect(await readTable(page, 'reviews')).toHaveLength(5);
  });

  it('in two tabs at once count each card once, and lose none', async () => {
    await begin();
    const other = await openExtensionPage(duban, 'review.html');
    expect(await asked(other)).toBe(await asked());
    await page.keyboard.press('Space');
    await other.keyboard.press('Space');
    // Both answer the same card; one of them is first.
    await Promise.all([page.keyboard.press('4'), other.keyboard.press('1')]);
    await expect.poll(async () => (await answers()).length).toBe(1);

    for (const tab of [page, other, page, other]) {
      // oxlint-disable-next-line no-await-in-loop -- turn by turn
      await tab.bringToFront();
      // oxlint-disable-next-line no-await-in-loop
      await answer('4', tab);
    }
    const log = await answers();
    const cards = new Set(log.map(({ wordId }) => wordId));
    expect([log.length, cards.size]).toEqual([5, 5]);
    const reviews = await readTable(page, 'reviews');
    expect(reviews.map(({ schedule }) => (schedule as { answers: number }).answers)).toEqual([
      1, 1, 1, 1, 1,
    ]);
  });

  it('show on the toolbar icon how many cards are due, once there are any', async () => {
    await begin();
    await answer('3');
    await expect.poll(badge).toBe('1');
    await page.keyboard.press('u');
    await expect.poll(badge).toBe('');
  });

  it('count no card to be heard where no voice could read it', async () => {
    await begin();
    await storeSettings(duban, { askMeaning: false, askGap: false, askListening: true });
    // This browser has no voices; the page of reviews has found that out and asks nothing.
    await expect.poll(() => page.locator('.resting').count()).toBe(1);
    const list = await openExtensionPage(duban, 'vocabulary.html');
    await expect.poll(() => list.locator('article.word').count()).toBe(SAVED_WORDS.length);
    await expect.poll(() => list.locator('.review-link-count').count()).toBe(0);
    await storeSettings(duban, {});
    await list.reload();
    await expect.poll(() => list.locator('.review-link-count').count()).toBe(1);
  });

  it('show how the reader is getting on: in charts, in words and in tables', async () => {
    await begin();
    await answer('4');
    await page.click('nav a[href="#progress"]');
    await expect.poll(() => page.locator('.uplot canvas').count()).toBe(4);
    expect(await page.locator('.progress section > p').allInnerTexts()).toHaveLength(4);
    await page.click('.progress section:last-of-type summary');
    const today = page.locator('.progress section:last-of-type tbody tr').last();
    expect((await today.innerText()).split('\t').slice(1)).toEqual(['1', '6', '0']);
    await screenshot(page, 'review-progress');
  });
});
