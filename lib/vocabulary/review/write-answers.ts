/** Answers into the tables. These functions run inside a transaction of the caller's and say what they changed. */
import type { Tables } from '../database';
import { ReviewOutdatedError } from '../errors';
import type { Effect } from '../records';
import type { Moment } from './day-clock';
import { type Answer, type Card, type Review, type Suspension, cardId } from './review';
import type { ReviewSettings } from './review-settings';
import { isLeech, outlook } from './schedule';

/**
 * Writes an answer: the card's new schedule, and a record of it.
 * @param answerId also names the write
 * @throws ReviewOutdatedError if the card was answered, put aside or removed since it was asked
 */
export async function putAnswer(
  db: Tables,
  answer: Answer,
  answerId: string,
  now: Moment,
  settings: ReviewSettings,
): Promise<Effect> {
  const { wordId, kind, grade, basedOn } = answer;
  const id = cardId(answer);
  const review = (await db.reviews.get(id)) ?? blank(answer);
  const isKept = (await db.words.where('id').equals(wordId).count()) > 0;
  if (!isKept || review.lastAnswerId !== basedOn || review.suspended !== null) {
    throw new ReviewOutdatedError();
  }
  const { schedule: before, lastAnswerId: previousAnswerId } = review;
  const schedule = outlook({ schedule: before, id }, now, settings, { ...settings, fuzz: true })[
    grade
  ];
  const suspended = isLeech(before, schedule, settings.leechLapses) ? 'leech' : null;
  const { at, day } = now;
  await db.reviewLog.add({ id: answerId, wordId, kind, grade, at, day, before, previousAnswerId });
  await db.reviews.put({ ...review, schedule, suspended, lastAnswerId: answerId });
  return reviewed([id]);
}

/**
 * Takes an answer back: the card stands where it stood before. Taken back twice, it is gone once.
 * @throws ReviewOutdatedError if the card was answered again since
 */
export async function takeBackAnswer(db: Tables, answerId: string): Promise<Effect> {
  const record = await db.reviewLog.get(answerId);
  if (record === undefined) return reviewed([]);
  const id = cardId(record);
  const review = await db.reviews.get(id);
  if (review?.lastAnswerId !== answerId) throw new ReviewOutdatedError();
  await db.reviewLog.delete(answerId);
  const { before: schedule, previousAnswerId: lastAnswerId } = record;
  if (schedule === null) await db.reviews.delete(id);
  else await db.reviews.put({ ...review, schedule, lastAnswerId, suspended: null });
  return reviewed([id]);
}

/** Puts cards aside, or with null brings them back. */
export async function suspend(
  db: Tables,
  cards: readonly Card[],
  suspended: Suspension | null,
): Promise<Effect> {
  const known = await db.reviews.bulkGet(cards.map(cardId));
  const changed = cards.map((card, index) => ({ ...(known[index] ?? blank(card)), suspended }));
  await db.reviews.bulkPut(changed.filter(isWorthKeeping));
  await db.reviews.bulkDelete(changed.filter((review) => !isWorthKeeping(review)).map(cardId));
  return reviewed(changed.map(({ id }) => id));
}

const blank = ({ wordId, kind }: Card): Review => ({
  id: cardId({ wordId, kind }),
  wordId,
  kind,
  schedule: null,
  suspended: null,
  lastAnswerId: null,
});

const isWorthKeeping = ({ schedule, suspended }: Review) => schedule !== null || suspended !== null;

const reviewed = (ids: readonly string[]): Effect => ({
  saved: [],
  removed: [],
  states: {},
  reviewed: ids,
});
