/** The reader's own entries in the tables; the functions run inside a transaction of the caller's. */
import type { Tables } from './database';
import type { Deed } from './edits';
import type { EntryToKeep, OwnEntry } from './own-entry';
import { present } from './records';
import { identityKey } from './state-key';

/** Writes entries; one of the same word takes the place of the other. */
export async function keepEntries(
  db: Tables,
  entries: readonly EntryToKeep[],
  now: number,
): Promise<Deed> {
  const before = new Map((await db.entries.toArray()).map((entry) => [identityKey(entry), entry]));
  const after = new Map(
    entries.map(({ simplified, traditional, pinyin, senses }) => {
      const key = identityKey({ simplified, traditional, pinyin });
      const id = before.get(key)?.id ?? crypto.randomUUID();
      return [key, { id, simplified, traditional, pinyin, senses, changedAt: now }];
    }),
  );
  await db.entries.bulkPut([...after.values()]);
  return deed([...after].map(([key, entry]) => before.get(key) ?? { ...entry, senses: [] }));
}

/** Removes entries; unknown ids are passed over. */
export async function dropEntries(db: Tables, ids: readonly string[]): Promise<Deed> {
  const before = present(await db.entries.bulkGet([...ids]));
  await db.entries.bulkDelete([...ids]);
  return deed(before);
}

const deed = (before: readonly OwnEntry[]): Deed => ({
  saved: [],
  removed: [],
  states: {},
  entries: true,
  reversal: { entries: before },
});
