import type { AnalysedToken, AnalysisDepth, Evidence, Explanation, Headword } from '@/lib/analysis';
import type {
  CutRule,
  Encounter,
  EntryToKeep,
  SavedSenses,
  Verdict,
  WordIdentity,
  WordState,
  WordToSave,
} from '@/lib/vocabulary';

/** Tokens of some blocks, and the states of those of their headwords that have one. */
export interface Analysis {
  /** One list for each paragraph, in order; joined, its tokens are the paragraph. */
  readonly paragraphs: readonly (readonly AnalysedToken[])[];
  /** By `stateKey(headword)`; a headword that is left out is unseen. */
  readonly states: Readonly<Record<string, WordState>>;
}

/** A word by itself, and its state; a state that is left out is unseen. */
export interface LookedUp {
  readonly explanation: Explanation;
  readonly states: Analysis['states'];
}

/** A write to the saved words that was done. */
export interface WordWrite {
  /** What the headwords that it touched are now, by `stateKey(headword)`. */
  readonly states: Analysis['states'];
  /** Takes it back. @returns what those headwords are then */
  readonly takeBack: () => Promise<Analysis['states']>;
}

/** What the page side asks of the rest of the extension; the entrypoint wires it to messages. */
export interface ReaderServices {
  /** What the whole article tells about its own names and abbreviations: plain, bounded data. */
  gatherEvidence(paragraphs: readonly string[]): Promise<Evidence>;
  analyse(
    paragraphs: readonly string[],
    evidence: Evidence | null,
    depth: AnalysisDepth,
    cuts?: readonly CutRule[],
  ): Promise<Analysis>;
  /** Keeps a rule on how words are cut, for all pages. */
  keepCut(rule: CutRule): Promise<void>;
  /** Removes the rule for a text. */
  dropCut(text: string): Promise<void>;
  /** Writes an entry of the reader's own. @returns what takes that back */
  keepEntry(entry: EntryToKeep): Promise<() => Promise<void>>;
  /**
   * Explains one token of a paragraph that was analysed.
   * @param after what follows the token in its paragraph, for longer matches; its beginning is enough
   */
  explain(token: AnalysedToken, after: string): Promise<Explanation>;
  /** Explains a word by itself. @param pinyin the reading that is meant; null leaves it open */
  lookUp(text: string, pinyin: string | null): Promise<LookedUp>;
  /** In which senses the words with a headword are saved. */
  savedSenses(headword: Headword): Promise<readonly SavedSenses[]>;
  /** Saves a word; resolves once it is on disk. */
  save(word: WordToSave): Promise<WordWrite>;
  /** Removes a saved word; if only other readings of the same characters are saved, those. */
  unsave(word: WordIdentity): Promise<WordWrite>;
  /** Tells which saved words an article has, so that they keep its sentences as well. */
  meet(encounters: readonly Encounter[]): Promise<void>;
  setVerdict(headword: Headword, verdict: Verdict | 'unseen'): Promise<void>;
}
