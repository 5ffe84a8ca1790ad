import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { DAY_MS } from '@/lib/vocabulary';

const KEY = 'backupAskedAfter';
/** Days until a backup is asked for: at first, after one was saved, and after "later". */
const WAIT_DAYS = { first: 7, saved: 30, later: 7 } as const;

/** True if a backup file is to be offered now. */
export async function isBackupDue(): Promise<boolean> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(v.number(), stored);
  if (!parsed.success) await wait('first');
  return parsed.success && Date.now() >= parsed.output;
}

/** Puts the next offer off. */
export const noteBackup = (what: 'saved' | 'later'): Promise<void> => wait(what);

const wait = (why: keyof typeof WAIT_DAYS): Promise<void> =>
  browser.storage.local.set({ [KEY]: Date.now() + WAIT_DAYS[why] * DAY_MS });
