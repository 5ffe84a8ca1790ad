/**
 * The reader's days. One begins at an hour of the reader's choice, so that a session after midnight belongs to
 * the evening before; it is a number that counts calendar days of the place the reader is in, not stretches of
 * 24 hours, so neither a change to summer time nor a flight shifts what is due.
 */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** No place is further from UTC than 14 hours; a day begins up to 23 hours after midnight. */
const REACH_MS = 48 * HOUR_MS;

export interface DayClock {
  /** The hour at which a day begins, 0–23. */
  readonly dayStartsAt: number;
  /** Minutes to add to local time for UTC at a moment, as `Date` has it; by default where this machine is. */
  readonly offsetAt?: (at: number) => number;
}

/** A moment and the day it belongs to. */
export interface Moment {
  /** ms since the epoch */
  readonly at: number;
  /** See `dayOf`. */
  readonly day: number;
}

export const momentAt = (at: number, clock: DayClock): Moment => ({ at, day: dayOf(at, clock) });

/** @returns the reader's day at a moment: 0 is 1 January 1970, with the hours after it that still belong to it */
export function dayOf(at: number, { dayStartsAt, offsetAt = systemOffset }: DayClock): number {
  return Math.floor((at - offsetAt(at) * MINUTE_MS - dayStartsAt * HOUR_MS) / DAY_MS);
}

/**
 * @returns the first moment of a day, in ms since the epoch. Searched for rather than reckoned: where clocks are
 * put forward the hour itself may be missing
 */
export function startOfDay(day: number, clock: DayClock): number {
  let before = day * DAY_MS - REACH_MS;
  let within = day * DAY_MS + REACH_MS;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayOf(middle, clock) < day) before = middle;
    else within = middle;
  }
  return within;
}

/** The date a day number stands for, at noon UTC: for `Intl` with `timeZone: 'UTC'`. */
export const dateOfDay = (day: number): number => day * DAY_MS + DAY_MS / 2;

const systemOffset = (at: number) => new Date(at).getTimezoneOffset();
