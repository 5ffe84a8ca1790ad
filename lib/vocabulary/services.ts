import type { SqlJsStatic } from 'sql.js';
import type { Backup, Fault } from './backup';
import type { VocabularyChange } from './change';
import type { WordEdit } from './edits';
import type { ImportMode, ImportPlan } from './import-plan';
import type { DoneImport } from './import-undo';
import type { EntryToKeep, OwnEntry } from './own-entry';
import type { ReadToken } from './export/sentence-pinyin';
import type { Rescued } from './rescue';
import type { QueueCounts } from './review/queue';
import type { Headword, ListedWord, NewReading, SavedWord } from './saved-word';
import type { Verdict } from './word-state';

/** What the vocabulary page asks of the rest of the extension; failures are `VocabularyError`s. */
export interface VocabularyServices {
  /** The latest saved words, newest first. */
  newest(limit: number): Promise<readonly SavedWord[]>;
  /** All words, in no particular order, a batch at a time. */
  list(batchSize: number): AsyncIterable<readonly ListedWord[]>;
  words(ids: readonly string[]): Promise<readonly SavedWord[]>;
  /** Tells of changes made anywhere; the answer stops it. */
  subscribe(listener: (change: VocabularyChange) => void): () => void;
  /** Removes words; `restore` with the same ids undoes it. */
  remove(ids: readonly string[]): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  /** Changes remarks; like the next ones it gives the id by which `undo` takes it back. */
  edit(ids: readonly string[], edit: WordEdit): Promise<string>;
  changeReading(id: string, to: NewReading): Promise<string>;
  judge(ids: readonly string[], verdict: Verdict | 'unseen'): Promise<string>;
  undo(deedId: string): Promise<void>;
  /** The reader's own dictionary. */
  entries(): Promise<readonly OwnEntry[]>;
  keepEntries(entries: readonly EntryToKeep[]): Promise<string>;
  dropEntries(ids: readonly string[]): Promise<string>;
  /** The verdicts on headwords, by `stateKey`. */
  verdicts(): Promise<Readonly<Record<string, Verdict>>>;
  /** What the dictionary says of words as they are written, the reader's own entries first. */
  define(texts: readonly string[]): Promise<readonly (readonly NewReading[])[]>;
  /** The words of the HSK 2.0 lists up to a level, 1–6. */
  hskWords(level: number): Promise<readonly Headword[]>;
  /** All there is, settings included. */
  snapshot(): Promise<Backup>;
  /** Those of a backup's settings that can be taken over, and what is wrong with the others. */
  checkSettings(settings: NonNullable<Backup['settings']>): {
    readonly settings: NonNullable<Backup['settings']>;
    readonly faults: readonly Fault[];
  };
  /** When copies of all words were taken by themselves, in ms since the epoch, latest first. */
  copies(): Promise<readonly number[]>;
  /** Such a copy: a backup file. */
  copy(takenAt: number): Promise<string>;
  /** All that can be read of a database that can't be used. */
  rescue(): Promise<Rescued>;
  /**
   * Gives the database up, whatever state it is in, and begins a new one with what a backup holds, or with nothing.
   * What could be read of the old one is kept as a copy.
   */
  startAfresh(backup: Backup | null): Promise<void>;
  /** When the copy was taken that holds more than a database which the browser has begun anew; null if all is well. */
  lostSince(): Promise<number | null>;
  /** Notes that the reader knows of that. */
  forgetLoss(): Promise<void>;
  /** True if it is time for a backup file outside the browser. */
  isBackupDue(): Promise<boolean>;
  /** Notes that a backup was saved, or that it is to be asked for later. */
  noteBackup(what: 'saved' | 'later'): Promise<void>;
  planImport(backup: Backup, mode: ImportMode): Promise<ImportPlan>;
  applyImport(plan: ImportPlan): Promise<void>;
  /** Takes an import back; what was written since stays. */
  undoImport(done: DoneImport): Promise<void>;
  /** Cuts sentences into tokens with their readings; '' gives []. */
  readSentences(sentences: readonly string[]): Promise<readonly (readonly ReadToken[])[]>;
  /** What writes and reads Anki's collections; loaded when it is first asked for. */
  openSqlite(): Promise<SqlJsStatic>;
  /** How many cards are left today. */
  dueCounts(): Promise<QueueCounts>;
  /**
   * Asks the browser for leave to talk to Anki on this machine; to be called at a click, before anything else.
   * @returns true if it was given
   */
  allowAnki(): Promise<boolean>;
  /** Hands the reader a file. */
  download(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void;
}
