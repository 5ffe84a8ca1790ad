import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { annotationsIn } from '@/scripts/browser/annotations';
import { servePages } from '@/scripts/browser/serve-pages';
import { openDuban, openExtensionPage } from '@/scripts/browser/open-duban';
import { withHostAccess } from './harness/host-access';
import { sampleFolder } from './harness/sample';
import { screenshot } from './harness/screenshot';

it('starts by itself on a site the reader has granted, and on no other', async () => {
  const server = await servePages(sampleFolder);
  const extension = withHostAccess('http://127.0.0.1/*');
  const duban = await openDuban({ extension });
  try {
    const granted = await duban.context.newPage();
    // The worker registers the site once it is up: a page opened before is left alone.
    await expect
      .poll(async () => {
        await granted.goto(`${server.origin}/index.html`);
        await granted.waitForTimeout(1000);
        return annotationsIn(granted, '#contentMain');
      })
      .not.toEqual([]);

    const other = await duban.context.newPage();
    await other.goto(`${server.origin.replace('127.0.0.1', 'localhost')}/index.html`);
    // The granted page is read once more meanwhile, which takes as long as reading takes.
    await granted.reload();
    await expect.poll(() => annotationsIn(granted, '#contentMain')).not.toEqual([]);
    expect(await annotationsIn(other, 'body')).toEqual([]);
  } finally {
    await duban.close();
    await server.close();
    rmSync(extension, { recursive: true, force: true });
  }
});

declare const chrome: {
  readonly scripting: { getRegisteredContentScripts(): Promise<readonly object[]> };
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
};

it('starts on no page of this computer where that was granted for Anki alone', async () => {
  const extension = withHostAccess('http://127.0.0.1/*');
  const duban = await openDuban({ extension });
  try {
    const options = await openExtensionPage(duban, 'options.html');
    const started = () => options.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    await expect.poll(started).toHaveLength(1);
    // What the word list's page notes before it asks for leave.
    await options.evaluate(() => chrome.storage.local.set({ grantedForAnki: true }));
    await expect.poll(started).toEqual([]);
    await options.reload();
    const leave = options.getByText('Anki on this computer');
    await leave.scrollIntoViewIfNeeded();
    await screenshot(options, 'options-anki');
    expect(await options.getByText('None so far.').isVisible()).toBe(true);
  } finally {
    await duban.close();
    rmSync(extension, { recursive: true, force: true });
  }
});
