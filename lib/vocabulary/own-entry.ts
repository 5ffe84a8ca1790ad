import type { WordIdentity } from './saved-word';

/** An entry of the reader's own: a word that the dictionary lacks, or a better gloss for one it has. */
export interface OwnEntry extends WordIdentity {
  readonly id: string;
  readonly senses: readonly string[];
  /** ms since the epoch. */
  readonly changedAt: number;
}

/** An entry as it is written down; its identity says which one it replaces. */
export interface EntryToKeep extends WordIdentity {
  readonly senses: readonly string[];
}
