import { STORAGE_KEYS, storageKey } from '@/lib/settings/storage-keys';
import type { Duban } from './launch-duban';
import { openExtensionPage } from './open-duban';

interface WithStorage {
  readonly chrome: {
    readonly storage: {
      readonly local: {
        set(items: object): Promise<void>;
        remove(keys: readonly string[]): Promise<void>;
      };
    };
  };
}

/** Stores settings as the options page does: those named, and the defaults for all others. */
export async function storeSettings(duban: Duban, settings: object): Promise<void> {
  const options = await openExtensionPage(duban, 'options.html');
  const items = Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [storageKey(name), value]),
  );
  await options.evaluate(
    async ([stored, others]) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the page's own browser object
      const { local } = (globalThis as unknown as WithStorage).chrome.storage;
      await local.set(stored);
      await local.remove(others);
    },
    [items, STORAGE_KEYS.filter((key) => !(key in items))] as const,
  );
  await options.close();
}
