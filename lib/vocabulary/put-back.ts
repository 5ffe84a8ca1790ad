/**
 * Undoing a write: what it has changed is put back where it still is as the write left it. These functions run
 * inside a transaction of the caller's.
 */
import type { EntryReversal, ReversalRecord, Tables, VerdictReversal } from './database';
import { canonical } from './canonical';
import { mergeContexts, mergeWords } from './merge';
import {
  type Effect,
  NOTHING,
  binWords,
  editHeadwords,
  findWord,
  joined,
  moveWord,
  present,
  withContexts,
} from './records';
import { changesTakenBack } from './reversal';
import { moveReviews, moveReviewsBack } from './review/history-records';
import type { WordState } from './word-state';
import { restoreWords } from './word-writes';

/** Undoes a write; does nothing if it has nothing to put back, or that was done before. */
export async function undoWrite(db: Tables, requestId: string, now: number): Promise<Effect> {
  const reversal = await db.reversals.get(requestId);
  if (reversal === undefined) return NOTHING;
  await db.reversals.delete(requestId);
  return putBack(db, reversal, now);
}

/** Puts things back; words that were removed since stay removed. */
async function putBack(db: Tables, reversal: ReversalRecord, now: number): Promise<Effect> {
  const { removed, added = [], verdicts, entries, movedReviews, doneAt } = reversal;
  const edited = await putRemarksBack(db, reversal);
  const moved = await putReadingsBack(db, reversal, now);
  const reviewed = movedReviews && (await moveReviewsBack(db, movedReviews, doneAt));
  const restored = await restoreWords(db, removed);
  const gone = await binWords(db, added, now);
  const states = await putVerdictsBack(db, verdicts);
  await putEntriesBack(db, entries);
  const told = joined([edited, ...moved, restored, gone, { ...NOTHING, states }]);
  return { ...told, reviewed, entries: entries.length > 0 ? true : undefined };
}

/** Of words whose sentences weren't touched. */
async function putRemarksBack(db: Tables, { words, contexts }: ReversalRecord): Promise<Effect> {
  const moved = new Set(contexts.map(({ wordId }) => wordId));
  const changes = new Map(words.filter(({ id }) => !moved.has(id)).map((each) => [each.id, each]));
  const current = present(await db.words.bulkGet([...changes.keys()]));
  const restored = current.map((word) => {
    const change = changes.get(word.id);
    return change === undefined ? word : changesTakenBack(word, change);
  });
  await db.words.bulkPut(restored);
  return { ...NOTHING, saved: restored.map(({ id }) => id) };
}

/** Of words that became others, with their sentences; what was met since stays. */
async function putReadingsBack(
  db: Tables,
  { words, contexts, doneAt }: ReversalRecord,
  now: number,
): Promise<readonly Effect[]> {
  const told: Effect[] = [];
  for (const { wordId, contexts: before } of contexts) {
    const change = words.find(({ id }) => id === wordId);
    const [word] = await withContexts(db, present([await db.words.get(wordId)]));
    if (word === undefined || change === undefined) continue;
    const since = word.contexts.filter(({ metAt }) => metAt > doneAt);
    const restored = {
      ...changesTakenBack(word, change),
      contexts: mergeContexts(before, since),
    };
    const twin = await findWord(db, restored);
    if (twin === null || twin.id === wordId) {
      told.push(await moveWord(db, word, restored));
      continue;
    }
    told.push(await binWords(db, [twin.id], now));
    told.push(await moveWord(db, word, mergeWords(restored, twin)));
    await moveReviews(db, twin.id, wordId);
  }
  return told;
}

function putVerdictsBack(
  db: Tables,
  verdicts: readonly VerdictReversal[],
): Promise<Readonly<Record<string, WordState>>> {
  return editHeadwords(db, verdicts, (record, { before, after }) =>
    record.verdict === after ? { ...record, verdict: before } : record,
  );
}

async function putEntriesBack(db: Tables, entries: readonly EntryReversal[]): Promise<void> {
  for (const { id, before, after } of entries) {
    const now = (await db.entries.get(id)) ?? null;
    if (canonical(now) !== canonical(after)) continue;
    if (before === null) await db.entries.delete(id);
    else if (now !== null || !(await isThere(db, before))) await db.entries.put(before);
  }
}

/** True if there is an entry of that word, by any id. */
async function isThere(
  db: Tables,
  { simplified, traditional, pinyin }: NonNullable<EntryReversal['before']>,
): Promise<boolean> {
  return (await db.entries.get({ simplified, traditional, pinyin })) !== undefined;
}
