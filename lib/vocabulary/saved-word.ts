import { meaningsIn } from '@/lib/lexicon';

/** The sentence a saved word stood in. */
export interface Context {
  readonly sentence: string;
  /** The word's place in the sentence, in UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly articleTitle: string;
  /** The page's host name: "world.gmw.cn". */
  readonly site: string;
  readonly url: string;
  /** When the word was met, in ms since the epoch. */
  readonly metAt: number;
}

/** A word in both scripts, whatever its reading. */
export interface Headword {
  readonly simplified: string;
  readonly traditional: string;
}

/**
 * What makes two saves the same word: both scripts and the chosen entry's reading. A word without an
 * entry has its text in both scripts and the reading it was shown with.
 */
export interface WordIdentity extends Headword {
  /** Tone marks, syllables separated by spaces, as the entry has it. */
  readonly pinyin: string;
}

/** The reading that a word gets instead of its own, with what the dictionary says of it. */
export interface NewReading extends WordIdentity {
  readonly senses: readonly string[];
  readonly hsk: number | null;
}

/** A word to be saved, as the card hands it over. */
export interface WordToSave extends WordIdentity {
  readonly senses: readonly string[];
  /** Those of `senses` that are meant here; left out or empty: all. */
  readonly chosen?: readonly string[] | undefined;
  /** HSK 2.0 level, 1–6; null outside the lists. */
  readonly hsk: number | null;
  readonly context: Context | null;
}

/** In which of its senses a word is saved; [] for all. */
export interface SavedSenses extends WordIdentity {
  readonly chosen: readonly string[];
}

/** A saved word met again while reading. */
export interface Encounter extends WordIdentity {
  readonly context: Context;
}

/** What the reader adds to a word. */
export interface Remarks {
  /** The reader's own meaning, shown in place of the senses; '' for none. */
  readonly definition: string;
  /** Those of the senses that the reader has picked; [] for all. */
  readonly chosen: readonly string[];
  readonly notes: string;
  /** Sorted, none twice. */
  readonly tags: readonly string[];
}

export const NO_REMARKS: Remarks = { definition: '', chosen: [], notes: '', tags: [] };

/** What is kept of a word, but for its sentences. */
interface KeptWord extends WordIdentity, Remarks {
  /** Stays the same for as long as the word is kept, whatever is edited, and through export and import. */
  readonly id: string;
  readonly senses: readonly string[];
  readonly hsk: number | null;
  /** In how many places the word was met; at least 1. */
  readonly timesMet: number;
  /** ms since the epoch. */
  readonly savedAt: number;
  readonly lastMetAt: number;
}

/** A word the reader keeps. */
export interface SavedWord extends KeptWord {
  /** The latest `KEPT_CONTEXTS` of them, oldest first. */
  readonly contexts: readonly Context[];
}

/** A saved word without its sentences: all that a list of 100,000 needs to search and sort. */
export interface ListedWord extends KeptWord {
  /** The host names of its sentences' pages, none twice. */
  readonly sites: readonly string[];
}

export const listed = ({ contexts, ...word }: SavedWord): ListedWord => ({
  ...word,
  sites: sitesOf(contexts),
});

export const sitesOf = (contexts: readonly Context[]): readonly string[] => [
  ...new Set(contexts.map(({ site }) => site).filter((site) => site !== '')),
];

/** What a word means to its reader: their own words, else the senses they have picked, else all that are meanings. */
export function meaningOf(
  word: Remarks & { readonly senses: readonly string[] },
): readonly string[] {
  if (word.definition !== '') return [word.definition];
  const senses = word.chosen.length > 0 ? word.chosen : word.senses;
  const meanings = meaningsIn(senses);
  return meanings.length > 0 ? meanings : senses;
}
