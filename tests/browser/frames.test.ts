import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { expect, it } from 'vitest';
import { servePages } from '@/scripts/browser/serve-pages';
import { openDuban } from '@/scripts/browser/open-duban';
import { withHostAccess } from './harness/host-access';
import { openPopup } from './harness/popup';
import { sampleFolder } from './harness/sample';

const pageWith = (frame: string) =>
  `<!doctype html><meta charset="utf-8"><title>框架</title><iframe src="${frame}" width="1000" height="800"></iframe>`;

/** How many text nodes of the frame's story have words of ours beside them. */
const painted = (frame: Frame | null) =>
  frame?.evaluate(() => document.querySelectorAll('#contentMain p > *').length) ?? 0;

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

it('reads the story in a frame whose site is granted', async () => {
  const story = await servePages(sampleFolder);
  const address = `${story.origin.replace('127.0.0.1', 'localhost')}/index.html`;
  const outer = await servePages(join(sampleFolder), { '/outer.html': pageWith(address) });
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
  } finally {
    await duban.close();
    await outer.close();
    await story.close();
    rmSync(extension, { recursive: true, force: true });
  }
});
