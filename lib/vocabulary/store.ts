/**
 * The saved words on disk. Every write is one transaction: done once however often it is sent, acknowledged
 * when it is on the disk, or not done at all. A removed word goes to the bin, and comes back from there even
 * if worker, page and browser died in between.
 */
import type { Backup } from './backup';
import { type VocabularyChange, NO_EFFECT } from './change';
import { VocabularyDatabase } from './database';
import { type WordEdit, changeReading, editWords, judgeWords, meetWords } from './edits';
import type { CutRule } from './cut-rule';
import { dropEntries, keepEntries } from './entries';
import { ImportOutdatedError } from './errors';
import { type ImportMode, type ImportPlan, planImport } from './import-plan';
import { type DoneImport, importUndone } from './import-undo';
import { Journal } from './journal';
import { dropCuts, keepCuts } from './keep-cuts';
import {
  binWords,
  editHeadwords,
  lastSeq,
  present,
  putWords,
  readEverything,
  stateOf,
  withContexts,
} from './records';
import type { EntryToKeep, OwnEntry } from './own-entry';
import { changeHistory } from './review/history-records';
import { putBack } from './put-back';
import { Reviews } from './review/reviews';
import type {
  Encounter,
  ListedWord,
  NewReading,
  SavedWord,
  WordIdentity,
  WordToSave,
} from './saved-word';
import { stateKey } from './state-key';
import type { Verdict, WordState } from './word-state';
import { restoreWords, saveWord, unsaveWord } from './word-writes';

interface Headword {
  readonly simplified: string;
  readonly traditional: string;
}

export interface VocabularyOptions {
  /** Instead of the browser's own; for tests. */
  readonly indexedDB?: IDBFactory;
  /** ms since the epoch. */
  readonly now?: () => number;
}

export { browserFolder } from './browser-folder';
export { deleteDatabase, rescue } from './rescue';

/** The saved words; the database is opened by the first call that needs it. */
export const openVocabulary = ({ indexedDB, now = Date.now }: VocabularyOptions = {}): Vocabulary =>
  new Vocabulary(new VocabularyDatabase(indexedDB), now);

/**
 * Every write takes a `requestId`: sent again under the same id it changes nothing and gives the same answer.
 * All calls throw the errors of `errors.ts`; then nothing was written.
 */
export class Vocabulary {
  readonly reviews: Reviews;
  private readonly journal: Journal;

  constructor(
    private readonly db: VocabularyDatabase,
    private readonly now: () => number,
  ) {
    this.journal = new Journal(db, now);
    this.reviews = new Reviews(db, this.journal, now);
  }

  /**
   * Saves a word, or merges it into what there is of it, in the bin too (see `saveAgain`). It is learning
   * from then on, whatever the reader said of it before.
   */
  save(word: WordToSave, requestId: string): Promise<VocabularyChange> {
    return this.journal.write(requestId, (db) => saveWord(db, word, this.now()));
  }

  /** Removes words to the bin; `restore` with the same ids brings them back. Unknown ids are passed over. */
  remove(ids: readonly string[], requestId: string): Promise<VocabularyChange> {
    return this.journal.write(requestId, (db) => binWords(db, ids, this.now()));
  }

  /**
   * `remove` for who knows the word and not its id; `removed` in the answer names it. If this reading isn't saved,
   * the others of the headword go: that is what is shown as saved. `undo` takes it back.
   */
  unsave(word: WordIdentity, requestId: string): Promise<VocabularyChange> {
    return this.journal.write(requestId, (db) => unsaveWord(db, word, this.now()));
  }

  /** Brings removed words back as they were; one saved anew meanwhile gets its history back. */
  restore(ids: readonly string[], requestId: string): Promise<VocabularyChange> {
    return this.journal.write(requestId, (db) => restoreWords(db, ids));
  }

  /** Gives the reader's verdict on a headword, or takes it back with `unseen`. A saved word stays saved. */
  setVerdict(
    headword: Headword,
    verdict: Verdict | 'unseen',
    requestId: string,
  ): Promise<VocabularyChange> {
    return this.journal.write(requestId, async (db) => {
      const states = await editHeadwords(db, [headword], (record) => ({
        ...record,
        verdict: verdict === 'unseen' ? null : verdict,
      }));
      return { saved: [], removed: [], states };
    });
  }

  /** Changes the reader's remarks on words; `undo` takes it back. Unknown ids are passed over. */
  edit(ids: readonly string[], edit: WordEdit, requestId: string): Promise<VocabularyChange> {
    return this.journal.write(requestId, (db) => editWords(db, ids, edit));
  }

  /** Gives a word another reading, and makes it one with the word it then is; `undo` takes it back. */
  changeReading(id: string, to: NewReading, requestId: string): Promise<VocabularyChange> {
    return this.journal.write(requestId, (db) => changeReading(db, id, to, this.now()));
  }

  /** Gives the headwords of saved words a verdict, or takes it back; `undo` takes that back. */
  judge(
    ids: readonly string[],
    verdict: Verdict | 'unseen',
    requestId: string,
  ): Promise<VocabularyChange> {
    return this.journal.write(requestId, (db) =>
      judgeWords(db, ids, verdict === 'unseen' ? null : verdict),
    );
  }

  /** Adds sentences met while reading to the words that are saved. */
  meet(encounters: readonly Encounter[], requestId: string): Promise<VocabularyChange> {
    return this.journal.write(requestId, (db) => meetWords(db, encounters, this.now()));
  }

  /** Writes own entries; one of the same word takes the place of the other. `undo` takes it back. */
  keepEntries(entries: readonly EntryToKeep[], requestId: string): Promise<VocabularyChange> {
    return this.journal.write(requestId, (db) => keepEntries(db, entries, this.now()));
  }

  /** Removes own entries; `undo` brings them back. */
  dropEntries(ids: readonly string[], requestId: string): Promise<VocabularyChange> {
    return this.journal.write(requestId, (db) => dropEntries(db, ids));
  }

  /**
   * Puts back what a write of the last days has changed, where nothing else has changed it since; a second time, or for a write that has nothing
   * to put back, nothing is done.
   * @param deedId the `requestId` of the write
   */
  undo(deedId: string, requestId: string): Promise<VocabularyChange> {
    return this.journal.write(requestId, async (db) => {
      const reversal = await db.reversals.get(deedId);
      if (reversal === undefined) return NO_EFFECT;
      await db.reversals.delete(deedId);
      return putBack(db, reversal, this.now());
    });
  }

  /** Writes rules on how words are cut; one for the same text takes the place of the other. */
  keepCuts(rules: readonly CutRule[], requestId: string): Promise<VocabularyChange> {
    return this.journal.write(requestId, (db) => keepCuts(db, rules));
  }

  /** Removes the rules for some texts. */
  dropCuts(texts: readonly string[], requestId: string): Promise<VocabularyChange> {
    return this.journal.write(requestId, (db) => dropCuts(db, texts));
  }

  /** The reader's rules on how words are cut, by their texts. */
  cuts(): Promise<readonly CutRule[]> {
    return this.journal.read(() => this.db.cuts.toArray());
  }

  /** The reader's own entries. */
  entries(): Promise<readonly OwnEntry[]> {
    return this.journal.read(() => this.db.entries.toArray());
  }

  /** The verdicts on headwords, by `stateKey(headword)`. */
  verdicts(): Promise<Readonly<Record<string, Verdict>>> {
    return this.journal.read(async () => {
      const judged = await this.db.headwords.where('verdict').above('').toArray();
      return Object.fromEntries(
        judged.flatMap(({ key, verdict }) => (verdict === null ? [] : [[key, verdict]])),
      );
    });
  }

  /** Works out what an import would do, and does nothing. */
  planImport(backup: Backup, mode: ImportMode): Promise<ImportPlan> {
    return this.journal.readAtOnce(async (db) =>
      planImport(backup, mode, await readEverything(db), await lastSeq(db)),
    );
  }

  /** Works out how an import is taken back; what was written since stays. To be applied like an import. */
  planImportUndo(done: DoneImport): Promise<ImportPlan> {
    return this.journal.readAtOnce(async (db) => {
      const now = await readEverything(db);
      return planImport(importUndone(done, now), 'replace', now, await lastSeq(db));
    });
  }

  /**
   * Does what was planned. Words it removes go to the bin.
   * @throws ImportOutdatedError if anything was written since it was planned
   */
  applyImport(plan: ImportPlan, requestId: string): Promise<VocabularyChange> {
    return this.journal.write(requestId, async (db) => {
      if (plan.basedOn !== (await lastSeq(db))) throw new ImportOutdatedError();
      const { removed, states: left } = await binWords(db, plan.removals, this.now());
      const { saved, states: joined } = await putWords(db, plan.words, 'kept');
      const judged = await editHeadwords(db, plan.verdicts, (record, { verdict }) => ({
        ...record,
        verdict,
      }));
      await dropEntries(db, plan.entryRemovals);
      await keepEntries(db, plan.entries, this.now());
      await dropCuts(db, plan.cutRemovals);
      await keepCuts(db, plan.cuts);
      const cuts = plan.cuts.length + plan.cutRemovals.length > 0 ? (true as const) : undefined;
      const entries = plan.summary.entries > 0 ? (true as const) : undefined;
      const reviewed = await changeHistory(db, plan.history);
      const states = { ...left, ...joined, ...judged };
      return { saved, removed, states, entries, cuts, reviewed };
    });
  }

  /**
   * What headwords are to the reader, by `stateKey(headword)`; unseen ones are left out. One look-up for
   * each, all at once: meant for the thousand of an article.
   */
  statesOf(headwords: readonly Headword[]): Promise<Readonly<Record<string, WordState>>> {
    return this.journal.read(async () => {
      const keys = [...new Set(headwords.map(stateKey))];
      const records = present(await this.db.headwords.bulkGet(keys));
      return Object.fromEntries(records.map((record) => [record.key, stateOf(record)]));
    });
  }

  /** The number of the last write; 0 before the first. */
  lastWrite(): Promise<number> {
    return this.journal.read(() => lastSeq(this.db));
  }

  /** The latest saved words, newest first. */
  newest(limit: number): Promise<readonly SavedWord[]> {
    return this.journal.read(async () => {
      // oxlint-disable-next-line unicorn/no-array-reverse -- a collection in the database, not an array
      const latest = this.db.words.orderBy('savedAt').reverse().limit(limit);
      return withContexts(this.db, await latest.toArray());
    });
  }

  /** The words with these ids, in their order; those that are gone are left out. */
  words(ids: readonly string[]): Promise<readonly SavedWord[]> {
    return this.journal.read(async () =>
      withContexts(this.db, present(await this.db.words.bulkGet([...ids]))),
    );
  }

  /** All words without their sentences, in no particular order, `batchSize` at a time. */
  async *list(batchSize: number): AsyncGenerator<readonly ListedWord[]> {
    let after = '';
    for (;;) {
      const from = after;
      const batch = await this.journal.read(() =>
        this.db.words.where('id').above(from).limit(batchSize).toArray(),
      );
      const last = batch.at(-1);
      if (last === undefined) return;
      yield batch;
      after = last.id;
    }
  }

  /** All words and verdicts as of one moment: what a backup holds. */
  snapshot(): Promise<Backup> {
    return this.journal.readAtOnce(readEverything);
  }

  /**
   * Calls `listener` with every change from now on, whichever page, tab or worker makes it.
   * @returns stops it
   */
  subscribe(listener: (change: VocabularyChange) => void): () => void {
    return this.journal.subscribe(listener);
  }

  /** Closes the connection; a later call opens it again. */
  close(): void {
    this.db.close({ disableAutoOpen: false });
  }
}
