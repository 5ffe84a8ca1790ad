import type { QueuedCard, ReviewQueue } from './queue';
import type { NextDue, Standing } from './read-queue';
import type { Answer, Card, Suspension } from './review';
import type { Outlook } from './schedule';
import type { Progress } from './statistics';

/** What the review page asks of the rest of the extension; failures are `VocabularyError`s. */
export interface ReviewServices {
  /** What there is to ask today. */
  queue(): Promise<ReviewQueue>;
  /** What each grade would lead to. */
  outlook(card: QueuedCard): Promise<Outlook>;
  /** Where a card stands by now. */
  standing(card: Card): Promise<Standing>;
  nextDue(): Promise<NextDue | null>;
  /** Cards that were put aside. */
  suspended(): Promise<readonly QueuedCard[]>;
  /** How the reader is getting on. */
  progress(): Promise<Progress>;
  /** @param answerId a new one for each time a card is asked; sent again under it nothing more is changed */
  answer(answer: Answer, answerId: string): Promise<void>;
  takeBack(answerId: string): Promise<void>;
  suspend(cards: readonly Card[], suspended: Suspension | null): Promise<void>;
  /** Tells when words, reviews or settings have changed, wherever that was; the answer stops it. */
  subscribe(listener: () => void): () => void;
  /** Speaks Chinese text with a voice of this machine's; null where there is none. */
  readonly speak: ((text: string, script: 'simplified' | 'traditional') => void) | null;
}
