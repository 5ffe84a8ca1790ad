import {
  type Grade,
  type NextDue,
  type Outlook,
  type QueueCounts,
  type QueuedCard,
  type ReviewQueue,
  type ReviewServices,
  VocabularyError,
} from '@/lib/vocabulary';
import { type Failure, failureOf } from '../vocabulary/failure';

/** What the session shows. */
export type SessionView =
  | { readonly kind: 'opening' }
  /** A card is asked; once it is `revealed` it can be graded. */
  | {
      readonly kind: 'asking';
      readonly card: QueuedCard;
      readonly outlook: Outlook;
      readonly isRevealed: boolean;
    }
  /** Nothing is due now. */
  | {
      readonly kind: 'resting';
      /** When the next step of today is due, in ms since the epoch; null if there is none. */
      readonly nextStepAt: number | null;
      readonly nextDue: NextDue | null;
      readonly suspended: readonly QueuedCard[];
    };

/** An answer of this session, and the card it was given to. */
export interface GivenAnswer {
  readonly id: string;
  readonly card: QueuedCard;
  readonly grade: Grade;
  /** True if it made the card a leech, which puts it aside. */
  readonly isLeech: boolean;
}

/** What was done last, for the reader to know and undo. */
export type Note = {
  readonly kind: 'leech' | 'aside' | 'back' | 'elsewhere';
  readonly word: string;
} | null;

/** A step that is nearly due is asked early where nothing else is left: nobody waits for ten minutes. */
const AHEAD_MS = 20 * 60_000;

/**
 * One sitting: which card is asked, what was answered, undo. It shows what the database holds, so that two
 * tabs may review at once; a card answered in the other one is asked here no more.
 */
export class Session {
  view: SessionView = { kind: 'opening' };
  counts: QueueCounts = { learning: 0, reviews: 0, fresh: 0 };
  answers: readonly GivenAnswer[] = [];
  failure: Failure | null = null;
  note: Note = null;
  /** Given anew to each card that is asked: an answer sent twice under it counts once. */
  private answerId = crypto.randomUUID();
  private isBusy = false;

  constructor(
    private readonly services: ReviewServices,
    private readonly onChange: () => void,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Opens the session and keeps up with changes made anywhere.
   * @returns stops it
   */
  follow(): () => void {
    void this.attempt(() => this.ask());
    const keepUp = () => {
      // What this page does itself is shown when it is done.
      if (!this.isBusy) void this.attempt(() => this.catchUp());
    };
    // A page that was left open overnight comes back on another day.
    document.addEventListener('visibilitychange', keepUp);
    const unsubscribe = this.services.subscribe(keepUp);
    return () => {
      unsubscribe();
      document.removeEventListener('visibilitychange', keepUp);
    };
  }

  /** Looks again what is due: a step's time has come. */
  lookAgain(): Promise<void> {
    return this.act(() => this.ask());
  }

  reveal(): void {
    if (this.view.kind !== 'asking' || this.view.isRevealed) return;
    this.view = { ...this.view, isRevealed: true };
    this.onChange();
  }

  /** Grades the card that is revealed. While one answer is being kept another is not taken. */
  grade(grade: Grade): Promise<void> {
    return this.act(async () => {
      if (this.view.kind !== 'asking' || !this.view.isRevealed) return;
      const { card, outlook } = this.view;
      const { wordId, kind, review } = card;
      const basedOn = review?.lastAnswerId ?? null;
      await this.services.answer({ wordId, kind, grade, basedOn }, this.answerId);
      const lapsed = outlook[grade].lapses > (review?.schedule?.lapses ?? 0);
      const isLeech = lapsed && (await this.isSuspended(card));
      this.answers = [...this.answers, { id: this.answerId, card, grade, isLeech }];
      this.note = isLeech ? { kind: 'leech', word: card.word.simplified } : null;
      await this.ask();
    });
  }

  /** Takes the last answer of this session back and asks its card again. */
  undo(): Promise<void> {
    return this.act(async () => {
      const last = this.answers.at(-1);
      if (last === undefined) return;
      this.answers = this.answers.slice(0, -1);
      await this.services.takeBack(last.id);
      this.note = { kind: 'back', word: last.card.word.simplified };
      await this.ask(last.card.id);
    });
  }

  /** Puts the card that is asked aside. */
  putAside(): Promise<void> {
    return this.act(async () => {
      if (this.view.kind !== 'asking') return;
      const { card } = this.view;
      await this.services.suspend([card], 'reader');
      this.note = { kind: 'aside', word: card.word.simplified };
      await this.ask();
    });
  }

  /** Asks cards again that were put aside. */
  bringBack(cards: readonly QueuedCard[]): Promise<void> {
    return this.act(async () => {
      await this.services.suspend(cards, null);
      this.note = null;
      await this.ask();
    });
  }

  private async isSuspended({ id }: QueuedCard): Promise<boolean> {
    return (await this.services.suspended()).some((card) => card.id === id);
  }

  /** Shows the next card, or the one with this id if it is due. */
  private async ask(wanted?: string): Promise<void> {
    const queue = await this.services.queue();
    this.counts = queue.counts;
    const card =
      [...queue.ready, ...queue.waiting].find(({ id }) => id === wanted) ?? next(queue, this.now());
    this.answerId = crypto.randomUUID();
    this.view = card === null ? await this.rest(queue) : await this.asked(card);
  }

  private async asked(card: QueuedCard): Promise<SessionView> {
    return { kind: 'asking', card, outlook: await this.services.outlook(card), isRevealed: false };
  }

  private async rest({ waiting }: ReviewQueue): Promise<SessionView> {
    return {
      kind: 'resting',
      nextStepAt: waiting[0]?.review?.schedule?.dueAt ?? null,
      nextDue: await this.services.nextDue(),
      suspended: await this.services.suspended(),
    };
  }

  /** After a change made elsewhere: the card stays if it still is as it was asked. */
  private async catchUp(): Promise<void> {
    const queue = await this.services.queue();
    const { view } = this;
    this.counts = queue.counts;
    if (view.kind === 'asking') {
      const same = [...queue.ready, ...queue.waiting].find(({ id }) => id === view.card.id);
      if (same && same.review?.lastAnswerId === view.card.review?.lastAnswerId) return;
    }
    await this.ask();
  }

  /** One thing at a time; a key pressed meanwhile is not meant for what comes after. */
  private async act(act: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    await this.attempt(act);
    this.isBusy = false;
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
      this.failure = null;
    } catch (error) {
      if (isOutdated(error)) await this.moveOn();
      else this.failure = failureOf(error);
    }
    this.onChange();
  }

  /** The card was answered in another tab: there is nothing to lose here but the question. */
  private async moveOn(): Promise<void> {
    const word = this.view.kind === 'asking' ? this.view.card.word.simplified : '';
    this.note = { kind: 'elsewhere', word };
    await this.ask();
  }
}

const isOutdated = (error: unknown) =>
  error instanceof VocabularyError && error.code === 'review-outdated';

function next({ ready, waiting }: ReviewQueue, now: number): QueuedCard | null {
  const [card] = ready;
  if (card !== undefined) return card;
  const [step] = waiting;
  const dueAt = step?.review?.schedule?.dueAt ?? Infinity;
  return step !== undefined && dueAt - now <= AHEAD_MS ? step : null;
}
