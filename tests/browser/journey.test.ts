import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { annotationsIn } from '@/scripts/browser/annotations';
import { shownInClosedRoots } from '@/scripts/browser/closed-shadow';
import type { Duban } from '@/scripts/browser/launch-duban';
import { hoverText } from '@/scripts/browser/point-at';
import { type PageServer, servePages } from '@/scripts/browser/serve-pages';
import { stopWorker } from '@/scripts/browser/stop-worker';
import { openDuban, openExtensionPage } from '@/scripts/browser/open-duban';
import { cards, pressInCard } from './harness/card';
import { type Original, rememberOriginal } from './harness/original';
import { openPopup } from './harness/popup';
import { sampleFolder, sampleParagraphs } from './harness/sample';
import { screenshot } from './harness/screenshot';

const STORY = '#contentMain';

let server: PageServer;
let profile: string;
let duban: Duban;
let page: Page;
let original: Original;

/** The sample page as it was, before the extension has been asked for anything. */
async function openSample(): Promise<void> {
  duban = await openDuban({ profile });
  page = await duban.context.newPage();
  await page.goto(`${server.origin}/index.html`);
  original = await rememberOriginal(page);
}

/** Clicks the toolbar button and waits until the story has its pinyin. */
async function startReading(): Promise<void> {
  const popup = await openPopup(duban, page);
  await expect.poll(() => popup.text()).toMatch(/\d+ words/);
  await expect.poll(() => annotationsIn(page, `${STORY} p:last-of-type`)).not.toEqual([]);
  await popup.close();
}

beforeEach(async () => {
  server = await servePages(sampleFolder);
  profile = mkdtempSync(join(tmpdir(), 'duban-journey-'));
  await openSample();
});
afterEach(async () => {
  await duban.close();
  await server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

describe('a page like an interview on a news site', () => {
  it('is left alone until the toolbar button is clicked', async () => {
    await page.waitForLoadState('networkidle');
    expect(await original.isRestored()).toEqual({ equal: true, sameNodes: true });
  });

  it('gets pinyin over its story and nowhere else', async () => {
    await startReading();

    const story = sampleParagraphs.map(({ text }) => text);
    const needed = sampleParagraphs.filter(({ optional }) => !optional).map(({ text }) => text);
    const painted = (await original.repainted()).map((text) => text.trim());
    expect(needed.filter((text) => !painted.includes(text))).toEqual([]);
    expect(painted.filter((text) => !story.includes(text))).toEqual([]);

    expect(await page.innerText(`${STORY} p:nth-of-type(3)`)).toBe(`　　${story[2]}`);
    await screenshot(page, 'journey-annotated');
  });

  it.each([
    ['a word that reads otherwise alone', '长大', 'zhǎngdà'],
    ['a word with a light syllable', '种子', 'zhǒngzi'],
    ['a bank’s head, who does not walk', '行长', 'hángzhǎng'],
  ])('reads %s: %s', async (_why, word, pinyin) => {
    await startReading();
    expect(await annotationsIn(page, STORY)).toContainEqual({ text: word, annotation: pinyin });
  });

  it('shows a word’s card under the pointer', async () => {
    await startReading();
    await hoverText(page, '粮食', STORY);
    await expect
      .poll(async () => (await cards(page)).map(({ name }) => name))
      .toEqual(['粮食〔糧食〕']);

    const text = (await cards(page))[0]?.text ?? '';
    expect(text).toContain('liángshi');
    expect(text).toContain('HSK 2.0 · 5');
    expect(text).toMatch(/grain|foodstuff/);
    await screenshot(page, 'journey-card');
  });

  it('is as it was once reading is switched off, and stays so', async () => {
    await startReading();
    await hoverText(page, '粮食', STORY);
    await expect.poll(() => cards(page)).toHaveLength(1);

    const popup = await openPopup(duban, page);
    await expect.poll(() => popup.text()).toMatch(/\d+ words/);
    await popup.click('Reading');
    await expect.poll(() => popup.text()).toContain('Reading is off');
    expect(await original.isRestored()).toEqual({ equal: true, sameNodes: true });
    await popup.close();

    const again = await openPopup(duban, page);
    await expect.poll(() => again.text()).toContain('Reading is off');
    expect(await original.isRestored()).toEqual({ equal: true, sameNodes: true });
  });
});

describe('a word saved from its card', () => {
  it('is kept though the worker is stopped before and the browser dies after', async () => {
    await startReading();
    await hoverText(page, '粮食', STORY);
    await expect.poll(() => cards(page)).toHaveLength(1);
    await stopWorker(duban);
    await pressInCard(page, 'Save');
    await expect.poll(() => shownInClosedRoots(page, 'button', 'Saved')).toHaveLength(1);
    await duban.kill();

    await openSample();
    const vocabulary = await openExtensionPage(duban, 'vocabulary.html');
    const words = () => vocabulary.innerText('body');
    await expect.poll(words).toContain('粮食');
    expect(await words()).toContain('粮食可以卖，种子不能卖。');
    expect(await words()).toContain('专访：种子库是留给明天的一扇门');
    await screenshot(vocabulary, 'journey-vocabulary');
  });
});
