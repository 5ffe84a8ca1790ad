import { changedSettings } from '@/lib/settings';
import { takeSnapshot, writeBackup } from '@/lib/vocabulary';
import { type Vocabulary, browserFolder } from '@/lib/vocabulary/store';
import { noteCopied } from '../shared/copied-writes';

/** No more often than this is it looked at how old the last copy is. */
const CHECKED_EVERY_MS = 3_600_000;

/** Takes a copy of all saved words once a day, after something was written. */
export function keepSnapshots(vocabulary: Vocabulary): void {
  let checkedAt = -Infinity;
  vocabulary.subscribe(() => {
    const now = Date.now();
    if (Math.abs(now - checkedAt) < CHECKED_EVERY_MS) return;
    checkedAt = now;
    // A disk that is full tells the reader at the next save.
    void keepSnapshot(vocabulary, now).catch(() => {});
  });
}

async function keepSnapshot(vocabulary: Vocabulary, now: number): Promise<void> {
  const lastWrite = await vocabulary.lastWrite();
  const write = async () => {
    const settings = await changedSettings();
    return writeBackup({ ...(await vocabulary.snapshot()), settings }, now);
  };
  const isTaken = await takeSnapshot(browserFolder(), write, now);
  if (isTaken) await noteCopied(vocabulary, { lastWrite, takenAt: now });
}
