/** The reviews on disk: what is due, answers, undo. Writes are journalled like those of words. */
import type { VocabularyChange } from '../change';
import type { VocabularyDatabase } from '../database';
import type { Journal } from '../journal';
import { momentAt } from './day-clock';
import { readHistory } from './history-records';
import { type QueueSource, type QueuedCard, type ReviewQueue, buildQueue } from './queue';
import {
  type NextDue,
  type Standing,
  readDue,
  readFresh,
  readNextDue,
  readStanding,
  readSuspended,
} from './read-queue';
import { readProgress } from './read-progress';
import type { Answer, Card, Suspension } from './review';
import type { ReviewSettings } from './review-settings';
import { type Outlook, outlook } from './schedule';
import type { Progress } from './statistics';
import { putAnswer, suspend, takeBackAnswer } from './write-answers';

export class Reviews {
  constructor(
    private readonly db: VocabularyDatabase,
    private readonly journal: Journal,
    private readonly now: () => number,
  ) {}

  /**
   * Keeps an answer; `requestId` is also the id under which `takeBack` finds it.
   * @throws ReviewOutdatedError if the card has changed since it was asked
   */
  answer(answer: Answer, settings: ReviewSettings, requestId: string): Promise<VocabularyChange> {
    const now = momentAt(this.now(), settings);
    return this.journal.write(requestId, (db) => putAnswer(db, answer, requestId, now, settings));
  }

  /**
   * Takes an answer back.
   * @throws ReviewOutdatedError if its card was answered again since
   */
  takeBack(answerId: string, requestId: string): Promise<VocabularyChange> {
    return this.journal.write(requestId, (db) => takeBackAnswer(db, answerId));
  }

  /** Puts cards aside, or with null brings them back. */
  suspend(
    cards: readonly Card[],
    suspended: Suspension | null,
    requestId: string,
  ): Promise<VocabularyChange> {
    return this.journal.write(requestId, (db) => suspend(db, cards, suspended));
  }

  /** What there is to ask today. */
  queue(settings: ReviewSettings): Promise<ReviewQueue> {
    const now = momentAt(this.now(), settings);
    return this.journal.readAtOnce(async (db) => {
      const source = await readDue(db, now.day, settings);
      const fresh = await readFresh(db, settings, source);
      return buildQueue({ ...source, fresh }, now, settings);
    });
  }

  /** How many cards are due today, new ones not counted: what may remind the reader. */
  dueCount(settings: ReviewSettings): Promise<number> {
    const now = momentAt(this.now(), settings);
    return this.journal.readAtOnce(async (db) => {
      const source: QueueSource = { ...(await readDue(db, now.day, settings)), fresh: [] };
      const { learning, reviews } = buildQueue(source, now, settings).counts;
      return learning + reviews;
    });
  }

  /** When the next cards are due after today; null if there are none. */
  nextDue(settings: ReviewSettings): Promise<NextDue | null> {
    const { day } = momentAt(this.now(), settings);
    // Step by step: a transaction as long as this may end on its way.
    return this.journal.read(() => readNextDue(this.db, day, settings));
  }

  /** What each grade would lead to, if the card were answered now. */
  outlook({ id, review }: QueuedCard, settings: ReviewSettings): Outlook {
    const now = momentAt(this.now(), settings);
    const asked = { id, schedule: review?.schedule ?? null };
    return outlook(asked, now, settings, { ...settings, fuzz: true });
  }

  /** Where a card stands by now. */
  standing(card: Card, settings: ReviewSettings): Promise<Standing> {
    return this.journal.readAtOnce((db) => readStanding(db, card, settings));
  }

  /** The cards that were put aside. */
  suspended(): Promise<readonly QueuedCard[]> {
    return this.journal.readAtOnce(readSuspended);
  }

  /** How the reader is getting on. */
  progress(settings: ReviewSettings): Promise<Progress> {
    const { day } = momentAt(this.now(), settings);
    return this.journal.readAtOnce(async (db) => {
      const kept = new Set(await db.words.toCollection().primaryKeys());
      const history = await readHistory(db, (id) => kept.has(id));
      return readProgress(db, history, day, settings);
    });
  }
}
