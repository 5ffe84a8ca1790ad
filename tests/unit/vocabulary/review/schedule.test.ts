import { describe, expect, it } from 'vitest';
import { DAY_MS, type Grade, type Schedule, momentAt, startOfDay } from '@/lib/vocabulary';
import {
  type SchedulerOptions,
  isLeech,
  outlook,
  recallChance,
} from '@/lib/vocabulary/review/schedule';
import { SETTINGS } from './settings';

const NOON = Date.UTC(2022, 11, 29, 12, 30);
const OPTIONS: SchedulerOptions = { ...SETTINGS, fuzz: false };

/** Answers a card at a moment. */
const answer = (
  schedule: Schedule | null,
  at: number,
  grade: Grade,
  options: Partial<SchedulerOptions> = {},
  clock = SETTINGS,
) =>
  outlook({ schedule, id: 'card' }, momentAt(at, clock), clock, { ...OPTIONS, ...options })[grade];

/** When a card is due: the moment of its step, or the day's beginning. */
const dueAt = ({ dueAt: at, dueDay }: Schedule) => at ?? startOfDay(dueDay, SETTINGS);

/** The history of a card that is always answered when it is due. */
function history(grades: readonly Grade[], options: Partial<SchedulerOptions> = {}): Schedule[] {
  const schedules: Schedule[] = [];
  for (const grade of grades) {
    const last = schedules.at(-1) ?? null;
    schedules.push(answer(last, last === null ? NOON : dueAt(last), grade, options));
  }
  return schedules;
}

/**
 * The parameters and figures of ts-fsrs's own test of FSRS-6 (MIT): packages/fsrs/__tests__/FSRS-6.test.ts. (Its
 * figures for FSRS-5's parameters hold no longer since 5.4.2, which bounds parameters once they are converted.)
 */
const weights = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

describe('agrees with the published figures', () => {
  it('of intervals', () => {
    const schedules = history([3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3], { weights });
    expect(schedules.map(({ intervalDays }) => intervalDays)).toEqual([
      0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21,
    ]);
  });

  it('of memory after answers that came when they came', () => {
    let [card, at]: [Schedule | null, number] = [null, NOON];
    const answers = [
      [1, 0],
      [3, 0],
      [3, 1],
      [3, 3],
      [3, 8],
      [3, 21],
    ] as const;
    for (const [grade, days] of answers) {
      at += days * DAY_MS;
      card = answer(card, at, grade, { weights });
    }
    expect(card?.stability).toBeCloseTo(53.62691, 4);
    expect(card?.difficulty).toBeCloseTo(6.3574867, 4);
  });

  it.each([
    [1, 'learning', 0.212, 6.4133, 0],
    [2, 'learning', 1.2931, 5.11217071, 0],
    [3, 'learning', 2.3065, 2.11810397, 0],
    [4, 'review', 8.2956, 1, 8],
  ] as const)('of a first answer: %s', (grade, phase, stability, difficulty, intervalDays) => {
    expect(answer(null, NOON, grade, { weights })).toMatchObject({
      phase,
      stability,
      difficulty,
      intervalDays,
      answers: 1,
      lapses: 0,
    });
  });

  it('of the chance to recall', () => {
    const card = answer(null, NOON, 4);
    expect(recallChance(card, card.dueDay)).toBe(0.9024733);
  });

  it('of learning steps: again 1 min, hard 6 min, good 10 min, then the day', () => {
    const minutes = (schedule: Schedule, at: number) =>
      schedule.dueAt === null ? null : (schedule.dueAt - at) / 60_000;
    const first = answer(null, NOON, 3);
    const later = NOON + 10 * 60_000;
    const steps = [1, 2, 3] as const;
    expect(steps.map((grade) => minutes(answer(null, NOON, grade), NOON))).toEqual([1, 6, 10]);
    expect(steps.map((grade) => minutes(answer(first, later, grade), later))).toEqual([1, 6, null]);
  });
});

describe('the reader’s day', () => {
  const learnt = answer(null, NOON, 4);

  it('counts, not 24 hours: just after it began is a day later', () => {
    const late = Date.UTC(2022, 11, 30, 3, 59);
    expect(answer(learnt, late, 3).answeredDay).toBe(learnt.answeredDay);
    expect(answer(learnt, late + 60_000, 3).answeredDay).toBe(learnt.answeredDay + 1);
  });

  it('makes the same of the same days, whatever the hour and the place', () => {
    const shanghai = { ...SETTINGS, offsetAt: () => -480 };
    const [here, there] = [SETTINGS, shanghai].map((clock) => {
      const evening = startOfDay(20_000, clock) + 20 * 3_600_000;
      const first = answer(null, evening, 4, {}, clock);
      return answer(first, startOfDay(first.dueDay, clock), 3, {}, clock);
    });
    expect({ ...there, answeredAt: 0 }).toEqual({ ...here, answeredAt: 0 });
  });

  it('is not shifted by a flight: what is due on the 30th is due on the 30th there', () => {
    const card = answer(null, NOON, 4);
    expect(startOfDay(card.dueDay, { ...SETTINGS, offsetAt: () => 300 })).toBe(
      startOfDay(card.dueDay, SETTINGS) + 300 * 60_000,
    );
  });

  it('may end between two steps', () => {
    const beforeFour = Date.UTC(2022, 11, 30, 3, 55);
    const card = answer(null, beforeFour, 3);
    expect(card).toMatchObject({ dueDay: card.answeredDay + 1, intervalDays: 0 });
  });

  it('never runs backwards, though the clock may', () => {
    const yearBefore = NOON - 365 * DAY_MS;
    const card = answer(learnt, yearBefore, 3);
    expect(card).toMatchObject({ answeredDay: learnt.answeredDay, answeredAt: yearBefore });
    expect(card.dueDay).toBeGreaterThan(learnt.answeredDay);
    expect(recallChance(card, card.answeredDay - 365)).toBe(1);
  });
});

describe('settings', () => {
  it('ask more often for a higher retention', () => {
    const interval = (retention: number) =>
      history([3, 3, 3, 3], { retention }).at(-1)?.intervalDays ?? 0;
    expect(interval(0.95)).toBeLessThan(interval(0.9));
    expect(interval(0.9)).toBeLessThan(interval(0.8));
  });

  it('without steps go straight to days', () => {
    expect(answer(null, NOON, 3, { learningSteps: '' }).phase).toBe('review');
    const learnt = answer(null, NOON, 4);
    expect(answer(learnt, dueAt(learnt), 1, { relearningSteps: '' }).phase).toBe('review');
  });

  it('fuzz long intervals a little, the same each time it is looked at', () => {
    const cards = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const options = { ...OPTIONS, fuzz: true };
    const intervals = cards.map(
      (id) =>
        outlook({ schedule: null, id }, momentAt(NOON, SETTINGS), SETTINGS, options)[4]
          .intervalDays,
    );
    const again = cards.map(
      (id) =>
        outlook({ schedule: null, id }, momentAt(NOON, SETTINGS), SETTINGS, options)[4]
          .intervalDays,
    );
    expect(again).toEqual(intervals);
    expect(new Set(intervals).size).toBeGreaterThan(1);
    expect(Math.min(...intervals)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...intervals)).toBeLessThanOrEqual(10);
  });
});

describe('leeches', () => {
  const after = (lapses: number) => ({ ...answer(null, NOON, 4), lapses });

  it.each([
    ['one lapse short of the limit', 6, 7, 8, false],
    ['at the limit', 7, 8, 8, true],
    ['brought back and forgotten once more', 8, 9, 8, false],
    ['half the limit later', 11, 12, 8, true],
    ['without a new lapse', 8, 8, 8, false],
    ['switched off', 7, 8, 0, false],
    ['the smallest limit', 0, 1, 1, true],
  ])('%s', (_why, before, now, limit, expected) => {
    expect(isLeech(after(before), after(now), limit)).toBe(expected);
  });
});
