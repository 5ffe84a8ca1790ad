import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import {
  type Backup,
  type SavedWord,
  type WordToSave,
  readBackup,
  writeBackup,
} from '@/lib/vocabulary';
import { openVocabulary } from '@/lib/vocabulary/store';
import { anyText, NOTHING_ELSE, context, of, saves, ship, countOf } from './words';

const fileOf = (words: unknown, judged: unknown = []) =>
  JSON.stringify({ format: 'duban-vocabulary', version: 1, words, verdicts: judged });
let requests = 0;
const request = () => `request ${String((requests += 1))}`;
const verdicts = [{ simplified: '的', traditional: '的', verdict: 'known' as const }];

/** A vocabulary of its own, on a clock that moves by 1 ms a save. */
async function vocabularyOf(words: readonly WordToSave[]) {
  let time = 1_000_000;
  const vocabulary = openVocabulary({ indexedDB: new IDBFactory(), now: () => (time += 1) });
  for (const word of words) await vocabulary.save(word, request());
  return vocabulary;
}

async function importInto(
  vocabulary: Awaited<ReturnType<typeof vocabularyOf>>,
  backup: Backup,
  mode: 'merge' | 'replace',
) {
  const plan = await vocabulary.planImport(backup, mode);
  await vocabulary.applyImport(plan, request());
  return plan.summary;
}

function backupIn(file: string): Backup {
  const read = readBackup(file);
  if (!read.ok || read.faults.length > 0) throw new Error(JSON.stringify(read));
  return read.backup;
}

/** What a reader may add to a word. */
const anyRemarks = fc.record({
  definition: anyText,
  notes: anyText,
  tag: fc.constantFrom('sea', '海', 'a b', '<b>'),
});

const sorted = ({ words, verdicts: judged, entries }: Backup) => ({
  words: [...words].sort((a, b) => (a.id < b.id ? -1 : 1)),
  verdicts: judged,
  // An entry is known by its word; its id is the database's own.
  entries: entries.map(({ simplified, traditional, pinyin, senses }) =>
    [simplified, traditional, pinyin, ...senses].join('|'),
  ),
});

describe('laws', () => {
  it('what was exported and imported elsewhere is the same to the letter', () =>
    fc.assert(
      fc.asyncProperty(saves, anyRemarks, async (words, { tag, ...remarks }) => {
        const here = await vocabularyOf(words);
        const [first] = await here.newest(1);
        const entry = { simplified: '读伴', traditional: '讀伴', pinyin: 'dú bàn', senses: ['x'] };
        await here.keepEntries([entry], request());
        if (first !== undefined)
          await here.edit([first.id], { ...remarks, addTags: [tag] }, request());
        await here.setVerdict({ simplified: '的', traditional: '的' }, 'known', request());
        const exported = await here.snapshot();
        const there = await vocabularyOf([]);
        await importInto(there, backupIn(writeBackup(exported, 0)), 'merge');
        expect(sorted(await there.snapshot())).toEqual(sorted(exported));
      }),
      { numRuns: 30 },
    ));

  it('an import repeated changes nothing', () =>
    fc.assert(
      fc.asyncProperty(saves, saves, async (mine, theirs) => {
        const vocabulary = await vocabularyOf(mine);
        const other = await (await vocabularyOf(theirs)).snapshot();
        await importInto(vocabulary, other, 'merge');
        const once = await vocabulary.snapshot();
        expect(await importInto(vocabulary, other, 'merge')).toMatchObject({
          added: 0,
          changed: 0,
        });
        expect(await vocabulary.snapshot()).toEqual(once);
      }),
      { numRuns: 20 },
    ));

  it('"replace" leaves just the backup, and the snapshot from before undoes it', () =>
    fc.assert(
      fc.asyncProperty(saves, saves, async (mine, theirs) => {
        const vocabulary = await vocabularyOf(mine);
        const before = await vocabulary.snapshot();
        const other = {
          words: (await (await vocabularyOf(theirs)).snapshot()).words,
          verdicts,
          ...NOTHING_ELSE,
        };
        await importInto(vocabulary, other, 'replace');
        expect(sorted(await vocabulary.snapshot())).toEqual(sorted(other));
        await importInto(vocabulary, before, 'replace');
        expect(sorted(await vocabulary.snapshot())).toEqual(sorted(before));
      }),
      { numRuns: 20 },
    ));

  it('any text is a backup or is none, without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (file) => {
        expect(readBackup(file).ok).toBe(false);
      }),
    );
  });
});

describe('a dry run', () => {
  it('counts what it would do, and does it not', async () => {
    const vocabulary = await vocabularyOf([ship, of({ pinyin: 'kept' }), of({ pinyin: 'same' })]);
    const before = await vocabulary.snapshot();
    const other = await (
      await vocabularyOf([of({ context: context('«轮»') }), of({ pinyin: 'new' })])
    ).snapshot();
    const same = before.words.filter(({ pinyin }) => pinyin === 'same');
    const backup = { words: [...other.words, ...same], verdicts, ...NOTHING_ELSE };
    expect((await vocabulary.planImport(backup, 'merge')).summary).toEqual({
      added: 1,
      changed: 1,
      unchanged: 1,
      removed: 0,
      verdicts: 1,
      entries: 0,
      reviews: 0,
      answers: 0,
      settings: 0,
    });
    expect((await vocabulary.planImport(backup, 'replace')).summary).toEqual({
      added: 1,
      changed: 1,
      unchanged: 1,
      removed: 1,
      verdicts: 1,
      entries: 0,
      reviews: 0,
      answers: 0,
      settings: 0,
    });
    expect(await vocabulary.snapshot()).toEqual(before);
  });

  it('no longer holds once something else was written', async () => {
    const vocabulary = await vocabularyOf([]);
    const { words } = await (await vocabularyOf([ship])).snapshot();
    const plan = await vocabulary.planImport({ words, verdicts: [], ...NOTHING_ELSE }, 'merge');
    await vocabulary.save(of({ pinyin: 'since' }), request());
    await expect(vocabulary.applyImport(plan, request())).rejects.toMatchObject({
      code: 'import-outdated',
    });
    expect(await countOf(vocabulary)).toBe(1);
  });

  it('lets what the reader said here stand', async () => {
    const vocabulary = await vocabularyOf([]);
    await vocabulary.setVerdict({ simplified: '的', traditional: '的' }, 'ignored', request());
    const plan = await vocabulary.planImport({ words: [], verdicts, ...NOTHING_ELSE }, 'merge');
    expect(plan.verdicts).toEqual([]);
  });

  it('gives another word with a taken id an id of its own', async () => {
    const vocabulary = await vocabularyOf([ship]);
    const { words } = await vocabulary.snapshot();
    const other = words.map((word) => ({ ...word, pinyin: 'other' }));
    expect(
      await importInto(vocabulary, { words: other, verdicts: [], ...NOTHING_ELSE }, 'merge'),
    ).toMatchObject({
      added: 1,
    });
    expect((await vocabulary.newest(9)).map(({ pinyin }) => pinyin).sort()).toEqual([
      'lún chuán',
      'other',
    ]);
  });

  it('brings what "replace" removed back from the bin', async () => {
    const vocabulary = await vocabularyOf([ship]);
    const before = await vocabulary.snapshot();
    await importInto(vocabulary, { words: [], verdicts: [], ...NOTHING_ELSE }, 'replace');
    expect(await countOf(vocabulary)).toBe(0);
    await vocabulary.restore(
      before.words.map(({ id }) => id),
      request(),
    );
    expect(await vocabulary.snapshot()).toEqual(before);
  });
});

describe('reading a backup file', () => {
  const word: SavedWord = {
    id: 'a',
    simplified: '轮船',
    traditional: '輪船',
    pinyin: 'lún chuán',
    senses: ['steamship'],
    definition: '',
    chosen: [],
    notes: '',
    tags: [],
    hsk: null,
    timesMet: 1,
    savedAt: 1,
    lastMetAt: 1,
    contexts: [context('«轮船»')],
  };
  it.each([
    ['text that is no JSON', '轮船', 'not-json'],
    ['a file cut short', fileOf([word]).slice(0, -1), 'not-json'],
    ['other JSON', '[1]', 'other-format'],
    ['words that are no list', fileOf({}), 'other-format'],
    ['a later version', fileOf([word]).replace('"version":1', '"version":3'), 'newer-version'],
  ])('refuses %s', (_why, text, reason) => {
    expect(readBackup(text)).toEqual({ ok: false, reason });
  });

  it.each([
    ['a missing reading', { ...word, pinyin: undefined }, ['words[1].pinyin']],
    ['an empty headword', { ...word, simplified: '' }, ['words[1].simplified']],
    ['HSK 7', { ...word, hsk: 7 }, ['words[1].hsk']],
    ['senses of another kind', { ...word, senses: ['a', 1] }, ['words[1].senses[1]']],
    [
      'two faults',
      { ...word, savedAt: -1, timesMet: 0 },
      ['words[1].timesMet', 'words[1].savedAt'],
    ],
    [
      'a word outside its sentence',
      { ...word, contexts: [{ ...context('«轮船»'), end: 9 }] },
      ['words[1].contexts[0]'],
    ],
    [
      'an address that would run as a script',
      { ...word, contexts: [{ ...context('«轮船»'), url: 'javascript:alert(1)' }] },
      ['words[1].contexts[0].url'],
    ],
    ['no word at all', null, ['words[1]']],
  ])('names the place of %s, and keeps the sound words', (_why, faulty, places) => {
    const read = readBackup(fileOf([word, faulty, { ...word, id: 'b' }]));
    expect(read.ok && read.faults.map(({ place }) => place)).toEqual(places);
    expect(read.ok && read.backup.words.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('names faulty verdicts, and takes a byte order mark', () => {
    const read = readBackup(
      `\uFEFF${fileOf([], [{ simplified: '的', traditional: '的', verdict: 'x' }])}`,
    );
    expect(read.ok && read.faults.map(({ place }) => place)).toEqual(['verdicts[0].verdict']);
  });
});
