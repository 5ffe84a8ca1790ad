import type { Entry } from '@/lib/lexicon';
import type { AnalysedToken } from './analysed-token';

/** A dictionary word and its entries, best first. */
export interface Match {
  readonly text: string;
  readonly entries: readonly Entry[];
  readonly hsk: number | null;
  readonly rank: number | null;
}

/** A word inside another, or a character of it, with its entries; those that are read as it is read in there come first. */
export interface InnerMatch extends Match {
  /** Its reading in there, spelled as its own entry spells it: tone marks, spaces between syllables; '' where none is known. */
  readonly pinyin: string;
}

/** All that the word card shows of one token. */
export interface Explanation {
  readonly token: AnalysedToken;
  /** Entries of the whole token, ordered by the reading it has here, then by frequency; may be empty. */
  readonly entries: readonly Entry[];
  /** The words inside the token in text order, which may leave characters out; its characters where there are none. */
  readonly parts: readonly InnerMatch[];
  /** Other dictionary words that start at the same place, longest first, the token itself left out. */
  readonly otherMatches: readonly Match[];
  /** The entries of the full form that an abbreviation or short name refers to; null where there is none. */
  readonly fullForm: Match | null;
}
