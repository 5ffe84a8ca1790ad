/**
 * The room's pure side. The database has a door of its own, `@/lib/vocabulary/store`, for the edge only: page
 * scripts that ask for a word's state should not carry a database library with them.
 */
export type { Backup, Fault, NoBackup } from './backup';
export { EMPTY_BACKUP, readBackup, writeBackup } from './backup';
export type { VocabularyChange } from './change';
export { type CutRule, cutRuleSchema } from './cut-rule';
export { clipContext } from './clip-context';
export { DISPLAY_MODES, PINYIN_OF_MODE, type DisplayMode } from './display-mode';
export type { VocabularyErrorCode } from './errors';
export { VOCABULARY_ERROR_CODES, VocabularyError } from './errors';
export type { ImportMode, ImportPlan } from './import-plan';
export { type DoneImport, settingsUndone } from './import-undo';
export type { PinyinMode } from './pinyin-mode';
export { wantsPinyin } from './pinyin-mode';
export type { WordEdit } from './edits';
export type { EntryToKeep, OwnEntry } from './own-entry';
export type {
  Context,
  Encounter,
  ListedWord,
  NewReading,
  Remarks,
  SavedSenses,
  SavedWord,
  WordIdentity,
  WordToSave,
} from './saved-word';
export { listed, meaningOf } from './saved-word';
export {
  encounterSchema,
  entryToKeepSchema,
  headwordSchema,
  newReadingSchema,
  requestIdSchema,
  wordEditSchema,
  wordIdSchema,
  wordIdentitySchema,
  wordToSaveSchema,
} from './schemas';
export { identityKey, stateKey } from './state-key';
export type { VocabularyServices } from './services';
export type { Vocabulary } from './store';
export type { Difficulty, Level, Verdict, WordState } from './word-state';
export { DEFAULT_LEVEL, VERDICTS, WORD_STATES, isNew } from './word-state';
export type { Facets, ListFilter, ListView } from './word-list';
export { NO_FILTER, SORT_ORDERS, WordList, isFilter } from './word-list';
export {
  LABEL_SIZES,
  type LabelSize,
  MARKED_STATES,
  type MarkedState,
  WORD_BORDERS,
  WORD_MARKS,
  type WordBorders,
  type WordMarks,
  markOf,
} from './word-marks';
export type { CheckedSyllable, SyllableVerdict } from './review/typed-pinyin';
export { checkTyped, overall } from './review/typed-pinyin';
export { DAY_MS, type DayClock, dateOfDay, dayOf, momentAt, startOfDay } from './review/day-clock';
export type { QueueCounts, QueuedCard, ReviewQueue } from './review/queue';
export { buildQueue, cardsOf } from './review/queue';
export type {
  Answer,
  AnswerRecord,
  Card,
  CardKind,
  Grade,
  Review,
  ReviewHistory,
  Schedule,
  Suspension,
} from './review/review';
export { GRADES } from './review/review';
export { RETENTION, parseSteps } from './review/review-settings';
export { answerSchema, suspensionSchema } from './review/review-schemas';
export type { NextDue } from './review/read-queue';
export type { Outlook } from './review/schedule';
export type { Rescued } from './rescue';
export type { ReviewServices } from './review/services';
export type { ActivityDay, Progress, RetentionWeek, StageCounts } from './review/statistics';
export { FIRM_DAYS } from './review/statistics';
export type { ReviewSettings } from './review/review-settings';

export { writeAnkiPackage } from './export/anki-package';
export { writeAnkiText } from './export/anki-text';
export { writeCsv } from './export/csv';
export { writePleco } from './export/pleco';
export { type SentencePinyin, sentencePinyin } from './export/sentence-pinyin';
export { writeSkritter } from './export/skritter';
export { COLUMNS, type Column, type Table } from './import/table';
export { type ImportFile, type NoImport, readImportFile } from './import/read-file';
export { type Draft, draftsOf, tidyPinyin, wordsOf } from './import/drafts';
export {
  type SnapshotFolder,
  keepSnapshot,
  readSnapshot,
  snapshotTimes,
  takeSnapshot,
} from './snapshots';
export {
  AnkiAbsentError,
  AnkiRefusedError,
  type SentToAnki,
  sendToAnki,
} from './export/anki-connect';
