import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Backup } from '@/lib/vocabulary';
import { BIN_DAYS } from '@/lib/vocabulary/records';
import { type Vocabulary, openVocabulary } from '@/lib/vocabulary/store';
import { SETTINGS } from './review/settings';
import { of } from './words';

const DAY_MS = 86_400_000;
const PINYIN = ['háng', 'xíng'];

let disk: IDBFactory;
let time: number;
let requests = 0;
const request = () => `request ${String((requests += 1))}`;
const open = () => openVocabulary({ indexedDB: disk, now: () => (time += 1) });
const purge = async (vocabulary: Vocabulary) => {
  time += (BIN_DAYS + 1) * DAY_MS;
  await vocabulary.remove(['nothing'], request());
};
const imported = async (vocabulary: Vocabulary, backup: Backup, mode: 'merge' | 'replace') =>
  vocabulary.applyImport(await vocabulary.planImport(backup, mode), request());

/** Answers the first card there is to ask. */
async function answerOne(vocabulary: Vocabulary) {
  const [card] = (await vocabulary.reviews.queue(SETTINGS)).ready;
  if (card === undefined) return;
  const { wordId, kind, review } = card;
  const basedOn = review?.lastAnswerId ?? null;
  await vocabulary.reviews.answer({ wordId, kind, grade: 4, basedOn }, SETTINGS, request());
}

beforeEach(() => {
  disk = new IDBFactory();
  time = Date.UTC(2026, 0, 1, 12);
});

describe('emptying the bin', () => {
  it.each([
    ['brought back by a backup', 'merge' as const],
    ['put in the place of another account', 'replace' as const],
  ])('leaves the reviews of a word that was %s', async (_why, mode) => {
    const vocabulary = open();
    const { saved } = await vocabulary.save(of({}), request());
    await answerOne(vocabulary);
    const backup = await vocabulary.snapshot();
    if (mode === 'merge') await vocabulary.remove(saved, request());
    else await vocabulary.edit(saved, { notes: 'later' }, request());
    await imported(vocabulary, backup, mode);
    await purge(vocabulary);
    expect(await vocabulary.snapshot()).toEqual(backup);
    expect(backup.reviews).toHaveLength(1);
  });

  it('forgets what was learnt of a word that is gone', async () => {
    const vocabulary = open();
    const { saved } = await vocabulary.save(of({}), request());
    await answerOne(vocabulary);
    await vocabulary.remove(saved, request());
    await purge(vocabulary);
    await vocabulary.restore(saved, request());
    expect(await vocabulary.snapshot()).toMatchObject({ words: [], reviews: [] });
  });

  type Step = (vocabulary: Vocabulary, copies: Backup[]) => Promise<unknown>;
  const anyPinyin = fc.constantFrom(...PINYIN);
  const anyIds = async (vocabulary: Vocabulary, pinyin: string) => {
    const words = await vocabulary.newest(9);
    return words.filter((word) => word.pinyin === pinyin).map(({ id }) => id);
  };
  const anyStep: fc.Arbitrary<Step> = fc.oneof(
    anyPinyin.map(
      (pinyin): Step =>
        (words) =>
          words.save(of({ pinyin }), request()),
    ),
    anyPinyin.map(
      (pinyin): Step =>
        async (words) =>
          words.remove(await anyIds(words, pinyin), request()),
    ),
    fc.constant<Step>((words) => answerOne(words)),
    fc.constant<Step>(async (words, copies) => copies.push(await words.snapshot())),
    fc.constant<Step>((words) => purge(words)),
    fc
      .record({ at: fc.nat(), mode: fc.constantFrom('merge' as const, 'replace' as const) })
      .map(({ at, mode }): Step => async (words, copies) => {
        const copy = copies[at % Math.max(1, copies.length)];
        if (copy !== undefined) await imported(words, copy, mode);
      }),
  );

  it('leaves the reviews of every word that lives, whatever went before', () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 12 }), async (steps) => {
        disk = new IDBFactory();
        const vocabulary = open();
        await vocabulary.save(of({ pinyin: 'háng' }), request());
        await answerOne(vocabulary);
        const copies = [await vocabulary.snapshot()];
        for (const step of steps) await step(vocabulary, copies);
        const before = await vocabulary.snapshot();
        await purge(vocabulary);
        expect(await vocabulary.snapshot()).toEqual(before);
      }),
      { numRuns: 60 },
    ));
});
