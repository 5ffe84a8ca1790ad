import type { DayClock } from './day-clock';
import type { CardKind } from './review';

/** How cards are scheduled. */
export interface SchedulingSettings {
  /** The chance of recall at which a card is due, `RETENTION.least`–`RETENTION.most`. */
  readonly retention: number;
  /** "1m 10m": see `parseSteps`. */
  readonly learningSteps: string;
  readonly relearningSteps: string;
  /** After how many lapses a card is put aside; 0 never. */
  readonly leechLapses: number;
}

/** What the reader chose about reviews. */
export interface ReviewSettings extends SchedulingSettings, DayClock {
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** The kinds of card that are asked, in the order in which a word's cards are begun. */
  readonly kinds: readonly CardKind[];
}

/**
 * Below 0.7 intervals grow so long that most answers are failures; towards 1 the work grows without bound. Anki
 * bounds it likewise, by 0.7 and 0.99.
 */
export const RETENTION = { least: 0.7, most: 0.97 } as const;

const MINUTES = { m: 1, h: 60 } as const;
const MAX_STEPS = 10;
/** Longer waits are intervals, which the scheduler finds itself. */
const MAX_STEP_MINUTES = 24 * 60 - 1;

/**
 * Reads steps as they are typed: "1m 10m", "1h", '' for none.
 * @returns minutes, or null if that is no list of steps
 */
export function parseSteps(typed: string): readonly number[] | null {
  const words = typed.split(/\s+/u).filter((word) => word !== '');
  const minutes = words.map((word) => {
    const [, digits, unit] = /^(\d{1,4})([mh])$/u.exec(word) ?? [];
    return Number(digits) * (unit === 'h' ? MINUTES.h : MINUTES.m);
  });
  const areSteps = minutes.every((step) => step >= 1 && step <= MAX_STEP_MINUTES);
  return areSteps && minutes.length <= MAX_STEPS ? minutes : null;
}
