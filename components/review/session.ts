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
 *
 * What the reader does goes one thing after the other. Changes made elsewhere are caught up with in between: what
 * was read for that while the reader did something is not shown, but read again.
 */
export class Session {
  view: SessionView = { kind: 'opening' };
  counts: QueueCounts = { learning: 0, reviews: 0, fresh: 0 };
  answers: readonly GivenAnswer[] = [];
  failure: Failure | null = null;
  note: Note = null;
  /** Given anew to each card that is asked: an answer sent twice under it counts once. */
  private answerId = crypto.randomUUID();
  /** An answer that was sent and isn't known to be kept: it may be, though nobody could say so. */
  private sent: Omit<GivenAnswer, 'isLeech'> | null = null;
  private isActing = false;
  private isCatchingUp = false;
  /** True from a change until it is shown. */
  private isBehind = false;
  /** Counts what the reader does. */
  private turn = 0;

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
    const keepUp = () => void this.lookAgain();
    keepUp();
    // A page that was left open overnight comes back on another day.
    document.addEventListener('visibilitychange', keepUp);
    const unsubscribe = this.services.subscribe(keepUp);
    return () => {
      unsubscribe();
      document.removeEventListener('visibilitychange', keepUp);
    };
  }

  /** Looks again what is due: something has changed, or a step's time has come. */
  lookAgain(): Promise<void> {
    this.isBehind = true;
    return this.catchUp();
  }

  reveal(): void {
    if (this.view.kind !== 'asking' || this.view.isRevealed) return;
    this.turn += 1;
    this.view = { ...this.view, isRevealed: true };
    this.onChange();
  }

  /** Grades the card that is revealed. While one answer is being kept another is not taken. */
  grade(grade: Grade): Promise<void> {
    return this.act(async () => {
      if (this.view.kind !== 'asking' || !this.view.isRevealed) return;
      const { card } = this.view;
      const { wordId, kind } = card;
      const given = { id: this.answerId, card, grade };
      this.sent = given;
      const answer = { wordId, kind, grade, basedOn: lastAnswerOf(card) };
      const isKept = await this.isDone(this.services.answer(answer, given.id), card);
      if (isKept) await this.noteKept(given);
      await this.ask();
    });
  }

  /** Takes the last answer of this session back and asks its card again. */
  undo(): Promise<void> {
    return this.act(async () => {
      const last = this.answers.at(-1);
      if (last === undefined) return;
      const isDone = await this.isDone(this.services.takeBack(last.id), last.card);
      this.answers = this.answers.slice(0, -1);
      if (isDone) this.note = { kind: 'back', word: last.card.word.simplified };
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

  /** One thing at a time; a key pressed meanwhile is not meant for what comes after. */
  private async act(act: () => Promise<void>): Promise<void> {
    if (this.isActing) return;
    this.isActing = true;
    this.turn += 1;
    try {
      await act();
      this.failure = null;
    } catch (error) {
      this.failure = failureOf(error);
    }
    this.isActing = false;
    this.onChange();
    await this.catchUp();
  }

  /** Waits for a write. False if the card was changed elsewhere: there is nothing to lose here but the question. */
  private async isDone(write: Promise<void>, { word }: QueuedCard): Promise<boolean> {
    try {
      await write;
      return true;
    } catch (error) {
      if (!isOutdated(error)) throw error;
      this.note = { kind: 'elsewhere', word: word.simplified };
      return false;
    }
  }

  private async noteKept(given: Omit<GivenAnswer, 'isLeech'>): Promise<void> {
    const isLeech = (await this.services.standing(given.card)).suspended === 'leech';
    if (this.sent?.id !== given.id) return;
    this.sent = null;
    this.answers = [...this.answers, { ...given, isLeech }];
    this.note = isLeech ? { kind: 'leech', word: given.card.word.simplified } : null;
  }

  /** Shows the next card, or the one with this id if it is due. */
  private async ask(wanted?: string): Promise<void> {
    const queue = await this.services.queue();
    this.show(queue, await this.lookUp(queue, wanted));
  }

  private show({ counts }: ReviewQueue, view: SessionView): void {
    this.counts = counts;
    this.view = view;
    this.answerId = crypto.randomUUID();
    this.failure = null;
  }

  private async lookUp(queue: ReviewQueue, wanted?: string): Promise<SessionView> {
    const card = allOf(queue).find(({ id }) => id === wanted) ?? next(queue, this.now());
    if (card === null) return this.rest(queue);
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

  /** Looks what has changed, unless the reader is doing something: then once that is done. */
  private async catchUp(): Promise<void> {
    if (!this.isBehind || this.isActing || this.isCatchingUp) return;
    this.isCatchingUp = true;
    this.isBehind = false;
    const { turn } = this;
    const isCurrent = () => turn === this.turn;
    try {
      await this.showChanges(isCurrent);
    } catch (error) {
      if (isCurrent()) this.failure = failureOf(error);
    }
    if (!isCurrent()) this.isBehind = true;
    this.isCatchingUp = false;
    this.onChange();
    await this.catchUp();
  }

  /** The card stays if it still is as it was asked. */
  private async showChanges(isCurrent: () => boolean): Promise<void> {
    const queue = await this.services.queue();
    const isAsked = await this.isStillAsked(queue);
    const view = isAsked ? null : await this.lookUp(queue);
    if (!isCurrent()) return;
    if (view === null) this.counts = queue.counts;
    else this.show(queue, view);
  }

  /** A card that is revealed stays though today's limit was reached elsewhere: its answer is known by now. */
  private async isStillAsked(queue: ReviewQueue): Promise<boolean> {
    const { view, sent } = this;
    if (view.kind !== 'asking') return false;
    const { card, isRevealed } = view;
    const { isAskable, lastAnswerId } = await this.services.standing(card);
    if (sent !== null && sent.id === lastAnswerId) await this.noteKept(sent);
    const isQueued = isRevealed || allOf(queue).some(({ id }) => id === card.id);
    return isAskable && isQueued && lastAnswerId === lastAnswerOf(card);
  }
}

const lastAnswerOf = ({ review }: QueuedCard) => review?.lastAnswerId ?? null;

const allOf = ({ ready, waiting }: ReviewQueue) => [...ready, ...waiting];

const isOutdated = (error: unknown) =>
  error instanceof VocabularyError && error.code === 'review-outdated';

function next({ ready, waiting }: ReviewQueue, now: number): QueuedCard | null {
  const [card] = ready;
  if (card !== undefined) return card;
  const [step] = waiting;
  const dueAt = step?.review?.schedule?.dueAt ?? Infinity;
  return step !== undefined && dueAt - now <= AHEAD_MS ? step : null;
}
