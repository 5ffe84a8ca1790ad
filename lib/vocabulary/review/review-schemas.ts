/** What may come in as reviews: over messages and from backups. */
import * as v from 'valibot';
import { MAX_TIME } from '../schemas';
import { DAY_MS } from './day-clock';
import {
  type AnswerRecord,
  type Answer,
  CARD_KINDS,
  type Card,
  GRADES,
  type Review,
  SUSPENSIONS,
  type Schedule,
  cardId,
} from './review';

const MAX_COUNT = 1_000_000_000;
/** FSRS's own limits of a memory; below them the scheduler would refuse the card. */
const LEAST_STABILITY = 0.001;
const MOST_STABILITY = 36_500;
const MAX_DAY = MAX_TIME / DAY_MS;

const number = (least: number, most: number) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const whole = (least: number, most: number) => v.pipe(number(least, most), v.integer());
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));
const day = whole(-MAX_DAY, MAX_DAY);
const time = whole(0, MAX_TIME);

const cardFields = { wordId: id, kind: v.picklist(CARD_KINDS) };

const cardSchema = v.object(cardFields) satisfies v.GenericSchema<unknown, Card>;

/** So many words can be saved, and each has all kinds. */
const MAX_CARDS = 1_000_000;

export const suspensionSchema = v.object({
  cards: v.pipe(v.array(cardSchema), v.maxLength(MAX_CARDS)),
  suspended: v.nullable(v.picklist(SUSPENSIONS)),
});

export const answerSchema = v.object({
  ...cardFields,
  grade: v.picklist(GRADES),
  basedOn: v.nullable(id),
}) satisfies v.GenericSchema<unknown, Answer>;

const scheduleSchema = v.object({
  phase: v.picklist(['learning', 'review', 'relearning']),
  step: whole(0, 100),
  stability: number(LEAST_STABILITY, MOST_STABILITY),
  difficulty: number(1, 10),
  intervalDays: whole(0, MOST_STABILITY),
  dueDay: day,
  dueAt: v.nullable(time),
  answeredDay: day,
  answeredAt: time,
  answers: whole(0, MAX_COUNT),
  lapses: whole(0, MAX_COUNT),
}) satisfies v.GenericSchema<unknown, Schedule>;

export const reviewSchema = v.pipe(
  v.object({
    id: v.string(),
    ...cardFields,
    schedule: v.nullable(scheduleSchema),
    suspended: v.nullable(v.picklist(SUSPENSIONS)),
    lastAnswerId: v.nullable(id),
  }),
  v.check((review) => review.id === cardId(review), 'the id is not that of its card'),
) satisfies v.GenericSchema<unknown, Review>;

export const answerRecordSchema = v.object({
  id,
  ...cardFields,
  grade: v.picklist(GRADES),
  at: time,
  day,
  before: v.nullable(scheduleSchema),
  previousAnswerId: v.nullable(id),
}) satisfies v.GenericSchema<unknown, AnswerRecord>;
