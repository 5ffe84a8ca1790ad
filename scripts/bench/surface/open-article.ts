import type { Page } from 'playwright-core';
import type { Duban } from '../../browser/launch-duban';
import { openDuban } from '../../browser/open-duban';
import { servePages } from '../../browser/serve-pages';
import { storeSettings } from '../../browser/settings';
import { clickToolbar } from '../../browser/toolbar';
import { fromRoot } from '../../setup/root';
import { longArticle, STORY } from './long-article';

/** The long article in a Chromium of its own. */
export interface OpenArticle {
  readonly duban: Duban;
  readonly page: Page;
  /** Starts reading; resolves once the last paragraph is painted. */
  read(): Promise<void>;
  close(): Promise<void>;
}

/** @param settings other than the defaults */
export async function openArticle(settings: object = {}): Promise<OpenArticle> {
  const server = await servePages(fromRoot('tests/fixtures/pages'), {
    '/long.html': longArticle(),
  });
  const duban = await openDuban();
  await storeSettings(duban, settings);
  const page = await duban.context.newPage();
  await page.goto(`${server.origin}/long.html`);
  return {
    duban,
    page,
    async read() {
      await clickToolbar(duban, page);
      await page.waitForFunction(
        (story) => document.querySelector(`${story} p:last-of-type > * > *`) !== null,
        STORY,
      );
      // What is known of the words goes to the saved ones, and the popup opens and closes.
      await page.waitForTimeout(1_000);
      await page.bringToFront();
    },
    async close() {
      await duban.close();
      await server.close();
    },
  };
}
