import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnswerRecord,
  type CardKind,
  type QueuedCard,
  type Review,
  type ReviewQueue,
  type SavedWord,
  type Schedule,
  buildQueue,
  cardsOf,
  momentAt,
} from '@/lib/vocabulary';
import { firstSave } from '@/lib/vocabulary/merge';
import { queued } from '@/lib/vocabulary/review/queue';
import { context, of } from '../words';
import { SETTINGS } from './settings';

const NOW = momentAt(Date.UTC(2026, 10, 24, 12), SETTINGS);
const MINUTE = 60_000;

const word = (id: string): SavedWord => firstSave(of({ simplified: id }), id, 0);

const SCHEDULE: Schedule = {
  phase: 'review',
  step: 0,
  stability: 10,
  difficulty: 5,
  intervalDays: 10,
  dueDay: NOW.day,
  dueAt: null,
  answeredDay: NOW.day - 10,
  answeredAt: 0,
  answers: 3,
  lapses: 0,
};

function card(id: string, schedule: Partial<Schedule> | null, kind: CardKind = 'meaning') {
  const review: Review | null = schedule && {
    id: `${id} ${kind}`,
    wordId: id,
    kind,
    schedule: { ...SCHEDULE, ...schedule },
    suspended: null,
    lastAnswerId: 'x',
  };
  return queued({ wordId: id, kind }, word(id), review);
}

const step = (id: string, inMinutes: number) =>
  card(id, { phase: 'learning', intervalDays: 0, dueAt: NOW.at + inMinutes * MINUTE });

const answered = (wordId: string, before: Schedule | null): AnswerRecord => ({
  id: `answer ${wordId}`,
  wordId,
  kind: 'meaning',
  grade: 3,
  at: NOW.at,
  day: NOW.day,
  before,
  previousAnswerId: null,
});

const build = (
  due: readonly QueuedCard[],
  fresh: readonly QueuedCard[] = [],
  done: readonly AnswerRecord[] = [],
  settings: Partial<typeof SETTINGS> = {},
) => buildQueue({ due, fresh, answered: done }, NOW, { ...SETTINGS, ...settings });

/** "steps first | then waiting": ids of words. */
const dump = ({ ready, waiting }: ReviewQueue) =>
  `${ready.map(({ wordId }) => wordId).join(' ')} | ${waiting.map(({ wordId }) => wordId).join(' ')}`;

describe('the queue', () => {
  it.each([
    ['nothing', build([]), ' | '],
    [
      'steps that are due come first, the earliest before the others',
      build([card('r', {}), step('b', -1), step('a', -5)]),
      'a b r | ',
    ],
    [
      'steps whose time has not come wait',
      build([step('b', 9), step('a', 1), card('r', {})]),
      'r | a b',
    ],
    [
      'what is likeliest forgotten comes first',
      build([
        card('today', {}),
        card('old', { stability: 100, answeredDay: NOW.day - 110 }),
        card('frail', { stability: 2, answeredDay: NOW.day - 8 }),
      ]),
      'frail old today | ',
    ],
    [
      'new cards are spread among reviews',
      build(
        ['1', '2', '3', '4', '5', '6'].map((id) => card(id, {})),
        [card('n', null), card('m', null)],
      ),
      '1 2 n 3 4 m 5 6 | ',
    ],
    ['new cards alone', build([], [card('n', null), card('m', null)]), 'n m | '],
    [
      'the limits of a day, less what was done',
      build(
        [card('a', {}), card('b', {}), card('c', {})],
        [card('n', null), card('m', null)],
        [answered('x', SCHEDULE), answered('y', null)],
        { reviewsPerDay: 2, newPerDay: 2 },
      ),
      // One of each is left; which of three equally faded ones goes by id.
      'a n | ',
    ],
    [
      'a word is asked once a day',
      build([card('a', {}), card('a', {}, 'word')], [card('b', null)], [answered('b', null)]),
      'a | ',
    ],
    ['but for its steps', build([step('a', -1)], [], [answered('a', null)]), 'a | '],
    ['a word in steps gives no other card', build([step('a', 5), card('a', {}, 'word')]), ' | a'],
  ])('%s', (_why, queue, expected) => {
    expect(dump(queue)).toBe(expected);
  });
});

const anyCard = fc.record({
  id: fc.integer({ min: 0, max: 30 }).map(String),
  kind: fc.constantFrom<CardKind>('meaning', 'word', 'reading'),
  overdue: fc.integer({ min: 0, max: 400 }),
  stability: fc.double({ min: 0.1, max: 500, noNaN: true }),
  stepIn: fc.option(fc.integer({ min: -30, max: 30 })),
});
const anySource = fc
  .record({
    due: fc.uniqueArray(anyCard, { maxLength: 30, selector: ({ id, kind }) => id + kind }),
    fresh: fc.uniqueArray(anyCard, { maxLength: 30, selector: ({ id }) => id }),
    done: fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }).map(String), fc.boolean()), {
      maxLength: 10,
    }),
  })
  .map(({ due, fresh, done }) => ({
    due: due.map(({ id, kind, overdue, stability, stepIn }) =>
      stepIn === null
        ? card(
            id,
            { dueDay: NOW.day - overdue, answeredDay: NOW.day - overdue - 1, stability },
            kind,
          )
        : card(id, { phase: 'learning', dueAt: NOW.at + stepIn * MINUTE }, kind),
    ),
    fresh: fresh.map(({ id }) => card(`new ${id}`, null)),
    answered: done.map(([id, isNew], index) => ({
      ...answered(id, isNew ? null : SCHEDULE),
      id: String(index),
    })),
  }));
const anyLimits = fc.record({
  newPerDay: fc.integer({ min: 0, max: 12 }),
  reviewsPerDay: fc.integer({ min: 0, max: 12 }),
});

type SourceOf<A> = A extends fc.Arbitrary<infer Value> ? Value : never;

describe('laws of the queue', () => {
  const law = (
    check: (
      queue: ReviewQueue,
      source: SourceOf<typeof anySource>,
      limits: SourceOf<typeof anyLimits>,
    ) => void,
  ) => {
    fc.assert(
      fc.property(anySource, anyLimits, (source, limits) => {
        check(buildQueue(source, NOW, { ...SETTINGS, ...limits }), source, limits);
      }),
    );
  };
  const isStep = ({ review }: QueuedCard) => (review?.schedule?.dueAt ?? null) !== null;

  it('asks no card twice and none that is not there', () => {
    law(({ ready, waiting }, { due, fresh }) => {
      const ids = [...ready, ...waiting].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const there = new Set([...due, ...fresh].map(({ id }) => id));
      expect(ids.filter((id) => !there.has(id))).toEqual([]);
    });
  });

  it('loses no step', () => {
    law(({ ready, waiting }, { due }) => {
      const steps = [...ready, ...waiting].filter(isStep).map(({ id }) => id);
      expect(steps.sort()).toEqual(
        due
          .filter(isStep)
          .map(({ id }) => id)
          .sort(),
      );
    });
  });

  it('keeps the limits of the day, whatever was done before', () => {
    law(({ counts }, { answered: done }, { newPerDay, reviewsPerDay }) => {
      const isNew = ({ before }: AnswerRecord) => before === null;
      const left = (limit: number, used: number) => Math.max(0, limit - used);
      expect(counts.fresh).toBeLessThanOrEqual(left(newPerDay, done.filter(isNew).length));
      expect(counts.reviews).toBeLessThanOrEqual(
        left(reviewsPerDay, done.filter((each) => !isNew(each)).length),
      );
    });
  });

  it('counts what it asks', () => {
    law(({ ready, waiting, counts }) => {
      expect(counts.learning + counts.reviews + counts.fresh).toBe(ready.length + waiting.length);
    });
  });

  it('asks one card of a word, steps apart, and none of a word that was asked', () => {
    law(({ ready }, { answered: done }) => {
      const words = ready.filter((each) => !isStep(each)).map(({ wordId }) => wordId);
      expect(new Set(words).size).toBe(words.length);
      const asked = new Set(done.map(({ wordId }) => wordId));
      expect(words.filter((id) => asked.has(id))).toEqual([]);
    });
  });

  it('does not depend on the order in which the database gives cards', () => {
    fc.assert(
      fc.property(anySource, fc.nat(), (source, seed) => {
        const turned = seed % Math.max(1, source.due.length);
        const due = [...source.due.slice(turned), ...source.due.slice(0, turned)];
        const key = (queue: ReviewQueue) => [...queue.ready, ...queue.waiting].map(({ id }) => id);
        expect(key(buildQueue({ ...source, due }, NOW, SETTINGS)).sort()).toEqual(
          key(buildQueue(source, NOW, SETTINGS)).sort(),
        );
      }),
    );
  });
});

describe('cardsOf', () => {
  const kinds = ['meaning', 'gap', 'reading', 'listening', 'word'] as const;
  it.each([
    [
      'a word with all of it',
      of({ context: context('乘«轮船»。') }),
      'meaning gap reading listening word',
    ],
    ['without a sentence there is no gap', of({}), 'meaning reading listening word'],
    ['without a reading there is none to type', of({ pinyin: '' }), 'meaning listening word'],
    ['without senses there is no meaning', of({ senses: [] }), 'reading listening'],
  ])('%s', (_why, saved, expected) => {
    const cards = cardsOf(firstSave(saved, 'id', 0), kinds);
    expect(cards.map(({ kind }) => kind).join(' ')).toBe(expected);
  });
});
