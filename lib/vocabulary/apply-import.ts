/** Imports in the tables; the functions run inside a transaction of the caller's. */
import type { Backup } from './backup';
import type { Tables } from './database';
import { dropEntries, keepEntries } from './entries';
import { ImportOutdatedError } from './errors';
import { type ImportMode, type ImportPlan, planImport } from './import-plan';
import { type DoneImport, importUndone } from './import-undo';
import { dropCuts, keepCuts } from './keep-cuts';
import { type Effect, binWords, editHeadwords, lastSeq, putWords, readEverything } from './records';
import { changeHistory } from './review/history-records';

/** Works out what an import would do to what is there now. */
export const planOnto = async (db: Tables, backup: Backup, mode: ImportMode): Promise<ImportPlan> =>
  planImport(backup, mode, await readEverything(db), await lastSeq(db));

/** Works out how an import is taken back. */
export async function planUndo(db: Tables, done: DoneImport): Promise<ImportPlan> {
  const now = await readEverything(db);
  return planImport(importUndone(done, now), 'replace', now, await lastSeq(db));
}

/**
 * Does what was planned. Words it removes go to the bin.
 * @throws ImportOutdatedError if anything was written since it was planned
 */
export async function applyImport(db: Tables, plan: ImportPlan, now: number): Promise<Effect> {
  if (plan.basedOn !== (await lastSeq(db))) throw new ImportOutdatedError();
  const { removed, states: left } = await binWords(db, plan.removals, now);
  const { saved, states: joined } = await putWords(db, plan.words, 'kept');
  const judged = await editHeadwords(db, plan.verdicts, (record, { verdict }) => ({
    ...record,
    verdict,
  }));
  await dropEntries(db, plan.entryRemovals);
  await keepEntries(db, plan.entries, now);
  await dropCuts(db, plan.cutRemovals);
  await keepCuts(db, plan.cuts);
  return {
    saved,
    removed,
    states: { ...left, ...joined, ...judged },
    entries: plan.summary.entries > 0 ? true : undefined,
    cuts: plan.cuts.length + plan.cutRemovals.length > 0 ? true : undefined,
    reviewed: await changeHistory(db, plan.history),
  };
}
