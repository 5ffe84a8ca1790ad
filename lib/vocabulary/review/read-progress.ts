import type { Tables } from '../database';
import { type DayClock, dayOf } from './day-clock';
import type { ReviewHistory } from './review';
import {
  type Progress,
  activityByDay,
  forecastOf,
  retentionByWeek,
  stagesByDay,
} from './statistics';

/** How far back and ahead is told of, in days and weeks. */
const DAYS_BACK = 90;
const DAYS_AHEAD = 30;
const WEEKS = 12;

/** Works out a reader's progress, inside a transaction of the caller's. */
export async function readProgress(
  db: Tables,
  history: ReviewHistory,
  today: number,
  clock: DayClock,
): Promise<Progress> {
  const words = (await db.words.toArray()).map(({ id, savedAt }) => ({
    id,
    day: dayOf(savedAt, clock),
  }));
  const articles = await readArticleDays(db, clock);
  return {
    today,
    stages: stagesByDay(words, history, today, DAYS_BACK),
    forecast: forecastOf(history.reviews, today, DAYS_AHEAD),
    retention: retentionByWeek(history.reviewLog, today, WEEKS),
    activity: activityByDay(words, articles, history.reviewLog, today, DAYS_BACK),
  };
}

/** The days on which articles were read: one for each article and day of which a sentence is kept. */
async function readArticleDays(db: Tables, clock: DayClock): Promise<readonly number[]> {
  const days = new Map<string, number>();
  await db.contexts.each(({ contexts }) => {
    for (const { url, articleTitle, metAt } of contexts) {
      const day = dayOf(metAt, clock);
      days.set(`${String(day)} ${url === '' ? articleTitle : url}`, day);
    }
  });
  return [...days.values()];
}
