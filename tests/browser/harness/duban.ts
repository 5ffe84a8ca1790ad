import type { Page } from 'playwright-core';
import { builtFolder } from '@/scripts/build/build-extension';
import { type Duban, launchDuban } from '@/scripts/browser/launch-duban';
import { targetsOf } from '@/scripts/browser/targets';
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

/** Stops the service worker, as the browser does after 30 s without work; it is gone on return. */
export async function killWorker({ devtools, extensionId }: Duban): Promise<void> {
  const workers = async () =>
    (await targetsOf(devtools, 'service_worker')).filter(({ url }) => url.includes(extensionId));

  for (let running = await workers(); running.length > 0; running = await workers()) {
    for (const { targetId } of running) {
      // oxlint-disable-next-line no-await-in-loop -- there is one, seldom two
      await devtools.send('Target.closeTarget', { targetId });
    }
  }
}
