/**
 * Where the browser's storage keeps settings: each under a key of its own, as every tab and page may change one, and
 * of two changes at once none is to be lost.
 */
import { SETTINGS } from './settings';

const PREFIX = 'setting.';

/** Where the first version kept all in one. What has a key of its own stands above it. */
const EARLIER_KEY = 'settings';

export const storageKey = (name: string): string => PREFIX + name;

/** All keys that may hold something. */
export const STORAGE_KEYS: readonly string[] = [
  EARLIER_KEY,
  ...Object.keys(SETTINGS).map(storageKey),
];

/** Settings by name, from what is stored under those keys: anything at all. */
export function storedSettings(items: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const stored = { ...earlierSettings(items) };
  for (const [key, value] of Object.entries(items))
    if (key.startsWith(PREFIX)) stored[key.slice(PREFIX.length)] = value;
  return stored;
}

/** Those of them that the first version has stored. */
export function earlierSettings({ [EARLIER_KEY]: earlier }: Readonly<Record<string, unknown>>) {
  return isRecord(earlier) ? earlier : {};
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
