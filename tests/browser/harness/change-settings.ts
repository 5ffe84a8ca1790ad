import type { Duban } from '@/scripts/browser/launch-duban';
import { openExtensionPage } from '@/scripts/browser/open-duban';

/** Stores settings as the options page does; {} brings the defaults back. Open pages take them in by themselves. */
export async function changeSettings(
  duban: Duban,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const page = await openExtensionPage(duban, 'options.html');
  await page.evaluate(
    (stored) =>
      (
        globalThis as unknown as {
          chrome: { storage: { local: { set(items: object): Promise<void> } } };
        }
      ).chrome.storage.local.set({ settings: stored }),
    settings,
  );
  await page.close();
}
