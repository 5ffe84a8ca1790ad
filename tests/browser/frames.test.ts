import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { annotationsIn } from '@/scripts/browser/annotations';
import { shownInClosedRoots } from '@/scripts/browser/closed-shadow';
import { openDuban, openExtensionPage } from '@/scripts/browser/open-duban';
import { glideTo, middleOfText, type Point } from '@/scripts/browser/point-at';
import { servePages } from '@/scripts/browser/serve-pages';
import { withHostAccess } from './harness/host-access';
import { rememberOriginal } from './harness/original';
import { openPopup } from './harness/popup';
import { sampleFolder } from './harness/sample';
import { askWorker } from './harness/saved-words';
import { screenshot } from './harness/screenshot';

const pageWith = (...frames: readonly string[]) =>
  `<!doctype html><meta charset="utf-8"><title>框架</title>${frames
    .map((frame) => `<iframe src="${frame}" width="1000" height="800"></iframe>`)
    .join('')}`;

/** How many text nodes of the frame's story have words of ours beside them. */
const painted = (frame: Frame | null) =>
  frame?.evaluate(() => document.querySelectorAll('#contentMain p > *').length) ?? 0;

/** Where the middle of a text in a frame is in the page's own viewport, scrolled into view. */
async function placeIn(frame: Frame, text: string): Promise<Point> {
  const inner = await frame.evaluate(middleOfText, [text, '#contentMain'] as const);
  const box = await (await frame.frameElement()).boundingBox();
  if (!inner || !box) throw new Error(`“${text}” is not to be seen in the frame`);
  return { x: box.x + inner.x, y: box.y + inner.y };
}

const cardNames = async (page: Page) =>
  (await shownInClosedRoots(page, 'dialog')).map(({ name }) => name);

it('reads the story in a frame of the page’s own site: pinyin, cards, and all undone', async () => {
  const server = await servePages(sampleFolder, {
    '/outer.html': pageWith('/middle.html'),
    '/middle.html': pageWith('/index.html'),
  });
  const duban = await openDuban();
  try {
    const page = await duban.context.newPage();
    await page.goto(`${server.origin}/outer.html`);
    const story = page.frame({ url: `${server.origin}/index.html` });
    if (!story) throw new Error('the frame has no story');
    const originals = await Promise.all(page.frames().map((frame) => rememberOriginal(frame)));

    const popup = await openPopup(duban, page);
    await expect.poll(() => popup.text()).toMatch(/\d+ words/);
    await expect
      .poll(() => annotationsIn(story, '#contentMain'))
      .toContainEqual({ text: '长大', annotation: 'zhǎngdà' });
    expect(await annotationsIn(page, 'body')).toEqual([]);

    await glideTo(page.mouse, await placeIn(story, '粮食'));
    await expect.poll(() => cardNames(page)).toEqual(['粮食〔糧食〕']);
    await screenshot(page, 'frame-card');
    await page.keyboard.press('n');
    await expect.poll(() => cardNames(page)).not.toEqual(['粮食〔糧食〕']);
    await page.mouse.move(1270, 890);

    await popup.click('Reading');
    await expect.poll(() => popup.text()).toContain('Reading is off');
    for (const original of originals)
      expect(await original.isRestored()).toEqual({ equal: true, sameNodes: true });
  } finally {
    await duban.close();
    await server.close();
  }
});

it('reads the story beside a frame that holds a picture', async () => {
  const server = await servePages(sampleFolder, {
    '/outer.html': pageWith('/picture.svg', '/index.html'),
    '/picture.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  const duban = await openDuban();
  try {
    const page = await duban.context.newPage();
    await page.goto(`${server.origin}/outer.html`);
    const popup = await openPopup(duban, page);
    await expect.poll(() => popup.text()).toMatch(/\d+ words/);
  } finally {
    await duban.close();
    await server.close();
  }
});

it('says that the story stands on another site, and offers to allow it', async () => {
  const story = await servePages(sampleFolder);
  const address = `${story.origin.replace('127.0.0.1', 'localhost')}/index.html`;
  const outer = await servePages(join(sampleFolder), { '/outer.html': pageWith(address) });
  const duban = await openDuban();
  try {
    const page = await duban.context.newPage();
    await page.goto(`${outer.origin}/outer.html`);
    const popup = await openPopup(duban, page);
    await expect.poll(() => popup.text()).toContain('in a frame from another site');
    expect(await popup.text()).toContain(`Allow Duban on ${new URL(address).host}`);
  } finally {
    await duban.close();
    await outer.close();
    await story.close();
  }
});

it('reads the story in a frame whose site is granted, and hears what is said to it', async () => {
  const server = await servePages(sampleFolder);
  const address = `${server.origin.replace('127.0.0.1', 'localhost')}/index.html`;
  const outer = await servePages(sampleFolder, { '/outer.html': pageWith(address) });
  const extension = withHostAccess('http://localhost/*');
  const duban = await openDuban({ extension });
  try {
    const page = await duban.context.newPage();
    // The worker registers the site once it is up: a page opened before is left alone.
    await expect
      .poll(async () => {
        await page.goto(`${outer.origin}/outer.html`);
        await page.waitForTimeout(1500);
        return painted(page.frame({ url: address }));
      })
      .toBeGreaterThan(0);
    const story = page.frame({ url: address });
    if (!story) throw new Error('the frame has no story');
    const words = async () => (await annotationsIn(story, '#contentMain')).map(({ text }) => text);

    // What is written elsewhere is announced to it.
    const options = await openExtensionPage(duban, 'options.html');
    await expect.poll(words).toContain('葡萄牙');
    const rule = { text: '葡萄牙', at: [2] };
    await askWorker(options, 'keepCut', { requestId: 'a cut', what: rule });
    await expect.poll(words).not.toContain('葡萄牙');
    await options.close();

    // The popup asks it how it stands, rather than the page around it, and switches it off and on.
    const popup = await openPopup(duban, page);
    await expect.poll(() => popup.text()).toMatch(/\d+ words/);
    await popup.click('Reading');
    await expect.poll(() => popup.text()).toContain('Reading is off');
    await expect.poll(words).toEqual([]);
    await popup.click('Reading');
    await expect.poll(words).toContain('粮食');
  } finally {
    await duban.close();
    await outer.close();
    await server.close();
    rmSync(extension, { recursive: true, force: true });
  }
});
