/**
 * How far the automatic copies go. A browser that finds a database damaged may throw it away without a word and
 * begin an empty one: that one's writes are counted from 1 again, and so are fewer than a copy holds.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Vocabulary } from '@/lib/vocabulary';

const KEY = 'copied';

const copiedSchema = v.object({
  /** The number of the last write in the copy. */
  lastWrite: v.number(),
  /** When it was taken, in ms since the epoch. */
  takenAt: v.number(),
});
type Copied = v.InferOutput<typeof copiedSchema>;

/** The copy that holds more writes than the database, which was lost since; null if all is well. */
export async function lostSince(vocabulary: Vocabulary): Promise<Copied | null> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(copiedSchema, stored);
  if (!parsed.success) return null;
  return (await vocabulary.lastWrite()) < parsed.output.lastWrite ? parsed.output : null;
}

/** Notes that a copy was taken, unless the reader is still to be told of a loss. */
export async function noteCopied(vocabulary: Vocabulary, copied: Copied): Promise<void> {
  if ((await lostSince(vocabulary)) === null) await browser.storage.local.set({ [KEY]: copied });
}

/** The reader knows of the loss, or has made it good. */
export const forgetLoss = (): Promise<void> => browser.storage.local.remove(KEY);
