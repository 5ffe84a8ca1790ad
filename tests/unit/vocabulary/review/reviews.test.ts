import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, type Grade, type QueuedCard, readBackup, writeBackup } from '@/lib/vocabulary';
import { BIN_DAYS } from '@/lib/vocabulary/records';
import { openVocabulary } from '@/lib/vocabulary/store';
import { context, of, ship } from '../words';
import { SETTINGS } from './settings';

let disk: IDBFactory;
let time: number;
let requests: number;
const open = (indexedDB = disk) => openVocabulary({ indexedDB, now: () => time });
const request = () => `request ${String((requests += 1))}`;

/** Saves words by their characters; later ones are newer. @returns their ids */
async function saveWords(...words: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const simplified of words) {
    time += 1;
    ids.push(
      ...(await open().save(of({ simplified, context: context(`一«${simplified}»。`) }), request()))
        .saved,
    );
  }
  return ids;
}

const queue = (settings: Partial<typeof SETTINGS> = {}) =>
  open().reviews.queue({ ...SETTINGS, ...settings });
const first = async (settings: Partial<typeof SETTINGS> = {}) => {
  const [card] = (await queue(settings)).ready;
  if (card === undefined) throw new Error('nothing is due');
  return card;
};
const answerTo = ({ wordId, kind, review }: QueuedCard, grade: Grade) => ({
  wordId,
  kind,
  grade,
  basedOn: review?.lastAnswerId ?? null,
});
const answer = (
  card: QueuedCard,
  grade: Grade,
  id = request(),
  settings: Partial<typeof SETTINGS> = {},
) => open().reviews.answer(answerTo(card, grade), { ...SETTINGS, ...settings }, id);

/** What is due in short: words and kinds, in order. */
const due = async (settings: Partial<typeof SETTINGS> = {}) =>
  (await queue(settings)).ready.map(({ word, kind }) => `${word.simplified} ${kind}`);

beforeEach(() => {
  disk = new IDBFactory();
  time = Date.UTC(2026, 10, 24, 12);
  requests = 0;
});

describe('what is due', () => {
  it('is each saved word once, the newest first, as far as the day’s limit goes', async () => {
    await saveWords('一', '二', '三');
    expect(await due()).toEqual(['三 meaning', '二 meaning', '一 meaning']);
    expect(await due({ newPerDay: 2 })).toEqual(['三 meaning', '二 meaning']);
    expect(await due({ newPerDay: 0 })).toEqual([]);
  });

  it('leaves out words that are known, ignored or removed', async () => {
    const [, , third = ''] = await saveWords('一', '二', '三');
    await open().setVerdict(of({ simplified: '一' }), 'known', request());
    await open().remove([third], request());
    expect(await due()).toEqual(['二 meaning']);
  });

  it('goes on with a word’s next kind another day', async () => {
    await saveWords('一');
    const kinds = ['meaning', 'gap'] as const;
    await answer(await first({ kinds }), 4, undefined, { kinds });
    expect(await due({ kinds })).toEqual([]);
    time += DAY_MS;
    expect(await due({ kinds })).toEqual(['一 gap']);
  });

  it('comes back after its step, then after its interval', async () => {
    await saveWords('一');
    await answer(await first(), 3);
    expect(await queue()).toMatchObject({ ready: [], counts: { learning: 1 } });
    time += 10 * 60_000;
    await answer(await first(), 3);
    expect(await due()).toEqual([]);
    const next = await open().reviews.nextDue(SETTINGS);
    expect(next).toMatchObject({ cards: 1 });
    time += ((next?.day ?? 0) - Math.floor((time - 4 * 3_600_000) / DAY_MS)) * DAY_MS;
    expect(await due()).toEqual(['一 meaning']);
    expect(await open().reviews.dueCount(SETTINGS)).toBe(1);
  });

  it('comes next on the first day that has a card of a word still to be learnt', async () => {
    const [, removed = ''] = await saveWords('一', '二', '三');
    await answer(await first(), 2, undefined, { learningSteps: '' });
    await answer(await first(), 3, undefined, { learningSteps: '' });
    await answer(await first(), 4, undefined, { learningSteps: '' });
    const { reviews } = await open().snapshot();
    const last = Math.max(...reviews.map(({ schedule }) => schedule?.dueDay ?? 0));
    await open().remove([removed], request());
    await open().setVerdict(of({ simplified: '三' }), 'known', request());
    expect(await open().reviews.nextDue(SETTINGS)).toEqual({ day: last, cards: 1 });
    await open().setVerdict(of({ simplified: '一' }), 'ignored', request());
    expect(await open().reviews.nextDue(SETTINGS)).toBeNull();
  });

  it('starts anew at the hour the day begins', async () => {
    await saveWords('一', '二', '三');
    await answer(await first({ newPerDay: 1 }), 4);
    expect(await due({ newPerDay: 1 })).toEqual([]);
    time = Date.UTC(2026, 10, 25, 3, 59);
    expect(await due({ newPerDay: 1 })).toEqual([]);
    time += 60_000;
    expect(await due({ newPerDay: 1 })).toEqual(['二 meaning']);
  });

  it('is no other after the clock was put back a month', async () => {
    await saveWords('一', '二');
    await answer(await first(), 4);
    time -= 30 * DAY_MS;
    expect(await due()).toEqual(['一 meaning']);
    await answer(await first(), 4);
    expect((await open().snapshot()).reviewLog).toHaveLength(2);
  });
});

describe('an answer', () => {
  it('is kept once, however often it is sent', async () => {
    await saveWords('一');
    const card = await first();
    const told = await answer(card, 3, 'once');
    expect(await answer(card, 3, 'once')).toEqual(told);
    const { reviews, reviewLog } = await open().snapshot();
    expect(reviews).toMatchObject([{ schedule: { answers: 1 }, lastAnswerId: 'once' }]);
    expect(reviewLog).toMatchObject([{ id: 'once', grade: 3, before: null }]);
    expect(told.reviewed).toEqual([card.id]);
  });

  it('counts once if two tabs give it at the same time: the other is told', async () => {
    await saveWords('一');
    const card = await first();
    const both = await Promise.allSettled([answer(card, 3), answer(card, 1)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(both[1]).toMatchObject({ reason: { code: 'review-outdated' } });
    const { reviews, reviewLog } = await open().snapshot();
    expect(reviews).toMatchObject([{ schedule: { answers: 1 } }]);
    expect(reviewLog).toMatchObject([{ grade: 3 }]);
  });

  it('loses nothing of two tabs that go through the queue together', async () => {
    await saveWords('甲', '乙', '丙', '丁', '戊', '己', '庚', '辛');
    const cards = (await queue()).ready;
    const [tab, other] = [open(), open()];
    await Promise.all(
      cards.map((card, index) =>
        (index % 2 === 0 ? tab : other).reviews.answer(answerTo(card, 4), SETTINGS, request()),
      ),
    );
    const { reviews, reviewLog } = await open().snapshot();
    expect([reviews.length, reviewLog.length]).toEqual([8, 8]);
  });

  it('is refused for a word that was removed meanwhile', async () => {
    const ids = await saveWords('一');
    const card = await first();
    await open().remove(ids, request());
    await expect(answer(card, 3)).rejects.toMatchObject({ code: 'review-outdated' });
  });

  it('is what was announced', async () => {
    await saveWords('一');
    const card = await first();
    const announced = open().reviews.outlook(card, SETTINGS)[4];
    await answer(card, 4);
    expect((await open().snapshot()).reviews[0]?.schedule).toEqual(announced);
  });
});

describe('taking back', () => {
  it('leaves no trace, answer by answer', async () => {
    await saveWords('一');
    const states = [await open().snapshot()];
    for (const id of ['a', 'b', 'c']) {
      await answer(await first(), 1, id);
      states.push(await open().snapshot());
      time += 60_000;
    }
    for (const id of ['c', 'b', 'a']) {
      states.pop();
      await open().reviews.takeBack(id, request());
      expect(await open().snapshot()).toEqual(states.at(-1));
    }
  });

  it('twice takes back once', async () => {
    await saveWords('一');
    await answer(await first(), 1, 'a');
    time += 60_000;
    await answer(await first(), 1, 'b');
    await open().reviews.takeBack('b', request());
    await open().reviews.takeBack('b', request());
    expect((await open().snapshot()).reviewLog.map(({ id }) => id)).toEqual(['a']);
  });

  it('is refused once the card was answered elsewhere', async () => {
    await saveWords('一');
    await answer(await first(), 1, 'a');
    time += 60_000;
    await answer(await first(), 1, 'b');
    await expect(open().reviews.takeBack('a', request())).rejects.toMatchObject({
      code: 'review-outdated',
    });
  });

  it('gives back the place in the day’s limit', async () => {
    await saveWords('一', '二');
    await answer(await first({ newPerDay: 1 }), 4, 'a');
    expect(await due({ newPerDay: 1 })).toEqual([]);
    await open().reviews.takeBack('a', request());
    expect(await due({ newPerDay: 1 })).toEqual(['二 meaning']);
  });
});

describe('leeches', () => {
  it('are put aside and can be brought back', async () => {
    await saveWords('一');
    const settings = { leechLapses: 2, relearningSteps: '' };
    await answer(await first(), 4, undefined, settings);
    for (let lapse = 0; lapse < 2; lapse += 1) {
      time += 60 * DAY_MS;
      await answer(await first(), 1, `lapse ${String(lapse)}`, settings);
    }
    time += 60 * DAY_MS;
    expect(await due()).toEqual([]);
    const [leech] = await open().reviews.suspended();
    expect(leech).toMatchObject({ review: { suspended: 'leech', schedule: { lapses: 2 } } });
    await open().reviews.suspend(leech ? [leech] : [], null, request());
    expect(await due()).toEqual(['一 meaning']);
  });

  it('are none once the answer is taken back', async () => {
    await saveWords('一');
    await answer(await first(), 4);
    time += 60 * DAY_MS;
    await answer(await first(), 1, 'lapse', { leechLapses: 1 });
    expect(await open().reviews.suspended()).toHaveLength(1);
    await open().reviews.takeBack('lapse', request());
    expect(await open().reviews.suspended()).toEqual([]);
    expect(await due()).toEqual(['一 meaning']);
  });

  it('put aside by the reader, new cards leave the queue and come back new', async () => {
    await saveWords('一');
    const card = await first();
    await open().reviews.suspend([card], 'reader', request());
    expect(await due()).toEqual([]);
    await open().reviews.suspend([card], null, request());
    expect(await first()).toEqual(card);
  });
});

describe('a word’s reviews', () => {
  it('come back with it from the bin', async () => {
    const ids = await saveWords('一');
    await answer(await first(), 3);
    const before = await open().snapshot();
    await open().remove(ids, request());
    expect((await open().snapshot()).reviews).toEqual([]);
    await open().restore(ids, request());
    expect(await open().snapshot()).toEqual(before);
  });

  it('go with it for good in the end', async () => {
    const ids = await saveWords('一');
    await answer(await first(), 3);
    await open().remove(ids, request());
    time += BIN_DAYS * DAY_MS + 1;
    await open().remove(['nothing'], request());
    await open().save(of({ simplified: '一' }), request());
    expect((await open().snapshot()).reviews).toEqual([]);
    expect((await open().snapshot()).reviewLog).toHaveLength(1);
  });

  it('go over to the word it becomes one with, and part again', async () => {
    const [one = '', two = ''] = await saveWords('一', '二');
    await answer(await first(), 4);
    time += 1;
    await answer(await first(), 3);
    const before = await open().snapshot();
    const reading = { ...ship, simplified: '二' };
    await open().changeReading(one, reading, 'join');
    const joined = await open().snapshot();
    expect(joined.reviews).toMatchObject([{ wordId: one, schedule: { phase: 'learning' } }]);
    expect(joined.reviewLog.map(({ wordId }) => wordId)).toEqual([one, one]);
    await open().undo('join', request());
    const after = await open().snapshot();
    expect(new Set(after.reviews)).toEqual(new Set(before.reviews));
    expect(new Set(after.reviewLog)).toEqual(new Set(before.reviewLog));
    expect(after.reviews.map(({ wordId }) => wordId).sort()).toEqual([one, two].sort());
  });
});

/** A vocabulary whose words were answered as given: word, grade, hours later. */
async function studied(
  answers: readonly (readonly [number, Grade, number])[],
): Promise<IDBFactory> {
  disk = new IDBFactory();
  await saveWords('一', '二', '三');
  for (const [pick, grade, hours] of answers) {
    time += hours * 3_600_000;
    const { ready } = await queue();
    const card = ready[pick % Math.max(1, ready.length)];
    if (card !== undefined) await answer(card, grade);
  }
  return disk;
}

const anyAnswers = fc.array(fc.tuple(fc.nat(5), fc.constantFrom<Grade>(1, 2, 3, 4), fc.nat(100)), {
  maxLength: 12,
});

describe('backups', () => {
  const move = async (from: IDBFactory, to: IDBFactory, mode: 'merge' | 'replace') => {
    const read = readBackup(writeBackup(await open(from).snapshot(), time));
    if (!read.ok || read.faults.length > 0) throw new Error('the backup is not whole');
    const target = open(to);
    await target.applyImport(await target.planImport(read.backup, mode), request());
    return target.snapshot();
  };

  it('hold all of it: export, wipe, import gives the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers, async (answers) => {
        const from = await studied(answers);
        const before = await open(from).snapshot();
        expect(await move(from, new IDBFactory(), 'merge')).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });

  it('merge into what they were made from without a change', async () => {
    const from = await studied([
      [0, 3, 0],
      [1, 1, 1],
    ]);
    const target = open(from);
    const plan = await target.planImport(await target.snapshot(), 'merge');
    expect(plan.history).toEqual({
      reviews: [],
      reviewLog: [],
      removedReviews: [],
      removedAnswers: [],
    });
  });

  it('merge by the later answer, with all answers of both', async () => {
    const here = await studied([[0, 3, 0]]);
    const there = await studied([[0, 4, 50]]);
    const merged = await move(there, here, 'merge');
    expect(merged.reviews).toMatchObject([{ schedule: { phase: 'review', answers: 1 } }]);
    expect(merged.reviewLog).toHaveLength(2);
  });

  it('say that they bring reviews, though all words are here already', async () => {
    const here = await studied([[0, 3, 0]]);
    const before = await open(here).snapshot();
    disk = here;
    time += 10 * 60_000;
    await answer(await first(), 3);
    const after = await open(here).snapshot();
    const target = open(new IDBFactory());
    await target.applyImport(await target.planImport(before, 'merge'), request());
    expect((await target.planImport(after, 'merge')).summary).toMatchObject({
      added: 0,
      changed: 0,
      reviews: 1,
      answers: 1,
    });
  });

  it('in place of what is here leave nothing else, and that can be undone', async () => {
    const here = await studied([
      [0, 3, 0],
      [1, 3, 1],
    ]);
    const before = await open(here).snapshot();
    const there = await studied([[2, 4, 3]]);
    const wanted = await open(there).snapshot();
    const after = await move(there, here, 'replace');
    expect(after.reviewLog).toEqual(wanted.reviewLog);
    expect(after.reviews.map(({ schedule }) => schedule)).toEqual(
      wanted.reviews.map(({ schedule }) => schedule),
    );
    const target = open(here);
    await target.applyImport(await target.planImport(before, 'replace'), request());
    const { reviews, reviewLog } = await target.snapshot();
    expect(new Set(reviewLog)).toEqual(new Set(before.reviewLog));
    expect(new Set(reviews)).toEqual(new Set(before.reviews));
  });

  it('from before there were reviews are read', () => {
    const old = { format: 'duban-vocabulary', version: 1, words: [], verdicts: [] };
    expect(readBackup(JSON.stringify(old))).toMatchObject({
      ok: true,
      backup: { reviews: [], reviewLog: [] },
      faults: [],
    });
  });

  it('say which reviews can’t be read', () => {
    const broken = {
      format: 'duban-vocabulary',
      version: 1,
      words: [],
      verdicts: [],
      reviews: [
        {
          id: 'a meaning',
          wordId: 'b',
          kind: 'meaning',
          schedule: null,
          suspended: null,
          lastAnswerId: null,
        },
      ],
      reviewLog: [{ id: 'x', grade: 5 }],
    };
    const read = readBackup(JSON.stringify(broken));
    expect(read).toMatchObject({ ok: true, backup: { reviews: [], reviewLog: [] } });
    const places = read.ok ? read.faults.map(({ place }) => place) : [];
    expect(places).toContain('reviews[0]');
    expect(places).toContain('reviewLog[0].grade');
  });
});
