/** What there is to ask, out of the tables. These functions may run inside a transaction of the caller's. */
import type { Tables } from '../database';
import { present, stateOf, withContexts } from '../records';
import type { SavedWord } from '../saved-word';
import { stateKey } from '../state-key';
import { type QueueSource, type QueuedCard, cardsOf, queued } from './queue';
import { type Card, type Review, type Suspension, cardId } from './review';
import type { ReviewSettings } from './review-settings';

/** What is asked on a day, but for new cards. */
export async function readDue(
  db: Tables,
  day: number,
  settings: ReviewSettings,
): Promise<Omit<QueueSource, 'fresh'>> {
  const due = await db.reviews.where('schedule.dueDay').belowOrEqual(day).toArray();
  return {
    due: await askable(db, due, settings),
    answered: await db.reviewLog.where('day').equals(day).toArray(),
  };
}

/** The words looked at in one step of `readFresh`. */
const FRESH_STEP = 100;

/**
 * Cards that were never asked, one a word: the words saved last first, as their sentences are still remembered.
 * No more than today's limit asks for; words that are asked today anyway are left out.
 */
export async function readFresh(
  db: Tables,
  { kinds, newPerDay }: ReviewSettings,
  { due, answered }: Omit<QueueSource, 'fresh'>,
): Promise<readonly QueuedCard[]> {
  const left = newPerDay - answered.filter(({ before }) => before === null).length;
  if (left <= 0) return [];
  const skipped = new Set([...due, ...answered].map(({ wordId }) => wordId));
  const begun = new Set(await db.reviews.toCollection().primaryKeys());
  const isNew = (card: Card) => !begun.has(cardId(card));
  const candidates = (await newestIds(db)).filter(
    (wordId) => !skipped.has(wordId) && kinds.some((kind) => isNew({ wordId, kind })),
  );
  const fresh: QueuedCard[] = [];
  for (let at = 0; at < candidates.length && fresh.length < left; at += FRESH_STEP) {
    const words = await learningWords(db, candidates.slice(at, at + FRESH_STEP));
    for (const word of words) {
      const card = cardsOf(word, kinds).find(isNew);
      if (card !== undefined) fresh.push(queued(card, word, null));
    }
  }
  return fresh;
}

/** Cards that were put aside, with their words. */
export async function readSuspended(db: Tables): Promise<readonly QueuedCard[]> {
  const suspended = await db.reviews.filter((review) => review.suspended !== null).toArray();
  const words = await learningWords(db, [...new Set(suspended.map(({ wordId }) => wordId))]);
  const byId = new Map(words.map((word) => [word.id, word]));
  return suspended.flatMap((review) => {
    const word = byId.get(review.wordId);
    return word === undefined ? [] : [queued(review, word, review)];
  });
}

/** Where a card stands. */
export interface Standing {
  readonly lastAnswerId: string | null;
  readonly suspended: Suspension | null;
  /** False while it is put aside, its kind is switched off, or its word is known, ignored or gone. */
  readonly isAskable: boolean;
}

export async function readStanding(
  db: Tables,
  card: Card,
  { kinds }: ReviewSettings,
): Promise<Standing> {
  const review = await db.reviews.get(cardId(card));
  const [word] = await learningWords(db, [card.wordId]);
  const suspended = review?.suspended ?? null;
  const isAskable = suspended === null && word !== undefined && kinds.includes(card.kind);
  return {
    lastAnswerId: review?.lastAnswerId ?? null,
    suspended,
    isAskable: isAskable && canAsk(word, card),
  };
}

/** The next day on which cards are due, and how many. */
export interface NextDue {
  readonly day: number;
  readonly cards: number;
}

/** When cards are next due after a day; null if none is. */
export async function readNextDue(
  db: Tables,
  day: number,
  settings: ReviewSettings,
): Promise<NextDue | null> {
  let after = day;
  for (;;) {
    const later = await db.reviews.where('schedule.dueDay').above(after).first();
    const dueDay = later?.schedule?.dueDay;
    if (dueDay === undefined) return null;
    const reviews = await db.reviews.where('schedule.dueDay').equals(dueDay).toArray();
    const { length: cards } = await askable(db, reviews, settings);
    if (cards > 0) return { day: dueDay, cards };
    // All of that day's are of words that are known by now, or gone.
    after = dueDay;
  }
}

/** Those of the cards that are asked when they are due, with their words. */
async function askable(
  db: Tables,
  reviews: readonly Review[],
  { kinds }: ReviewSettings,
): Promise<readonly QueuedCard[]> {
  const active = reviews.filter(
    ({ suspended, kind }) => suspended === null && kinds.includes(kind),
  );
  const words = await learningWords(db, [...new Set(active.map(({ wordId }) => wordId))]);
  const byId = new Map(words.map((word) => [word.id, word]));
  return active.flatMap((review) => {
    const word = byId.get(review.wordId);
    return word === undefined || !canAsk(word, review) ? [] : [queued(review, word, review)];
  });
}

/** Those of the words that are saved and that the reader hasn't called known or ignored, in their order. */
async function learningWords(db: Tables, ids: readonly string[]): Promise<readonly SavedWord[]> {
  // A transaction that is asked for nothing may end meanwhile.
  const words = ids.length === 0 ? [] : present(await db.words.bulkGet([...ids]));
  if (words.length === 0) return [];
  const records = await db.headwords.bulkGet(words.map(stateKey));
  const learning = words.filter((_word, index) => {
    const record = records[index];
    return record !== undefined && stateOf(record) === 'learning';
  });
  return learning.length === 0 ? [] : withContexts(db, learning);
}

/** Ids in rising order come in one go, in falling order one by one: for 100,000 words that is the difference. */
async function newestIds(db: Tables): Promise<readonly string[]> {
  return (await db.words.orderBy('savedAt').primaryKeys()).toReversed();
}

const canAsk = (word: SavedWord, { kind }: Card) => cardsOf(word, [kind]).length > 0;
