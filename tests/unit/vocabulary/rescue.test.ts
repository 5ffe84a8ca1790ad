import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteDatabase, openVocabulary, rescue } from '@/lib/vocabulary/store';
import { NOTHING_ELSE, context, of, ship, countOf } from './words';

let factory: IDBFactory;
beforeEach(async () => {
  factory = new IDBFactory();
  const vocabulary = openVocabulary({ indexedDB: factory, now: () => 1000 });
  await vocabulary.save({ ...ship, context: context('他乘«轮船»去。') }, 'one');
  await vocabulary.save(of({ simplified: '船', traditional: '船', pinyin: 'chuán' }), 'two');
  await vocabulary.setVerdict({ simplified: '的', traditional: '的' }, 'known', 'three');
  await vocabulary.keepCuts([{ text: '轮船', at: [1] }], 'four');
  vocabulary.close();
});
afterEach(() => vi.restoreAllMocks());

const whole = async () => {
  const vocabulary = openVocabulary({ indexedDB: factory });
  const backup = await vocabulary.snapshot();
  vocabulary.close();
  return backup;
};

/** The database as the browser has it; or in a later version than it is in. */
function open(version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open('duban', version);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('not opened')));
  });
}

/** Writes a record past all checks. */
async function put(table: string, record: unknown): Promise<void> {
  const db = await open();
  const transaction = db.transaction(table, 'readwrite');
  transaction.objectStore(table).put(record);
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  db.close();
}

const saved = async () => {
  const { backup, unreadable } = await rescue(factory);
  const words = backup.words.map(({ simplified, contexts }) => `${simplified} ${contexts.length}`);
  return { words: words.toSorted(), unreadable };
};

describe('a rescue', () => {
  it('reads all of a sound database', async () => {
    expect(await rescue(factory)).toEqual({ backup: await whole(), unreadable: 0 });
  });

  it('reads one of a later version, and leaves it so', async () => {
    const backup = await whole();
    (await open(50)).close();
    expect((await rescue(factory)).backup).toEqual(backup);
    const after = await open();
    expect(after.version).toBe(50);
    after.close();
  });

  it('makes no database where there is none', async () => {
    const empty = new IDBFactory();
    const nothing = { words: [], verdicts: [], ...NOTHING_ELSE };
    expect(await rescue(empty)).toEqual({ backup: nothing, unreadable: 0 });
    expect(await empty.databases()).toEqual([]);
  });

  it.each<[why: string, table: string, record: object, words: string[], unreadable: number]>([
    ['half a word', 'words', { id: 'x', simplified: '半' }, ['船 0', '轮船 1'], 1],
    ['sentences of no word', 'contexts', { wordId: 'x', contexts: 5 }, ['船 0', '轮船 1'], 0],
    ['no verdict', 'headwords', { key: 'x', verdict: 'seen' }, ['船 0', '轮船 1'], 1],
  ])('leaves %s out and counts it', async (_why, table, record, words, unreadable) => {
    await put(table, record);
    expect(await saved()).toEqual({ words, unreadable });
  });

  it('keeps a word whose sentences make no sense', async () => {
    const { words } = await whole();
    const id = words.find(({ simplified }) => simplified === '轮船')?.id;
    await put('contexts', { wordId: id, contexts: [null, context('«轮船»'), { sentence: 1 }] });
    expect((await saved()).words).toEqual(['船 0', '轮船 1']);
  });

  it('reads records one by one where one of them can’t be read', async () => {
    // oxlint-disable-next-line typescript/unbound-method -- called on its own object below
    const { get } = IDBObjectStore.prototype;
    let isFirst = true;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('damaged', 'UnknownError');
    });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function damaged(
      this: IDBObjectStore,
      key,
    ) {
      if (this.name === 'words' && isFirst) {
        isFirst = false;
        throw new DOMException('damaged', 'UnknownError');
      }
      return get.call(this, key);
    });
    const { backup, unreadable } = await rescue(factory);
    expect([backup.words.length, backup.verdicts.length, unreadable]).toEqual([1, 1, 1]);
  });
});

describe('a database given up', () => {
  it('is begun anew by the next call', async () => {
    const vocabulary = openVocabulary({ indexedDB: factory });
    const backup = await vocabulary.snapshot();
    await put('words', { id: 'x' });
    vocabulary.close();
    await deleteDatabase(factory);
    expect(await countOf(vocabulary)).toBe(0);
    await vocabulary.applyImport(await vocabulary.planImport(backup, 'replace'), 'five');
    expect(await vocabulary.snapshot()).toEqual(backup);
    vocabulary.close();
  });

  it('stays while another tab holds on to it', async () => {
    const held = await open();
    await expect(deleteDatabase(factory)).rejects.toMatchObject({ code: 'database-blocked' });
    held.close();
  });
});
