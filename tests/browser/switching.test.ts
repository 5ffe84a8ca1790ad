import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { annotationsIn } from '@/scripts/browser/annotations';
import type { Duban } from '@/scripts/browser/launch-duban';
import { openDuban } from '@/scripts/browser/open-duban';
import { type PageServer, servePages } from '@/scripts/browser/serve-pages';
import { type Original, rememberOriginal } from './harness/original';
import { openPopup, type Popup } from './harness/popup';
import { sampleFolder } from './harness/sample';
import { storyPage, storyParagraphs } from './harness/story';

/** Paragraphs enough for many slices. */
const LONG = storyPage('', storyParagraphs(120));

let server: PageServer;
let duban: Duban;
let page: Page;
let original: Original;

beforeAll(async () => {
  server = await servePages(sampleFolder, { '/long.html': LONG });
  duban = await openDuban();
});
afterAll(async () => {
  await duban.close();
  await server.close();
});
beforeEach(async () => {
  page = await duban.context.newPage();
  await page.goto(`${server.origin}/long.html`);
  original = await rememberOriginal(page);
});
afterEach(() => page.close());

const annotated = async () => (await annotationsIn(page, '#story')).length;
const RESTORED = { equal: true, sameNodes: true };

/** Switches reading as the popup does, several times without waiting for an answer. @returns the last status */
const switchAll = (popup: Popup, ...turns: readonly boolean[]) =>
  popup.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const replies = await Promise.all(${JSON.stringify(turns)}.map((request) =>
      chrome.tabs.sendMessage(tab.id, { to: 'reader', name: 'setReading', request }, { frameId: 0 })));
    return replies.at(-1).value.kind;
  })()`);

async function read(): Promise<Popup> {
  const popup = await openPopup(duban, page);
  await expect.poll(() => popup.text()).toMatch(/\d+ words/);
  return popup;
}

it('leaves the page as it was once it says that it is off, its place and its selection too', async () => {
  const place = () =>
    page.evaluate(() => {
      const selection = getSelection();
      return [scrollY, selection?.toString(), selection?.anchorOffset, selection?.focusOffset];
    });
  await page.evaluate(() => {
    scrollTo(0, (document.documentElement.scrollHeight - innerHeight) / 2);
    const text = document.querySelector('#story p:nth-of-type(60)')?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 9, text, 2);
  });
  const before = await place();
  const popup = await read();
  await expect.poll(annotated).toBeGreaterThan(1000);
  expect(await place()).not.toEqual(before);
  expect(await switchAll(popup, false)).toBe('off');
  expect(await original.isRestored()).toEqual(RESTORED);
  expect(await place()).toEqual(before);
  await popup.close();
});

it('reads the page’s own words when it is switched on again in the middle of an undo', async () => {
  const popup = await read();
  await expect.poll(annotated).toBeGreaterThan(1000);
  const all = await annotated();
  await switchAll(popup, false, true, false, true);
  await expect.poll(annotated).toBe(all);
  expect(await switchAll(popup, true, false)).toBe('off');
  expect(await original.isRestored()).toEqual(RESTORED);
  await popup.close();
});

it('takes in what the page writes in the middle of an undo', async () => {
  const popup = await read();
  await expect.poll(annotated).toBeGreaterThan(1000);
  await page.evaluate(() => {
    const texts = [...document.querySelectorAll('#story p')].map((p) => p.firstChild as Text);
    const seen = new MutationObserver(() => {
      seen.disconnect();
      // The first that is given back finds the last still painted.
      for (const text of texts.slice(-3)) text.data = '新写的一句话。';
    });
    seen.observe(document.body, { subtree: true, childList: true });
  });
  expect(await switchAll(popup, false)).toBe('off');
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll('#story p')].map((p) => [p.childNodes.length, p.textContent]),
  );
  expect(texts.slice(-3)).toEqual(Array.from({ length: 3 }, () => [1, '新写的一句话。']));
  expect(texts.slice(0, -3).every(([nodes]) => nodes === 1)).toBe(true);
  await popup.close();
});
