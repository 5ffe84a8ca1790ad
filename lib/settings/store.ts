import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type ChangedSettings, checkSettings } from './backup';
import { type Declaration, SETTINGS, type SettingName, type Settings } from './settings';

/** One key in the browser's storage. It holds changed settings alone, so that better defaults reach all. */
const STORAGE_KEY = 'settings';

/** Reads all settings; what is absent or no longer valid has its default. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(STORAGE_KEY);
  return settingsFrom(stored[STORAGE_KEY]);
}

/** Changes one setting; setting the default forgets the change. */
export async function changeSetting<N extends SettingName>(
  name: N,
  value: Settings[N],
): Promise<void> {
  const { [STORAGE_KEY]: stored } = await browser.storage.local.get(STORAGE_KEY);
  const changed = new Map(Object.entries(isRecord(stored) ? stored : {}));
  if (JSON.stringify(value) === JSON.stringify(SETTINGS[name].fallback)) changed.delete(name);
  else changed.set(name, value);
  await browser.storage.local.set({ [STORAGE_KEY]: Object.fromEntries(changed) });
}

/** Gives every setting its default. */
export const forgetSettings = (): Promise<void> => replaceSettings({});

/** The settings that differ from their defaults, as a backup holds them. */
export async function changedSettings(): Promise<ChangedSettings> {
  const { [STORAGE_KEY]: stored } = await browser.storage.local.get(STORAGE_KEY);
  return checkSettings(isRecord(stored) ? stored : {}).settings;
}

/** Gives these settings their values, and all others their defaults. */
export async function replaceSettings(settings: ChangedSettings): Promise<void> {
  await browser.storage.local.set({ [STORAGE_KEY]: settings });
}

/**
 * Calls back with all settings whenever one has changed, wherever that was done.
 * @param signal ends it
 */
export function watchSettings(callback: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[STORAGE_KEY];
    if (change) callback(settingsFrom(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}

/** All settings, from what the storage holds: anything at all. */
export function settingsFrom(stored: unknown): Settings {
  const record = isRecord(stored) ? stored : {};
  const values = Object.entries<Declaration<unknown>>(SETTINGS).map(
    ([name, { schema, fallback }]) => {
      const parsed = v.safeParse(schema, record[name]);
      return [name, parsed.success ? parsed.output : fallback];
    },
  );
  // The table ties each name's schema and default to its type; the compiler can't follow that by name.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(values) as Settings;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
