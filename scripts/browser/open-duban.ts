import type { Page } from 'playwright-core';
import { builtFolder } from '../build/build-extension';
import { ensureBrowser } from '../setup/browsers';
import { type Duban, type LaunchOptions, launchDuban } from './launch-duban';

/**
 * A Chromium with the build that ships, unless another extension's folder is named, such as
 * `withHostAccess` makes.
 */
export async function openDuban(options: Partial<LaunchOptions> = {}): Promise<Duban> {
  const executablePath = options.executablePath ?? (await ensureBrowser('chromium'));
  return launchDuban({ extension: builtFolder('chrome'), ...options, executablePath });
}

/** Opens a page of the extension in a tab of its own: `vocabulary.html`. */
export async function openExtensionPage(duban: Duban, path: string): Promise<Page> {
  const page = await duban.context.newPage();
  await page.goto(`chrome-extension://${duban.extensionId}/${path}`);
  return page;
}
