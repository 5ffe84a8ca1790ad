import { browser } from 'wxt/browser';
import { readSettings, reviewSettingsOf } from '@/lib/settings';
import type { ReviewSettings } from '@/lib/vocabulary';

const KEY = 'hasNoVoice';

/** Notes whether a voice of this machine reads Chinese: pages can tell, the worker can't. */
export async function noteVoice(hasVoice: boolean): Promise<void> {
  if (hasVoice) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: true });
}

/** How words are reviewed here: without a voice nothing is asked by ear, nor counted. */
export async function askedReviewSettings(): Promise<ReviewSettings> {
  const [settings, { [KEY]: hasNoVoice }] = await Promise.all([
    readSettings(),
    browser.storage.local.get(KEY),
  ]);
  const review = reviewSettingsOf(settings);
  if (hasNoVoice !== true) return review;
  return { ...review, kinds: review.kinds.filter((kind) => kind !== 'listening') };
}
