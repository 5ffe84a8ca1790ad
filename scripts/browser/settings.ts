import { openExtensionPage } from './open-duban';
import type { Duban } from './launch-duban';

interface WithStorage {
  readonly chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } };
}

/** Stores settings as the options page does: those named, and the defaults for all others. */
export async function storeSettings(duban: Duban, settings: object): Promise<void> {
  const options = await openExtensionPage(duban, 'options.html');
  await options.evaluate(
    (stored) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the page's own browser object
      (globalThis as unknown as WithStorage).chrome.storage.local.set({ settings: stored }),
    settings,
  );
  await options.close();
}
