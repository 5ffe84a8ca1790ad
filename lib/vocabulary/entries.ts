/** The reader's own entries in the tables; the functions run inside a transaction of the caller's. */
import type { EntryReversal, Tables } from './database';
import type { EntryToKeep } from './own-entry';
import { NOTHING, present } from './records';
import type { UndoableEffect } from './reversal';
import { identityKey } from './state-key';

/** Writes entries; one of the same word takes the place of the other. */
export async function keepEntries(
  db: Tables,
  entries: readonly EntryToKeep[],
  now: number,
): Promise<UndoableEffect> {
  const before = new Map((await db.entries.toArray()).map((entry) => [identityKey(entry), entry]));
  const after = new Map(
    entries.map(({ simplified, traditional, pinyin, senses }) => {
      const key = identityKey({ simplified, traditional, pinyin });
      const id = before.get(key)?.id ?? crypto.randomUUID();
      return [key, { id, simplified, traditional, pinyin, senses, changedAt: now }];
    }),
  );
  await db.entries.bulkPut([...after.values()]);
  return changed(
    [...after].map(([key, entry]) => ({
      id: entry.id,
      before: before.get(key) ?? null,
      after: entry,
    })),
  );
}

/** Removes entries; unknown ids are passed over. */
export async function dropEntries(db: Tables, ids: readonly string[]): Promise<UndoableEffect> {
  const before = present(await db.entries.bulkGet([...ids]));
  await db.entries.bulkDelete([...ids]);
  return changed(before.map((entry) => ({ id: entry.id, before: entry, after: null })));
}

const changed = (entries: readonly EntryReversal[]): UndoableEffect => ({
  ...NOTHING,
  entries: true,
  reversal: { entries },
});
