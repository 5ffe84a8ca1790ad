/**
 * What a word is to the reader. `learning` means saved; `known` and `ignored` are the reader's own
 * verdicts; a word without a verdict is `unseen`.
 */
export const WORD_STATES = ['unseen', 'learning', 'known', 'ignored'] as const;
export type WordState = (typeof WORD_STATES)[number];

/** What the reader says of a headword. It holds until the next word on the matter: saving makes it learning. */
export const VERDICTS = ['known', 'ignored'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How the reader's level decides what is hard. */
export interface Level {
  /** HSK 2.0 level the reader has reached, 0 (none) to 6. */
  readonly hsk: number;
  /** Words outside the HSK lists are hard when their frequency rank is beyond this. */
  readonly rank: number;
}

/** The reader we assume until told otherwise: HSK 3, and the 3,000 most frequent words. */
export const DEFAULT_LEVEL: Level = { hsk: 3, rank: 3000 };

/** The facts of a token that decide whether it is hard. */
export interface Difficulty {
  readonly kind: string;
  readonly hsk: number | null;
  readonly rank: number | null;
}

/**
 * True if a word lies beyond the level: an HSK level above the reader's, or no HSK level and a rank
 * beyond the band (no rank counts as beyond). Names, numbers, punctuation and the like are never hard.
 */
export function isHard(word: Difficulty, level: Level): boolean {
  if (word.kind !== 'word') return false;
  if (word.hsk !== null) return word.hsk > level.hsk;
  return word.rank === null || word.rank > level.rank;
}

/** True if a word is *new* to the reader: without a verdict and hard. */
export function isNew(word: Difficulty, state: WordState, level: Level): boolean {
  return state === 'unseen' && isHard(word, level);
}
