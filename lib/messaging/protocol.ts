import type { AnalysedToken, AnalysisDepth, Evidence, Explanation, Headword } from '@/lib/analysis';
import type { Analysis, LookedUp, ReadingStatus } from '@/lib/reader';
import type {
  CutRule,
  Answer,
  Card,
  Encounter,
  EntryToKeep,
  NewReading,
  QueueCounts,
  SavedSenses,
  Suspension,
  Verdict,
  VocabularyChange,
  WordEdit,
  WordIdentity,
  WordState,
  WordToSave,
} from '@/lib/vocabulary';

/** A write: sent again under the same id, as when the worker died meanwhile, it changes nothing more. */
export interface Write<T> {
  readonly requestId: string;
  readonly what: T;
}

/** What tabs and pages ask of the worker: one argument in, an answer out. A new line asks for its guard and handler. */
export interface WorkerProtocol {
  /** What a whole article tells about its own names and abbreviations. */
  gatherEvidence(paragraphs: readonly string[]): Evidence;
  analyse(article: {
    readonly paragraphs: readonly string[];
    readonly evidence: Evidence | null;
    readonly depth: AnalysisDepth;
    /** How words are cut in these paragraphs, beside the rules that hold everywhere. */
    readonly cuts?: readonly CutRule[] | undefined;
  }): Analysis;
  /** `after`: what follows the token in its paragraph, for longer matches. */
  explain(place: { readonly token: AnalysedToken; readonly after: string }): Explanation;
  /** A word by itself, see `Analyser.lookUp`. */
  lookUp(word: { readonly text: string; readonly pinyin: string | null }): LookedUp;
  /** In which senses the words with a headword are saved. */
  savedSenses(headword: Headword): readonly SavedSenses[];
  save(write: Write<WordToSave>): VocabularyChange;
  unsave(write: Write<WordIdentity>): VocabularyChange;
  setVerdict(
    write: Write<{ readonly headword: Headword; readonly verdict: Verdict | 'unseen' }>,
  ): VocabularyChange;
  /** Saved words that an article has; each gets one more sentence. */
  meet(write: Write<readonly Encounter[]>): VocabularyChange;
  /** Writes an entry of the reader's own. */
  keepEntry(write: Write<EntryToKeep>): VocabularyChange;
  /** Writes a rule on how a text is cut everywhere; the next removes the one for a text. */
  keepCut(write: Write<CutRule>): VocabularyChange;
  dropCut(write: Write<string>): VocabularyChange;
  /** Takes back what the write of that request id has done. */
  undo(write: Write<string>): VocabularyChange;

  // From here on the extension's own pages alone may ask, as the guards say.

  /** What the dictionary says of each of these words; [] for one that it lacks. */
  define(texts: readonly string[]): readonly (readonly NewReading[])[];
  /** The headwords of the HSK 2.0 lists up to a level. */
  hskWords(level: number): readonly Headword[];
  /** Removes saved words by their ids. */
  remove(write: Write<readonly string[]>): VocabularyChange;
  restore(write: Write<readonly string[]>): VocabularyChange;
  edit(
    write: Write<{ readonly ids: readonly string[]; readonly edit: WordEdit }>,
  ): VocabularyChange;
  changeReading(write: Write<{ readonly id: string; readonly to: NewReading }>): VocabularyChange;
  judge(
    write: Write<{ readonly ids: readonly string[]; readonly verdict: Verdict | 'unseen' }>,
  ): VocabularyChange;
  /** Writes many entries of the reader's own; the next removes some. */
  keepEntries(write: Write<readonly EntryToKeep[]>): VocabularyChange;
  dropEntries(write: Write<readonly string[]>): VocabularyChange;
  /** Keeps the answer to a card, under the write's own id. */
  answerCard(write: Write<Answer>): VocabularyChange;
  /** Takes back the answer with an id. */
  takeBackAnswer(write: Write<string>): VocabularyChange;
  /** Puts cards aside, or with null brings them back. */
  suspendCards(
    write: Write<{ readonly cards: readonly Card[]; readonly suspended: Suspension | null }>,
  ): VocabularyChange;
  /** How many cards are left today. */
  dueCounts(nothing: null): QueueCounts;
}

/** What popup and worker tell the reader in a tab. */
export interface ReaderProtocol {
  readingStatus(nothing: null): ReadingStatus;
  setReading(on: boolean): ReadingStatus;
  /** Rules on how words are cut have changed: the article is to be read anew. */
  cutsChanged(nothing: null): null;
  /** Starts reading by keys, at the first word in view. */
  startCursor(nothing: null): null;
  /** Words whose state has changed elsewhere, by `stateKey`; null: too many to name, ask for all anew. */
  statesChanged(states: Readonly<Record<string, WordState>> | null): null;
}
