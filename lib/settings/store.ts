import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type ChangedSettings, checkSettings } from './backup';
import { type Declaration, SETTINGS, type SettingName, type Settings } from './settings';
import { earlierSettings, STORAGE_KEYS, storageKey, storedSettings } from './storage-keys';

/** Reads all settings; what is absent or no longer valid has its default. */
export async function readSettings(): Promise<Settings> {
  return settingsFrom(storedSettings(await readStored()));
}

/** Changes one setting. Its default is not stored, so that a better one reaches all who have not changed it. */
export async function changeSetting<N extends SettingName>(
  name: N,
  value: Settings[N],
): Promise<void> {
  const isDefault = JSON.stringify(value) === JSON.stringify(SETTINGS[name].fallback);
  // Only by a key of its own does the default stand above what the first version has stored.
  if (isDefault && !(name in earlierSettings(await readStored())))
    await browser.storage.local.remove(storageKey(name));
  else await browser.storage.local.set({ [storageKey(name)]: value });
}

/** Gives every setting its default. */
export const forgetSettings = (): Promise<void> => replaceSettings({});

/** The settings that differ from their defaults, as a backup holds them. */
export async function changedSettings(): Promise<ChangedSettings> {
  return checkSettings(storedSettings(await readStored())).settings;
}

/** Gives these settings their values, and all others their defaults. */
export async function replaceSettings(settings: ChangedSettings): Promise<void> {
  const items = Object.entries(settings).map(([name, value]) => [storageKey(name), value] as const);
  await browser.storage.local.set(Object.fromEntries(items));
  const kept = new Set(items.map(([key]) => key));
  await browser.storage.local.remove(STORAGE_KEYS.filter((key) => !kept.has(key)));
}

/**
 * Calls back with all settings whenever one has changed, wherever that was done.
 * @param signal ends it
 */
export function watchSettings(callback: (settings: Settings) => void, signal?: AbortSignal): void {
  const read = async () => {
    const settings = await readSettings();
    if (signal?.aborted !== true) callback(settings);
  };
  const listener = (changes: object) => {
    if (STORAGE_KEYS.some((key) => key in changes)) void read();
  };
  browser.storage.local.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}

/** All settings, from those that are stored by their names: anything at all. */
export function settingsFrom(stored: unknown): Settings {
  const record = new Map(Object.entries(Object(stored)));
  const values = Object.entries<Declaration<unknown>>(SETTINGS).map(
    ([name, { schema, fallback }]) => {
      const parsed = v.safeParse(schema, record.get(name));
      return [name, parsed.success ? parsed.output : fallback];
    },
  );
  // The table ties each name's schema and default to its type; the compiler can't follow that by name.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(values) as Settings;
}

const readStored = (): Promise<Record<string, unknown>> =>
  browser.storage.local.get([...STORAGE_KEYS]);
