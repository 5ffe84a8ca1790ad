import { browser } from 'wxt/browser';
import { type Settings, readSettings, reviewSettingsOf } from '@/lib/settings';
import type { ReviewSettings } from '@/lib/vocabulary';

const KEY = 'hasNoVoice';

/** Notes whether a voice of this machine reads Chinese: pages can tell, the worker can't. */
export async function noteVoice(hasVoice: boolean): Promise<void> {
  if (hasVoice) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: true });
}

/**
 * How words are reviewed here: without a voice nothing is asked by ear, nor counted.
 * @param settings those of now, where they have been read already
 */
export async function askedReviewSettings(
  settings: Settings | Promise<Settings> = readSettings(),
): Promise<ReviewSettings> {
  const [read, { [KEY]: hasNoVoice }] = await Promise.all([
    settings,
    browser.storage.local.get(KEY),
  ]);
  return reviewSettingsOf(read, hasNoVoice !== true);
}
