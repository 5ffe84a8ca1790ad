/**
 * When a card is due next: FSRS-6, as the library `ts-fsrs` computes it.
 *
 * The library counts days in UTC and adds intervals to the clock. It is therefore given days alone, as midnights
 * UTC of the reader's own day numbers; what it answers in minutes or days is put on the reader's clock here. A
 * clock that was put back gives no negative time: nothing has passed since the last answer then.
 *
 * Source: https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
 */
import {
  type Card as FsrsCard,
  type Grade as FsrsGrade,
  type StepUnit,
  Rating,
  State,
  StrategyMode,
  createEmptyCard,
  default_w,
  forgetting_curve,
  fsrs,
} from 'ts-fsrs';
import { DAY_MS, type DayClock, type Moment, dayOf } from './day-clock';
import { GRADES, type Grade, type Schedule } from './review';
import { type SchedulingSettings, parseSteps } from './review-settings';

export interface SchedulerOptions extends SchedulingSettings {
  /** Spreads long intervals a little, so that words learnt together don't stay together. */
  readonly fuzz: boolean;
  /** FSRS's own parameters; by default those of the library. */
  readonly weights?: readonly number[];
}

/** A question that is being answered: where its card stands, and which it is. */
export interface Asked {
  /** null: the card is new. */
  readonly schedule: Schedule | null;
  /** Names the card: the same answer to it always gets the same interval. */
  readonly id: string;
}

export type Outlook = { readonly [G in Grade]: Schedule };

/**
 * What each grade would lead to.
 * @param now when the card is answered
 */
export function outlook(
  { schedule, id }: Asked,
  now: Moment,
  clock: DayClock,
  options: SchedulerOptions,
): Outlook {
  const today = Math.max(now.day, schedule?.answeredDay ?? now.day);
  const card = schedule === null ? createEmptyCard(today * DAY_MS) : toFsrs(schedule);
  const answered = scheduler(options, `${id} ${String(card.reps)}`).repeat(card, today * DAY_MS);
  const after = (grade: Grade) => {
    const next = answered[FSRS_GRADE[grade]].card;
    return fromFsrs(next, { at: now.at, day: today }, clock);
  };
  const [again, hard, good, easy] = GRADES;
  return {
    [again]: after(again),
    [hard]: after(hard),
    [good]: after(good),
    [easy]: after(easy),
  };
}

/** The chance that a card is recalled on a day, 0–1. */
export function recallChance({ stability, answeredDay }: Schedule, day: number): number {
  return forgetting_curve(default_w, Math.max(0, day - answeredDay), stability);
}

/**
 * True if a lapse makes a card a leech: when it reaches the limit, and again at each half of it after that, so
 * that one brought back gets another chance.
 */
export function isLeech(before: Schedule | null, after: Schedule, limit: number): boolean {
  if (limit === 0 || before === null || after.lapses <= before.lapses) return false;
  const beyond = after.lapses - limit;
  return beyond >= 0 && beyond % Math.ceil(limit / 2) === 0;
}

const FSRS_GRADE: { readonly [G in Grade]: FsrsGrade } = {
  1: Rating.Again,
  2: Rating.Hard,
  3: Rating.Good,
  4: Rating.Easy,
};

function scheduler(options: SchedulerOptions, seed: string) {
  const { retention, learningSteps, relearningSteps, fuzz, weights } = options;
  return fsrs({
    request_retention: retention,
    learning_steps: stepsOf(learningSteps),
    relearning_steps: stepsOf(relearningSteps),
    enable_fuzz: fuzz,
    ...(weights && { w: weights }),
  }).useStrategy(StrategyMode.SEED, () => seed);
}

const stepsOf = (typed: string): StepUnit[] =>
  (parseSteps(typed) ?? []).map((minutes): StepUnit => `${minutes}m`);

const STATE = {
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
} as const;

function toFsrs(schedule: Schedule): FsrsCard {
  return {
    due: new Date(schedule.dueDay * DAY_MS),
    last_review: new Date(schedule.answeredDay * DAY_MS),
    state: STATE[schedule.phase],
    learning_steps: schedule.step,
    stability: schedule.stability,
    difficulty: schedule.difficulty,
    scheduled_days: schedule.intervalDays,
    elapsed_days: 0,
    reps: schedule.answers,
    lapses: schedule.lapses,
  };
}

function fromFsrs(card: FsrsCard, now: Moment, clock: DayClock): Schedule {
  const isReview = card.state === State.Review;
  const dueAt = isReview ? null : now.at + (card.due.getTime() - now.day * DAY_MS);
  return {
    phase: isReview ? 'review' : card.state === State.Learning ? 'learning' : 'relearning',
    step: card.learning_steps,
    stability: card.stability,
    difficulty: card.difficulty,
    intervalDays: card.scheduled_days,
    dueDay: dueAt === null ? now.day + card.scheduled_days : Math.max(now.day, dayOf(dueAt, clock)),
    dueAt,
    answeredDay: now.day,
    answeredAt: now.at,
    answers: card.reps,
    lapses: card.lapses,
  };
}
