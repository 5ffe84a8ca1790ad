/**
 * What is asked today, and in which order.
 *
 * Terms: a card is *due* from the day its interval ends, *waiting* between two steps of today, *new* before its
 * first answer. Of one word, one card a day is asked, waiting ones apart: the answer to one gives away another.
 */
import type { SavedWord } from '../saved-word';
import type { Moment } from './day-clock';
import {
  type AnswerRecord,
  type Card,
  type CardKind,
  type Review,
  type Schedule,
  cardId,
} from './review';
import type { ReviewSettings } from './review-settings';

/** A saved word and the card of it that is asked; `review` is null for a new one. */
export interface QueuedCard extends Card {
  readonly id: string;
  readonly word: SavedWord;
  readonly review: Review | null;
}

/** What the queue is made of, as of one moment. */
export interface QueueSource {
  /** Cards of saved words the reader doesn't know yet, due today or before, steps included. */
  readonly due: readonly QueuedCard[];
  /** Cards that were never asked, in the order in which they shall be begun. */
  readonly fresh: readonly QueuedCard[];
  /** Today's answers. */
  readonly answered: readonly AnswerRecord[];
}

export interface ReviewQueue {
  /** To be asked now, in this order. */
  readonly ready: readonly QueuedCard[];
  /** Steps of today whose time hasn't come, the next one first. */
  readonly waiting: readonly QueuedCard[];
  readonly counts: QueueCounts;
}

/** How many cards are left today within the daily limits. */
export interface QueueCounts {
  /** In steps, ready or waiting. */
  readonly learning: number;
  readonly reviews: number;
  readonly fresh: number;
}

export function buildQueue(
  source: QueueSource,
  now: Moment,
  settings: ReviewSettings,
): ReviewQueue {
  const asked = new Set(source.answered.map(({ wordId }) => wordId));
  const steps = source.due.filter(inSteps).sort(byStep);
  for (const { wordId } of steps) asked.add(wordId);
  const isReady = ({ review }: QueuedCard) => (review?.schedule?.dueAt ?? 0) <= now.at;
  const done = countDone(source.answered);
  const due = source.due.filter((card) => !inSteps(card)).sort(byChance(now.day));
  const reviews = onePerWord(due, asked, settings.reviewsPerDay - done.reviews);
  const fresh = onePerWord(source.fresh, asked, settings.newPerDay - done.fresh);
  const ready = steps.filter(isReady);
  return {
    ready: [...ready, ...mix(reviews, fresh)],
    waiting: steps.filter((card) => !isReady(card)),
    counts: { learning: steps.length, reviews: reviews.length, fresh: fresh.length },
  };
}

/** Which cards a word has: a card that could not be asked or answered isn't one. */
export function cardsOf(word: SavedWord, kinds: readonly CardKind[]): readonly Card[] {
  return kinds.filter((kind) => CAN_ASK[kind](word)).map((kind) => ({ wordId: word.id, kind }));
}

export const queued = (card: Card, word: SavedWord, review: Review | null): QueuedCard => ({
  id: cardId(card),
  wordId: card.wordId,
  kind: card.kind,
  word,
  review,
});

const CAN_ASK: { readonly [K in CardKind]: (word: SavedWord) => boolean } = {
  meaning: ({ senses }) => senses.length > 0,
  word: ({ senses }) => senses.length > 0,
  gap: ({ contexts }) => contexts.length > 0,
  reading: ({ pinyin }) => pinyin !== '',
  listening: () => true,
};

const inSteps = ({ review }: QueuedCard) => (review?.schedule?.dueAt ?? null) !== null;

const byStep = (a: QueuedCard, b: QueuedCard) =>
  (a.review?.schedule?.dueAt ?? 0) - (b.review?.schedule?.dueAt ?? 0) || byId(a, b);

/**
 * The least likely to be recalled first. In FSRS the chance falls with days passed over stability, so that
 * quotient sorts alike without the curve.
 */
const byChance = (day: number) => (a: QueuedCard, b: QueuedCard) =>
  faded(b.review?.schedule, day) - faded(a.review?.schedule, day) || byId(a, b);

const faded = (schedule: Schedule | null | undefined, day: number) =>
  schedule ? Math.max(0, day - schedule.answeredDay) / schedule.stability : 0;

const byId = (a: QueuedCard, b: QueuedCard) => (a.id < b.id ? -1 : Number(a.id > b.id));

/** The first `limit` cards of words not asked yet, which are asked from then on. */
function onePerWord(cards: readonly QueuedCard[], asked: Set<string>, limit: number): QueuedCard[] {
  const chosen: QueuedCard[] = [];
  for (const card of cards) {
    if (chosen.length >= limit) break;
    if (asked.has(card.wordId)) continue;
    asked.add(card.wordId);
    chosen.push(card);
  }
  return chosen;
}

/** Spreads new cards evenly among reviews, so that neither all the effort nor all the ease comes at once. */
function mix(reviews: readonly QueuedCard[], fresh: readonly QueuedCard[]): readonly QueuedCard[] {
  const mixed: QueuedCard[] = [];
  const share = reviews.length / (fresh.length + 1);
  let taken = 0;
  fresh.forEach((card, index) => {
    const upTo = Math.round(share * (index + 1));
    mixed.push(...reviews.slice(taken, upTo), card);
    taken = upTo;
  });
  return [...mixed, ...reviews.slice(taken)];
}

function countDone(answered: readonly AnswerRecord[]) {
  return {
    fresh: answered.filter(({ before }) => before === null).length,
    reviews: answered.filter(({ before }) => before?.phase === 'review').length,
  };
}
