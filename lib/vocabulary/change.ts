import type { WordState } from './word-state';

/** What a write has changed, for the pages and tabs that show it. Plain data: it crosses messages. */
export interface VocabularyChange {
  /** Counts up by one with each write. */
  readonly seq: number;
  /** Ids of words that were added or have changed. */
  readonly saved: readonly string[];
  /** Ids of words that are gone. */
  readonly removed: readonly string[];
  /** What the headwords touched are now, by `stateKey(headword)`; those that became unseen are named too. */
  readonly states: Readonly<Record<string, WordState>>;
  /** Set when own entries have come, gone or changed. */
  readonly entries?: true | undefined;
  /** Set when rules on how words are cut have come, gone or changed. */
  readonly cuts?: true | undefined;
  /** Ids of cards whose reviews have changed, those that are new again too; absent if none have. */
  readonly reviewed?: readonly string[] | undefined;
  /** Set when there is too much to name: the lists are empty, read everything anew. */
  readonly everything: boolean;
}

export const NO_EFFECT: Omit<VocabularyChange, 'seq'> = {
  saved: [],
  removed: [],
  states: {},
  everything: false,
};

/** Beyond this many words, headwords and cards a change is not itemised: reading all is cheaper than telling. */
const ITEMS_TOLD = 1000;

export function itemised(
  effect: Omit<VocabularyChange, 'seq' | 'everything'>,
): Omit<VocabularyChange, 'seq'> {
  const { saved, removed, states, reviewed = [] } = effect;
  const items = saved.length + removed.length + Object.keys(states).length + reviewed.length;
  return items > ITEMS_TOLD
    ? { ...NO_EFFECT, entries: effect.entries, cuts: effect.cuts, everything: true }
    : { ...effect, everything: false };
}
