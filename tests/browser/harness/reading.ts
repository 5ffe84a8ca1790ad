import type { Page } from 'playwright-core';
import type { Duban } from '@/scripts/browser/launch-duban';
import { openDuban } from '@/scripts/browser/open-duban';
import { servePages } from '@/scripts/browser/serve-pages';
import { storeSettings } from '@/scripts/browser/settings';
import { clickToolbar } from '@/scripts/browser/toolbar';
import { sampleFolder } from './sample';

/** The sample article, being read. */
export interface Reading {
  readonly duban: Duban;
  readonly page: Page;
  close(): Promise<void>;
}

/** The sample's story. */
export const STORY = '#contentMain';
const LAST_PARAGRAPH = `${STORY} p:last-of-type`;

/**
 * Opens the sample and clicks the toolbar button.
 * @param settings other than the defaults
 * @returns once its last paragraph is painted; without pinyin, once the article is read
 */
export async function readSample(settings: object = {}): Promise<Reading> {
  const server = await servePages(sampleFolder);
  const duban = await openDuban();
  await storeSettings(duban, settings);
  const page = await duban.context.newPage();
  await page.goto(`${server.origin}/index.html`);
  await clickToolbar(duban, page);
  if ('displayMode' in settings && settings.displayMode === 'none') await page.waitForTimeout(2000);
  else await untilPainted(page);
  return {
    duban,
    page,
    async close() {
      await duban.close();
      await server.close();
    },
  };
}

/** Waits until the last paragraph of the story has words of ours. */
export async function untilPainted(page: Page): Promise<void> {
  await page.waitForFunction(
    (last) => document.querySelector(`${last} > * > *`) !== null,
    LAST_PARAGRAPH,
  );
}
