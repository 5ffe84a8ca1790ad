import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerRecord, Grade, Review, Schedule } from '@/lib/vocabulary';
import {
  activityByDay,
  forecastOf,
  retentionByWeek,
  stagesByDay,
} from '@/lib/vocabulary/review/statistics';

const TODAY = 100;

const at = (intervalDays: number, dueDay = TODAY): Schedule => ({
  phase: 'review',
  step: 0,
  stability: 1,
  difficulty: 5,
  intervalDays,
  dueDay,
  dueAt: null,
  answeredDay: 0,
  answeredAt: 0,
  answers: 1,
  lapses: 0,
});

/** The history of a card: its answers as [day, interval they led to]. */
function historyOf(wordId: string, answers: readonly (readonly [number, number])[]) {
  const id = (index: number) => `${wordId} ${String(index)}`;
  const reviewLog = answers.map(([day], index): AnswerRecord => ({
    id: id(index),
    wordId,
    kind: 'meaning',
    grade: 3,
    at: day,
    day,
    before: index === 0 ? null : at(answers[index - 1]?.[1] ?? 0),
    previousAnswerId: index === 0 ? null : id(index - 1),
  }));
  const last = answers.at(-1);
  const review: Review = {
    id: `${wordId} meaning`,
    wordId,
    kind: 'meaning',
    schedule: last === undefined ? null : at(last[1]),
    suspended: null,
    lastAnswerId: last === undefined ? null : id(answers.length - 1),
  };
  return { reviews: last === undefined ? [] : [review], reviewLog };
}

/** "waiting/learning/firm" of each day. */
const dump = (rows: ReturnType<typeof stagesByDay>) =>
  rows.map(({ waiting, learning, firm }) => [waiting, learning, firm].join('/')).join(' ');

describe('stages', () => {
  it.each([
    ['nothing saved', [], [], '0/0/0 0/0/0 0/0/0 0/0/0'],
    ['saved and left alone', [['a', 98]], [], '0/0/0 1/0/0 1/0/0 1/0/0'],
    ['saved before the first day', [['a', 3]], [], '1/0/0 1/0/0 1/0/0 1/0/0'],
    ['begun', [['a', 97]], [[98, 0]], '1/0/0 0/1/0 0/1/0 0/1/0'],
    [
      'firm from three weeks on, and forgotten again',
      [['a', 10]],
      [
        [98, 21],
        [99, 0],
      ],
      '1/0/0 0/0/1 0/1/0 0/1/0',
    ],
    [
      'answered before it was saved here, from a backup',
      [['a', 99]],
      [[50, 30]],
      '0/0/0 0/0/0 0/0/1 0/0/1',
    ],
  ] as const)('%s', (_why, words, answers, expected) => {
    const saved = words.map(([id, day]) => ({ id, day }));
    expect(dump(stagesByDay(saved, historyOf('a', answers), TODAY, 4))).toBe(expected);
  });

  it('are together all words saved by then, on each day', () => {
    const days = fc.integer({ min: 0, max: TODAY });
    const word = fc.record({
      day: days,
      answers: fc.array(fc.tuple(days, fc.integer({ min: 0, max: 60 })), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 10 }), (words) => {
        const saved = words.map(({ day }, index) => ({ id: String(index), day }));
        const histories = words.map(({ answers }, index) =>
          historyOf(
            String(index),
            answers.toSorted(([a], [b]) => a - b),
          ),
        );
        const history = {
          reviews: histories.flatMap(({ reviews }) => reviews),
          reviewLog: histories.flatMap(({ reviewLog }) => reviewLog),
        };
        stagesByDay(saved, history, TODAY, 30).forEach((row, index) => {
          const day = TODAY - 29 + index;
          expect(Math.min(row.waiting, row.learning, row.firm)).toBeGreaterThanOrEqual(0);
          expect(row.waiting + row.learning + row.firm).toBe(
            saved.filter((each) => each.day <= day).length,
          );
        });
      }),
    );
  });
});

describe('the forecast', () => {
  const due = (dueDay: number, suspended: Review['suspended'] = null): Review => ({
    id: String(dueDay),
    wordId: 'a',
    kind: 'meaning',
    schedule: at(3, dueDay),
    suspended,
    lastAnswerId: 'x',
  });
  it('counts what is overdue as today’s, leaves out what was put aside and what is far away', () => {
    const reviews = [due(90), due(100), due(102), due(102), due(103), due(101, 'leech')];
    expect(forecastOf(reviews, TODAY, 3)).toEqual([2, 0, 2]);
  });
});

describe('retention', () => {
  const answer = (day: number, grade: Grade, before: Schedule | null): AnswerRecord => ({
    id: `${String(day)} ${String(grade)}`,
    wordId: 'a',
    kind: 'meaning',
    grade,
    at: day,
    day,
    before,
    previousAnswerId: null,
  });
  it('is told of cards that had been learnt, week by week up to today', () => {
    const log = [
      answer(100, 3, at(5)),
      answer(94, 1, at(5)),
      answer(93, 2, at(5)),
      answer(100, 1, null),
      answer(100, 1, { ...at(0), phase: 'relearning' }),
      answer(20, 1, at(5)),
      answer(101, 3, at(5)),
    ];
    expect(retentionByWeek(log, TODAY, 2)).toEqual([
      { day: 93, answers: 1, known: 1 },
      { day: 100, answers: 2, known: 1 },
    ]);
  });
});

describe('activity', () => {
  it('counts each thing on its day', () => {
    const { reviewLog } = historyOf('a', [
      [99, 0],
      [99, 1],
      [100, 2],
    ]);
    const words = [
      { id: 'a', day: 99 },
      { id: 'b', day: 3 },
    ];
    expect(activityByDay(words, [100, 99, 99, 98], reviewLog, TODAY, 2)).toEqual([
      { saved: 1, articles: 2, answers: 2 },
      { saved: 0, articles: 1, answers: 1 },
    ]);
  });
});
