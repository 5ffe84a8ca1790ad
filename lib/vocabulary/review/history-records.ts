/** The history of reviews in and out of the tables, inside a transaction of the caller's. */
import type { Tables } from '../database';
import { mergeHistories, renameWords } from './merge-reviews';
import type { HistoryChange } from './plan-history';
import type { MovedReviews, ReviewHistory } from './review';

/** The reviews of words that are kept, and the whole log. */
export async function readHistory(
  db: Tables,
  isKept: (wordId: string) => boolean,
): Promise<ReviewHistory> {
  const reviews = await db.reviews.toArray();
  return {
    reviews: reviews.filter(({ wordId }) => isKept(wordId)),
    reviewLog: await db.reviewLog.toArray(),
  };
}

/**
 * Does what was planned.
 * @returns ids of cards whose reviews have changed
 */
export async function changeHistory(db: Tables, change: HistoryChange): Promise<readonly string[]> {
  await db.reviews.bulkDelete([...change.removedReviews]);
  await db.reviewLog.bulkDelete([...change.removedAnswers]);
  await db.reviews.bulkPut([...change.reviews]);
  await db.reviewLog.bulkPut([...change.reviewLog]);
  return [...change.removedReviews, ...change.reviews.map(({ id }) => id)];
}

/** Makes the reviews of one word those of another that it became one with. */
export async function moveReviews(db: Tables, from: string, to: string): Promise<MovedReviews> {
  const [old, kept] = [await historyOf(db, from), await historyOf(db, to)];
  const joined = mergeHistories(
    kept,
    renameWords(old, () => to),
  );
  const removedReviews = old.reviews.map(({ id }) => id);
  await changeHistory(db, { ...joined, removedReviews, removedAnswers: [] });
  return {
    reviews: [...old.reviews, ...kept.reviews],
    from,
    answers: old.reviewLog.map(({ id }) => id),
  };
}

/**
 * Parts them again. A card that was answered since keeps what it has learnt.
 * @param movedAt when they were joined, in ms since the epoch
 * @returns ids of cards whose reviews have changed
 */
export async function moveReviewsBack(
  db: Tables,
  { reviews, from, answers }: MovedReviews,
  movedAt: number,
): Promise<readonly string[]> {
  const now = await db.reviews.bulkGet(reviews.map(({ id }) => id));
  const unanswered = reviews.filter(
    (_review, index) => (now[index]?.schedule?.answeredAt ?? 0) <= movedAt,
  );
  await db.reviews.bulkPut(unanswered);
  await db.reviewLog.where('id').anyOf(answers).modify({ wordId: from });
  return unanswered.map(({ id }) => id);
}

/** Deletes what was learnt of words that are gone for good. The log stays: the past doesn't change. */
export async function forgetReviews(db: Tables, wordIds: readonly string[]): Promise<void> {
  await db.reviews.where('wordId').anyOf(wordIds).delete();
}

async function historyOf(db: Tables, wordId: string): Promise<ReviewHistory> {
  return {
    reviews: await db.reviews.where('wordId').equals(wordId).toArray(),
    reviewLog: await db.reviewLog.where('wordId').equals(wordId).toArray(),
  };
}
