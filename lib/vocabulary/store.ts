/**
 * The saved words on disk. Every write is one transaction: done once however often it is sent, acknowledged
 * when it is on the disk, or not done at all. A removed word goes to the bin, and comes back from there even
 * if worker, page and browser died in between.
 */
import { applyImport, planOnto, planUndo } from './apply-import';
import type { Backup } from './backup';
import type { VocabularyChange } from './change';
import type { CutRule } from './cut-rule';
import { VocabularyDatabase } from './database';
import {
  type WordEdit,
  changeReading,
  editWords,
  judgeWords,
  meetWords,
  setVerdict,
} from './edits';
import { dropEntries, keepEntries } from './entries';
import type { ImportMode, ImportPlan } from './import-plan';
import type { DoneImport } from './import-undo';
import { Journal } from './journal';
import { dropCuts, keepCuts } from './keep-cuts';
import type { EntryToKeep, OwnEntry } from './own-entry';
import { undoWrite } from './put-back';
import * as queries from './queries';
import { binWords, lastSeq, readEverything } from './records';
import { Reviews } from './review/reviews';
import type {
  Encounter,
  Headword,
  ListedWord,
  NewReading,
  SavedSenses,
  SavedWord,
  WordIdentity,
  WordToSave,
} from './saved-word';
import type { Verdict, WordState } from './word-state';
import { restoreWords, saveWord, unsaveWord } from './word-writes';

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
    return this.journal.write(requestId, (db) => setVerdict(db, headword, verdict));
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
    return this.journal.write(requestId, (db) => judgeWords(db, ids, verdict));
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
   * Puts back what a write of the last days has changed, where nothing else has changed it since; a second time, or
   * for a write that has nothing to put back, nothing is done.
   * @param deedId the `requestId` of the write
   */
  undo(deedId: string, requestId: string): Promise<VocabularyChange> {
    return this.journal.write(requestId, (db) => undoWrite(db, deedId, this.now()));
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
    return this.journal.read(() => queries.verdicts(this.db));
  }

  /** Works out what an import would do, and does nothing. */
  planImport(backup: Backup, mode: ImportMode): Promise<ImportPlan> {
    return this.journal.readAtOnce((db) => planOnto(db, backup, mode));
  }

  /** Works out how an import is taken back; what was written since stays. To be applied like an import. */
  planImportUndo(done: DoneImport): Promise<ImportPlan> {
    return this.journal.readAtOnce((db) => planUndo(db, done));
  }

  /**
   * Does what was planned. Words it removes go to the bin.
   * @throws ImportOutdatedError if anything was written since it was planned
   */
  applyImport(plan: ImportPlan, requestId: string): Promise<VocabularyChange> {
    return this.journal.write(requestId, (db) => applyImport(db, plan, this.now()));
  }

  /**
   * What headwords are to the reader, by `stateKey(headword)`; unseen ones are left out. One look-up for
   * each, all at once: meant for the thousand of an article.
   */
  statesOf(headwords: readonly Headword[]): Promise<Readonly<Record<string, WordState>>> {
    return this.journal.read(() => queries.statesOf(this.db, headwords));
  }

  /** In which senses the words with a headword are saved, one for each reading. */
  savedSenses(headword: Headword): Promise<readonly SavedSenses[]> {
    return this.journal.read(() => queries.savedSenses(this.db, headword));
  }

  /** The number of the last write; 0 before the first. */
  lastWrite(): Promise<number> {
    return this.journal.read(() => lastSeq(this.db));
  }

  /** The latest saved words, newest first. */
  newest(limit: number): Promise<readonly SavedWord[]> {
    return this.journal.read(() => queries.newest(this.db, limit));
  }

  /** The words with these ids, in their order; those that are gone are left out. */
  words(ids: readonly string[]): Promise<readonly SavedWord[]> {
    return this.journal.read(() => queries.wordsOf(this.db, ids));
  }

  /** All words without their sentences, in no particular order, `batchSize` at a time. */
  list(batchSize: number): AsyncGenerator<readonly ListedWord[]> {
    return queries.list(this.db, batchSize, (ask) => this.journal.read(ask));
  }

  /** All there is as of one moment, but bin and settings: what a backup holds. */
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
