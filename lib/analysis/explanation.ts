import type { Entry } from '@/lib/lexicon';
import type { AnalysedToken } from './analysed-token';

/** A dictionary word and its entries, best first. */
export interface Match {
  readonly text: string;
  readonly entries: readonly Entry[];
  readonly hsk: number | null;
  readonly rank: number | null;
}

/** All that the word card shows of one token. */
export interface Explanation {
  readonly token: AnalysedToken;
  /** Entries of the whole token, ordered by the reading it has here, then by frequency; may be empty. */
  readonly entries: readonly Entry[];
  /** The words inside the token in text order, each with its entries; its characters where there are none. */
  readonly parts: readonly Match[];
  /** Other dictionary words that start at the same place, longest first, the token itself left out. */
  readonly otherMatches: readonly Match[];
  /** The entries of the full form that an abbreviation or short name refers to; null where there is none. */
  readonly fullForm: Match | null;
}
