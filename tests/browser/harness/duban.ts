import type { Page } from 'playwright-core';
import { builtFolder } from '@/scripts/build/build-extension';
import { type Duban, launchDuban } from '@/scripts/browser/launch-duban';
import { ensureBrowser } from '@/scripts/setup/browsers';

/**
 * A Chromium with the build that ships.
 * @param profile one to go on with, as after a restart of the browser
 * @param extension another folder than the build's, such as `withHostAccess` makes
 */
export async function openDuban(
  options: { readonly profile?: string; readonly extension?: string } = {},
): Promise<Duban> {
  const executablePath = await ensureBrowser('chromium');
  return launchDuban({ executablePath, extension: builtFolder('chrome'), ...options });
}

/** Opens a page of the extension in a tab of its own: `vocabulary.html`. */
export async function openExtensionPage(duban: Duban, path: string): Promise<Page> {
  const page = await duban.context.newPage();
  await page.goto(`chrome-extension://${duban.extensionId}/${path}`);
  return page;
}
