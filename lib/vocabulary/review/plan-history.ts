import { canonical } from '../canonical';
import { mergeHistories, renameWords } from './merge-reviews';
import type { ReviewHistory } from './review';

/** What has to be written and deleted to turn one history into another. */
export interface HistoryChange extends ReviewHistory {
  readonly removedReviews: readonly string[];
  readonly removedAnswers: readonly string[];
}

/**
 * Plans how a backup's reviews come in. In "merge" of a card's two accounts the one answered later holds, and
 * the logs are joined; in "replace" the backup's are all there is then. Reviews of words that won't be there are
 * left out; answers are kept, as they tell of the past.
 * @param idOf the id that a word of the backup will have; undefined for a word that won't be there
 */
export function planHistory(
  backup: ReviewHistory,
  existing: ReviewHistory,
  mode: 'merge' | 'replace',
  idOf: (wordId: string) => string | undefined,
): HistoryChange {
  const coming = renameWords(
    {
      reviews: backup.reviews.filter(({ wordId }) => idOf(wordId) !== undefined),
      reviewLog: backup.reviewLog,
    },
    idOf,
  );
  const nothing = { reviews: [], reviewLog: [] };
  const wanted = mergeHistories(mode === 'merge' ? existing : nothing, coming);
  return {
    reviews: newIn(wanted.reviews, existing.reviews),
    reviewLog: newIn(wanted.reviewLog, existing.reviewLog),
    removedReviews: goneFrom(existing.reviews, wanted.reviews),
    removedAnswers: goneFrom(existing.reviewLog, wanted.reviewLog),
  };
}

type WithId = { readonly id: string };

function newIn<Item extends WithId>(wanted: readonly Item[], existing: readonly Item[]): Item[] {
  const known = new Map(existing.map((item) => [item.id, canonical(item)]));
  return wanted.filter((item) => known.get(item.id) !== canonical(item));
}

function goneFrom(existing: readonly WithId[], wanted: readonly WithId[]): string[] {
  const kept = new Set(wanted.map(({ id }) => id));
  return existing.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}
