/** What a card asks: its question is the first, its answer the second or, for `gap`, the word left out. */
export const CARD_KINDS = ['meaning', 'gap', 'reading', 'listening', 'word'] as const;
/**
 * `meaning`: word → meaning. `gap`: a sentence without the word → the word. `reading`: word → its pinyin,
 * typed. `listening`: the word spoken → the word. `word`: meaning → word.
 */
export type CardKind = (typeof CARD_KINDS)[number];

/** How well an answer was known: again (forgotten), hard, good, easy. */
export const GRADES = [1, 2, 3, 4] as const;
export type Grade = (typeof GRADES)[number];

/** A card of a saved word. */
export interface Card {
  readonly wordId: string;
  readonly kind: CardKind;
}

/** Where a card that has been answered stands. `learning` and `relearning` go by steps within a day. */
export interface Schedule {
  readonly phase: 'learning' | 'review' | 'relearning';
  /** Which of the steps it waits for, from 0. */
  readonly step: number;
  /** Days until the chance to recall it has sunk to 90 %. */
  readonly stability: number;
  /** 1–10 */
  readonly difficulty: number;
  /** 0 between steps. */
  readonly intervalDays: number;
  /** The reader's day it is due on; see `dayOf`. */
  readonly dueDay: number;
  /** In steps, the moment it is due, in ms since the epoch; null where the day is all that counts. */
  readonly dueAt: number | null;
  /** The last answer, as day and moment. */
  readonly answeredDay: number;
  readonly answeredAt: number;
  readonly answers: number;
  /** How often it was forgotten once it had been learnt. */
  readonly lapses: number;
}

/** Why a card isn't asked: forgotten again and again, or put aside by the reader. */
export const SUSPENSIONS = ['leech', 'reader'] as const;
export type Suspension = (typeof SUSPENSIONS)[number];

/** A card that is no longer new, or was put aside. New cards have no record. */
export interface Review extends Card {
  /** `cardId(card)` */
  readonly id: string;
  /** null: never answered. */
  readonly schedule: Schedule | null;
  readonly suspended: Suspension | null;
  /** The record of the last answer; null before the first. */
  readonly lastAnswerId: string | null;
}

/** An answer as it comes from a page. */
export interface Answer extends Card {
  readonly grade: Grade;
  /** `lastAnswerId` of the card as it was asked; null for a new one. */
  readonly basedOn: string | null;
}

/** An answer that was given: what statistics, undo and other devices need of it. */
export interface AnswerRecord extends Card {
  /** Made where it was given, unique everywhere: logs are joined by it. */
  readonly id: string;
  readonly grade: Grade;
  /** ms since the epoch */
  readonly at: number;
  readonly day: number;
  /** Where the card stood before; null: it was new. */
  readonly before: Schedule | null;
  readonly previousAnswerId: string | null;
}

/** The reviews and their history, whole: what a backup holds of them. */
export interface ReviewHistory {
  readonly reviews: readonly Review[];
  readonly reviewLog: readonly AnswerRecord[];
}

export const cardId = ({ wordId, kind }: Card): string => `${wordId} ${kind}`;

/** What is needed to part the reviews of two words again that became one. */
export interface MovedReviews {
  /** The reviews of both, as they were before. */
  readonly reviews: readonly Review[];
  readonly from: string;
  /** Ids of answers that were given for the first of the two. */
  readonly answers: readonly string[];
}
