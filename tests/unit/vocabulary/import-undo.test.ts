import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { type Backup, type DoneImport, type ImportMode, settingsUndone } from '@/lib/vocabulary';
import { type Vocabulary, openVocabulary } from '@/lib/vocabulary/store';
import { SETTINGS } from './review/settings';
import { NOTHING_ELSE, context, of, ship } from './words';

let requests = 0;
const request = () => `request ${String((requests += 1))}`;

function vocabularyOf(): Vocabulary {
  let time = Date.UTC(2026, 0, 1, 12);
  return openVocabulary({ indexedDB: new IDBFactory(), now: () => (time += 1) });
}

async function imported(vocabulary: Vocabulary, backup: Backup, mode: ImportMode) {
  const before = await vocabulary.snapshot();
  const plan = await vocabulary.planImport(backup, mode);
  await vocabulary.applyImport(plan, request());
  return { plan, before };
}

const undone = async (vocabulary: Vocabulary, done: DoneImport) =>
  vocabulary.applyImport(await vocabulary.planImportUndo(done), request());

/** Answers the first card of a word. */
async function answer(vocabulary: Vocabulary, wordId: string) {
  const { ready } = await vocabulary.reviews.queue(SETTINGS);
  const card = ready.find((each) => each.wordId === wordId);
  if (card === undefined) return;
  const { kind, review } = card;
  const basedOn = review?.lastAnswerId ?? null;
  await vocabulary.reviews.answer({ wordId, kind, grade: 3, basedOn }, SETTINGS, request());
}

const sorted = ({ words, verdicts, entries, cuts, reviews, reviewLog }: Backup) => ({
  words: [...words].sort((a, b) => (a.id < b.id ? -1 : 1)),
  verdicts,
  // Their ids, by which they are sorted, are the database's own.
  entries: entries
    .map(({ simplified, pinyin, senses }) => [simplified, pinyin, ...senses].join())
    .sort(),
  cuts,
  reviews,
  reviewLog,
});

const entry = (simplified: string, sense: string) => ({
  simplified,
  traditional: simplified,
  pinyin: 'x',
  senses: [sense],
});

describe('an import taken back', () => {
  it('keeps what was saved, said and answered since', async () => {
    const vocabulary = vocabularyOf();
    const [one = ''] = (await vocabulary.save(of({ pinyin: 'one' }), request())).saved;
    const other = vocabularyOf();
    await other.save(of({ pinyin: 'three' }), request());
    const [four = ''] = (await other.save(of({ pinyin: 'four' }), request())).saved;
    await other.save(of({ pinyin: 'five' }), request());
    const done = await imported(vocabulary, await other.snapshot(), 'merge');
    await vocabulary.save(of({ pinyin: 'two' }), request());
    await answer(vocabulary, one);
    await answer(vocabulary, four);
    const five = (await vocabulary.newest(9)).find(({ pinyin }) => pinyin === 'five');
    await vocabulary.edit([five?.id ?? ''], { notes: 'mine' }, request());
    await vocabulary.setVerdict(entry('的', ''), 'known', request());
    await undone(vocabulary, done);
    const { words, reviews, reviewLog, verdicts } = await vocabulary.snapshot();
    expect(words.map(({ pinyin, notes }) => pinyin + notes).sort()).toEqual([
      'fivemine',
      'four',
      'one',
      'two',
    ]);
    expect([reviews.length, reviewLog.length, verdicts.length]).toEqual([2, 2, 1]);
  });

  it('brings back what it had put away, but for what the reader put away since', async () => {
    const vocabulary = vocabularyOf();
    const [a = ''] = (await vocabulary.save(of({ pinyin: 'a' }), request())).saved;
    await answer(vocabulary, a);
    await vocabulary.save(of({ pinyin: 'b' }), request());
    await vocabulary.setVerdict(entry('的', ''), 'known', request());
    await vocabulary.keepEntries([entry('甲', 'old'), entry('乙', 'old')], request());
    await vocabulary.keepCuts([{ text: '甲乙', at: [1] }], request());
    const before = await vocabulary.snapshot();
    const [entryA] = before.entries;
    const [b] = before.words.filter(({ pinyin }) => pinyin === 'b');
    const theirs: Backup = {
      words: b === undefined ? [] : [{ ...b, notes: 'theirs' }],
      verdicts: [{ simplified: '了', traditional: '了', verdict: 'ignored' }],
      ...NOTHING_ELSE,
      entries: entryA === undefined ? [] : [{ ...entryA, senses: ['new'] }],
    };
    const done = await imported(vocabulary, theirs, 'replace');
    expect((await vocabulary.snapshot()).words).toHaveLength(1);
    await undone(vocabulary, done);
    expect(sorted(await vocabulary.snapshot())).toEqual(sorted(before));

    const again = await imported(vocabulary, theirs, 'replace');
    await vocabulary.remove([b?.id ?? ''], request());
    await vocabulary.keepEntries([entry('甲', 'newest')], request());
    await undone(vocabulary, again);
    const { words, entries } = await vocabulary.snapshot();
    expect(words.map(({ pinyin }) => pinyin)).toEqual(['a']);
    expect(entries.map(({ senses }) => senses.join()).sort()).toEqual(['newest', 'old']);
  });

  it('puts settings back that were not changed since', () => {
    const settings = { mode: 'all', size: 2, voice: 'x' };
    const before = { words: [], verdicts: [], ...NOTHING_ELSE };
    const plan = { settings } as unknown as DoneImport['plan'];
    const done = { plan, before: { ...before, settings: { mode: 'new', keys: 'k' } } };
    const now = { mode: 'all', size: 3, voice: 'x' };
    expect(settingsUndone(done, now)).toEqual({ mode: 'new', keys: 'k', size: 3 });
    expect(settingsUndone({ plan: { ...plan, settings: null }, before }, now)).toBeUndefined();
  });

  type Step = (vocabulary: Vocabulary) => Promise<unknown>;
  const READINGS = ['a', 'b', 'c', 'd'];
  const idOf = async (vocabulary: Vocabulary, pinyin: string) =>
    (await vocabulary.newest(9)).find((word) => word.pinyin === pinyin)?.id ?? 'none';
  const anyStep = fc
    .record({ what: fc.nat(6), pinyin: fc.constantFrom(...READINGS), tag: fc.uuid() })
    .map(({ what, pinyin, tag }): Step => async (words) => {
      const id = await idOf(words, pinyin);
      const where = context('«轮»', `https://a.example/${tag}`);
      if (what <= 1) await words.save(of({ pinyin, context: where }), request());
      else if (what === 2) await words.remove([id], request());
      else if (what === 3) await words.edit([id], { notes: tag }, request());
      else if (what === 4) await answer(words, id);
      else if (what === 5) await words.setVerdict(ship, 'known', request());
      else await words.keepEntries([entry(pinyin, tag)], request());
    });
  const anySteps = fc.array(anyStep, { maxLength: 6 });

  it('leaves every later write in place, and without one all is as it was before', () =>
    fc.assert(
      fc.asyncProperty(
        anySteps,
        anySteps,
        anySteps,
        fc.constantFrom<ImportMode>('merge', 'replace'),
        async (mine, theirs, later, mode) => {
          const [vocabulary, other] = [vocabularyOf(), vocabularyOf()];
          for (const step of mine) await step(vocabulary);
          for (const step of theirs) await step(other);
          const done = await imported(vocabulary, await other.snapshot(), mode);
          const left = await vocabulary.snapshot();
          for (const step of later) await step(vocabulary);
          const since = await vocabulary.snapshot();
          await undone(vocabulary, done);
          const now = await vocabulary.snapshot();
          if (later.length === 0) expect(sorted(now)).toEqual(sorted(done.before));
          const news = <Item>(items: readonly Item[], old: readonly Item[]) => {
            const known = new Set(old.map((item) => JSON.stringify(item)));
            return items.filter((item) => !known.has(JSON.stringify(item)));
          };
          expect(now.words).toEqual(expect.arrayContaining(news(since.words, left.words)));
          expect(now.reviews).toEqual(expect.arrayContaining(news(since.reviews, left.reviews)));
          expect(now.reviewLog).toEqual(
            expect.arrayContaining(news(since.reviewLog, left.reviewLog)),
          );
          expect(now.verdicts).toEqual(expect.arrayContaining(news(since.verdicts, left.verdicts)));
          const senses = ({ entries }: Backup) => entries.map((each) => each.senses.join());
          expect(senses(now)).toEqual(expect.arrayContaining(news(senses(since), senses(left))));
          const removed = news(
            left.words.map(({ id }) => id),
            since.words.map(({ id }) => id),
          );
          expect(now.words.filter(({ id }) => removed.includes(id))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    ));
});
