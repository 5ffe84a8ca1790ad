/**
 * What can be told of a reader's progress from what is kept: words with the day they were saved, and the log of
 * answers. Days are the reader's own; see `dayOf`.
 */
import type { AnswerRecord, Review, ReviewHistory } from './review';

/** Where saved words stand on a day. Together they are all that are saved now and were by then. */
export interface StageCounts {
  /** Never asked yet. */
  readonly waiting: number;
  readonly learning: number;
  /** Asked in intervals of `FIRM_DAYS` or more. */
  readonly firm: number;
}

/** As in Anki: a card that comes every three weeks or less often counts as mature. */
export const FIRM_DAYS = 21;

/** What was remembered of cards that had been learnt, over one week. */
export interface RetentionWeek {
  /** The week's last day. */
  readonly day: number;
  readonly answers: number;
  readonly known: number;
}

/** What was done on one day. */
export interface ActivityDay {
  readonly saved: number;
  /** Articles of which sentences were kept with words. */
  readonly articles: number;
  readonly answers: number;
}

export interface Progress {
  /** The reader's day today; the last of each row that looks back. */
  readonly today: number;
  /** One a day, up to today. */
  readonly stages: readonly StageCounts[];
  /** Cards due today (and before), tomorrow and so on. */
  readonly forecast: readonly number[];
  /** Twelve weeks up to today. */
  readonly retention: readonly RetentionWeek[];
  /** One a day, up to today. */
  readonly activity: readonly ActivityDay[];
}

/** A saved word, as far as statistics go. */
export interface SavedOn {
  readonly id: string;
  /** The day on which it was saved. */
  readonly day: number;
}

type Stage = keyof StageCounts;

/**
 * Counts words by stage, day by day.
 * @param days how many days are told of, today included; what was before counts on the first of them
 */
export function stagesByDay(
  words: readonly SavedOn[],
  history: ReviewHistory,
  today: number,
  days: number,
): readonly StageCounts[] {
  const first = today - days + 1;
  const changes = Array.from({ length: days }, () => ({ waiting: 0, learning: 0, firm: 0 }));
  const move = (day: number, stage: Stage, by: number) => {
    const row = changes[Math.min(days - 1, Math.max(0, day - first))];
    if (row !== undefined) row[stage] += by;
  };
  const steps = intervalSteps(history);
  for (const { id, day } of words) {
    let stage: Stage = 'waiting';
    move(day, stage, 1);
    const intervals = new Map<string, number>();
    for (const step of steps.get(id) ?? []) {
      intervals.set(step.kind, step.intervalDays);
      const next = Math.max(...intervals.values()) >= FIRM_DAYS ? 'firm' : 'learning';
      move(Math.max(day, step.day), stage, -1);
      move(Math.max(day, step.day), next, 1);
      stage = next;
    }
  }
  return runningSums(changes);
}

/** Cards due on each of the coming days; what is overdue is due today. */
export function forecastOf(
  reviews: readonly Review[],
  today: number,
  days: number,
): readonly number[] {
  const due = Array.from({ length: days }, () => 0);
  for (const { schedule, suspended } of reviews) {
    if (schedule === null || suspended !== null) continue;
    const at = Math.max(0, schedule.dueDay - today);
    if (at < days) due[at] = (due[at] ?? 0) + 1;
  }
  return due;
}

const WEEK = 7;

/** How much of what had been learnt was still known when it was asked, week by week. */
export function retentionByWeek(
  log: readonly AnswerRecord[],
  today: number,
  weeks: number,
): readonly RetentionWeek[] {
  const rows = Array.from({ length: weeks }, (_, index) => ({
    day: today - WEEK * (weeks - 1 - index),
    answers: 0,
    known: 0,
  }));
  for (const { day, before, grade } of log) {
    const row = rows[weeks - 1 - Math.floor((today - day) / WEEK)];
    if (row === undefined || before?.phase !== 'review') continue;
    row.answers += 1;
    if (grade > 1) row.known += 1;
  }
  return rows;
}

/**
 * Counts what was done, day by day.
 * @param articles the days on which articles were read, one for each
 */
export function activityByDay(
  words: readonly SavedOn[],
  articles: readonly number[],
  log: readonly AnswerRecord[],
  today: number,
  days: number,
): readonly ActivityDay[] {
  const first = today - days + 1;
  const rows = Array.from({ length: days }, () => ({ saved: 0, articles: 0, answers: 0 }));
  const count = (day: number, what: keyof ActivityDay) => {
    const row = rows[day - first];
    if (row !== undefined) row[what] += 1;
  };
  for (const { day } of words) count(day, 'saved');
  for (const day of articles) count(day, 'articles');
  for (const { day } of log) count(day, 'answers');
  return rows;
}

interface IntervalStep {
  readonly day: number;
  readonly kind: string;
  readonly intervalDays: number;
}

/**
 * The intervals that answers have led to, by word, in the order of the answers. An answer's outcome is where the
 * card stood before the next one; the last one's is where it stands now.
 */
function intervalSteps({ reviews, reviewLog }: ReviewHistory): Map<string, IntervalStep[]> {
  const now = new Map(reviews.map((review) => [review.lastAnswerId, review.schedule]));
  const after = new Map(
    reviewLog.map(({ previousAnswerId, before }) => [previousAnswerId, before]),
  );
  const steps = new Map<string, IntervalStep[]>();
  for (const { id, wordId, kind, day } of [...reviewLog].sort((a, b) => a.at - b.at)) {
    const outcome = after.get(id) ?? now.get(id);
    const step = { day, kind, intervalDays: outcome?.intervalDays ?? 0 };
    const known = steps.get(wordId);
    if (known === undefined) steps.set(wordId, [step]);
    else known.push(step);
  }
  return steps;
}

function runningSums(changes: readonly StageCounts[]): readonly StageCounts[] {
  const sum = { waiting: 0, learning: 0, firm: 0 };
  return changes.map(({ waiting, learning, firm }) => {
    sum.waiting += waiting;
    sum.learning += learning;
    sum.firm += firm;
    return { ...sum };
  });
}
