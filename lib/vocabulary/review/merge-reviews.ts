/** How two accounts of the same reviews become one: on import, and when two saved words turn out to be one. */
import { type AnswerRecord, type Review, type ReviewHistory, cardId } from './review';

/**
 * Of a card's two accounts the one answered later holds, whole: FSRS can't add up two memories of one card.
 * Merging an account with itself changes nothing.
 * @param kept holds if neither was answered later
 */
export function mergeReview(kept: Review, other: Review): Review {
  return answeredAt(other) > answeredAt(kept) ? other : kept;
}

/** Both histories as one: each card's later account, each answer once. */
export function mergeHistories(kept: ReviewHistory, other: ReviewHistory): ReviewHistory {
  const reviews = new Map(kept.reviews.map((review) => [review.id, review]));
  for (const review of other.reviews) {
    const known = reviews.get(review.id);
    reviews.set(review.id, known === undefined ? review : mergeReview(known, review));
  }
  const answers = new Map(
    [...other.reviewLog, ...kept.reviewLog].map((answer) => [answer.id, answer]),
  );
  return { reviews: [...reviews.values()], reviewLog: [...answers.values()] };
}

/**
 * A history whose words go by other ids now.
 * @param idOf the new id of a word, or undefined if it keeps its own
 */
export function renameWords(
  { reviews, reviewLog }: ReviewHistory,
  idOf: (wordId: string) => string | undefined,
): ReviewHistory {
  return {
    reviews: reviews.map((review): Review => {
      const wordId = idOf(review.wordId) ?? review.wordId;
      return { ...review, wordId, id: cardId({ wordId, kind: review.kind }) };
    }),
    reviewLog: reviewLog.map((answer): AnswerRecord => ({
      ...answer,
      wordId: idOf(answer.wordId) ?? answer.wordId,
    })),
  };
}

const answeredAt = ({ schedule }: Review) => schedule?.answeredAt ?? -1;
