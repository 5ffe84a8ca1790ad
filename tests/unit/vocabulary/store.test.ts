import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBDatabase, IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type VocabularyChange, stateKey } from '@/lib/vocabulary';
import { DATABASE_NAME, DATABASE_VERSION } from '@/lib/vocabulary/database';
import { KEPT_CONTEXTS } from '@/lib/vocabulary/merge';
import { BIN_DAYS } from '@/lib/vocabulary/records';
import { JOURNAL_LENGTH } from '@/lib/vocabulary/journal';
import { deleteDatabase, openVocabulary } from '@/lib/vocabulary/store';
import { context, of, ship, countOf } from './words';

let disk: IDBFactory;
let time: number;
let requests: number;
const open = () => openVocabulary({ indexedDB: disk, now: () => time });
const request = () => `request ${String((requests += 1))}`;
const state = async () => (await open().statesOf([ship]))[stateKey(ship)];
/** All there is in short: `simplified pinyin ×timesMet sentences`. */
const dump = async (vocabulary = open()) =>
  (await vocabulary.newest(100)).map(
    (word) =>
      `${word.simplified} ${word.pinyin} ×${String(word.timesMet)} ${word.contexts.map(({ sentence }) => sentence).join('/')}`,
  );

beforeEach(() => {
  disk = new IDBFactory();
  time = 1_000_000;
  requests = 0;
});
afterEach(() => vi.restoreAllMocks());

describe('saving', () => {
  it('is there for the next worker', async () => {
    await open().save(of({ context: context('乘«轮船»。') }), request());
    expect(await open().newest(1)).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/u),
        simplified: '轮船',
        traditional: '輪船',
        pinyin: 'lún chuán',
        senses: ['steamship', 'steamer'],
        definition: '',
        chosen: [],
        notes: '',
        tags: [],
        hsk: 6,
        timesMet: 1,
        savedAt: time,
        lastMetAt: time,
        contexts: [context('乘«轮船»。')],
      },
    ]);
  });

  it('merges a word saved twice, and keeps other readings and scripts apart', async () => {
    const vocabulary = open();
    await vocabulary.save(
      of({ context: context('一«轮船»。', 'https://a.example', 1) }),
      request(),
    );
    time += 1;
    await vocabulary.save(
      of({ context: context('二«轮船»。', 'https://b.example', 2) }),
      request(),
    );
    time += 1;
    await vocabulary.save(of({ pinyin: 'lún chuan' }), request());
    time += 1;
    await vocabulary.save(of({ traditional: '轮船' }), request());
    expect(await dump()).toEqual([
      '轮船 lún chuán ×1 ',
      '轮船 lún chuan ×1 ',
      '轮船 lún chuán ×2 一轮船。/二轮船。',
    ]);
  });

  it('does not count the same place twice, but renews its date', async () => {
    const vocabulary = open();
    await vocabulary.save(of({ context: context('«轮船»', 'https://a.example', 1) }), request());
    await vocabulary.save(of({ context: context('«轮船»', 'https://a.example', 2) }), request());
    const [word] = await vocabulary.newest(1);
    expect(word).toMatchObject({ timesMet: 1, contexts: [{ metAt: 2 }] });
  });

  it('keeps the latest sentences and counts them all', async () => {
    const vocabulary = open();
    for (let met = 1; met <= KEPT_CONTEXTS + 3; met += 1) {
      await vocabulary.save(
        of({ context: context(`${String(met)}«轮»`, undefined, met) }),
        request(),
      );
    }
    const [word] = await vocabulary.newest(1);
    expect(word?.timesMet).toBe(KEPT_CONTEXTS + 3);
    expect(word?.contexts.map(({ metAt }) => metAt)).toEqual(
      Array.from({ length: KEPT_CONTEXTS }, (_, index) => index + 4),
    );
  });

  it('does a resent request once, in the next worker too, and answers the same', async () => {
    const first = await open().save(of({ context: context('一«轮»') }), 'once');
    const again = await open().save(of({ context: context('二«轮»') }), 'once');
    expect(again).toEqual(first);
    expect(await dump()).toEqual(['轮船 lún chuán ×1 一轮']);
  });

  it('does a request once that is sent twice at the same time', async () => {
    const vocabulary = open();
    const [first, second] = await Promise.all([
      vocabulary.save(ship, 'once'),
      vocabulary.save(ship, 'once'),
    ]);
    expect(second).toEqual(first);
    expect(await countOf(vocabulary)).toBe(1);
  });

  it('loses nothing of two tabs that save at once', async () => {
    const [tab, other] = [open(), open()];
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        (index % 2 === 0 ? tab : other).save(
          of({ pinyin: `p${String(index % 5)}`, context: context(`${String(index)}«轮»`) }),
          request(),
        ),
      ),
    );
    const words = await open().newest(100);
    expect(words.map(({ timesMet }) => timesMet)).toEqual([8, 8, 8, 8, 8]);
  });

  it('forgets old requests', async () => {
    const vocabulary = open();
    for (let n = 0; n < JOURNAL_LENGTH + 5; n += 1) {
      await vocabulary.setVerdict(ship, 'known', request());
    }
    const db = await new Dexie(DATABASE_NAME, { indexedDB: disk, IDBKeyRange }).open();
    expect(await db.table('journal').count()).toBe(JOURNAL_LENGTH);
  });

  it('asks the browser for strict durability', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await open().save(ship, request());
    const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }]);
  });
});

describe('states', () => {
  it('are learning once saved, whatever the reading, until the last reading is removed', async () => {
    const vocabulary = open();
    expect(await state()).toBeUndefined();
    const one = await vocabulary.save(ship, request());
    const other = await vocabulary.save(of({ pinyin: 'other' }), request());
    await vocabulary.remove(one.saved, request());
    expect(await state()).toBe('learning');
    await vocabulary.remove(other.saved, request());
    expect(await state()).toBeUndefined();
  });

  it('follow the last word on the matter', async () => {
    const vocabulary = open();
    await vocabulary.setVerdict(ship, 'known', request());
    expect(await state()).toBe('known');
    await vocabulary.save(ship, request());
    expect(await state()).toBe('learning');
    await vocabulary.setVerdict(ship, 'ignored', request());
    expect(await state()).toBe('ignored');
    await vocabulary.setVerdict(ship, 'unseen', request());
    expect(await state()).toBe('learning');
    expect(await countOf(vocabulary)).toBe(1);
  });

  it('are asked for in one go', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const vocabulary = open();
    await vocabulary.save(ship, request());
    asked.mockClear();
    const headwords = Array.from({ length: 1000 }, (_, n) => of({ simplified: `词${String(n)}` }));
    expect(await vocabulary.statesOf([...headwords, ship, ship])).toEqual({
      [stateKey(ship)]: 'learning',
    });
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('are told with each change, unseen ones too', async () => {
    const vocabulary = open();
    const saved = await vocabulary.save(ship, request());
    expect(saved).toMatchObject({ seq: 1, states: { [stateKey(ship)]: 'learning' } });
    const removed = await vocabulary.unsave(ship, request());
    expect(removed).toMatchObject({
      seq: 2,
      saved: [],
      removed: saved.saved,
      states: { [stateKey(ship)]: 'unseen' },
    });
  });
});

describe('removing', () => {
  it('is undone to the letter, after the death of the worker too', async () => {
    const vocabulary = open();
    const { saved } = await vocabulary.save(of({ context: context('«轮船»') }), request());
    const before = await vocabulary.snapshot();
    await vocabulary.remove(saved, request());
    expect(await dump()).toEqual([]);
    await open().restore(saved, request());
    expect(await open().snapshot()).toEqual(before);
  });

  it('restores into a word that was imported or saved anew meanwhile', async () => {
    const vocabulary = open();
    const backup = { ...(await vocabulary.snapshot()) };
    const { saved } = await vocabulary.save(of({ context: context('一«轮»') }), request());
    const { words } = await vocabulary.snapshot();
    await vocabulary.remove(saved, request());
    const other = words.map((word) => ({ ...word, id: 'other', contexts: [context('二«轮»')] }));
    await vocabulary.applyImport(
      await vocabulary.planImport({ ...backup, words: other }, 'merge'),
      request(),
    );
    await vocabulary.restore(saved, request());
    expect(await dump()).toEqual(['轮船 lún chuán ×2 二轮/一轮']);
    expect((await vocabulary.newest(1))[0]?.id).toBe('other');
  });

  it('gives a word saved again its history back', async () => {
    const vocabulary = open();
    const { saved } = await vocabulary.save(
      of({ context: context('一«轮»', undefined, 1) }),
      request(),
    );
    await vocabulary.unsave(ship, request());
    const again = await vocabulary.save(
      of({ context: context('二«轮»', undefined, 2) }),
      request(),
    );
    expect(again.saved).toEqual(saved);
    expect(await dump()).toEqual(['轮船 lún chuán ×2 一轮/二轮']);
    await vocabulary.restore(saved, request());
    expect(await dump()).toEqual(['轮船 lún chuán ×2 一轮/二轮']);
  });

  it('empties the bin in the end', async () => {
    const vocabulary = open();
    const { saved } = await vocabulary.save(ship, request());
    await vocabulary.remove(saved, request());
    time += BIN_DAYS * 86_400_000 + 1;
    await vocabulary.remove(['nothing'], request());
    await vocabulary.restore(saved, request());
    expect(await countOf(vocabulary)).toBe(0);
  });
});

describe('reading', () => {
  it('lists all words in batches, newest in their order, and words by id', async () => {
    const vocabulary = open();
    const ids: string[] = [];
    for (const pinyin of ['a', 'b', 'c', 'd', 'e']) {
      time += 1;
      ids.push(...(await vocabulary.save(of({ pinyin }), request())).saved);
    }
    const batches = [];
    for await (const batch of vocabulary.list(2)) batches.push(batch);
    expect(batches.map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(new Set(batches.flat().map(({ id }) => id))).toEqual(new Set(ids));
    expect((await vocabulary.newest(2)).map(({ pinyin }) => pinyin)).toEqual(['e', 'd']);
    const [, b = '', c = ''] = ids;
    expect((await vocabulary.words([c, 'gone', b])).map(({ pinyin }) => pinyin)).toEqual([
      'c',
      'b',
    ]);
  });

  it('tells of changes made elsewhere, each once and in order', async () => {
    const page = open();
    const worker = open();
    await worker.save(ship, request());
    const told: VocabularyChange[] = [];
    const stop = page.subscribe((change) => told.push(change));
    await vi.waitFor(async () => {
      await worker.setVerdict(ship, 'known', request());
      expect(told.length).toBeGreaterThan(0);
    });
    const changes = [
      await worker.save(of({ pinyin: 'x' }), request()),
      await worker.unsave(of({ pinyin: 'x' }), request()),
    ];
    await vi.waitFor(() => {
      expect(told.slice(-changes.length)).toEqual(changes);
    });
    stop();
    const seqs = told.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_seq, index) => index + (seqs[0] ?? 0)));
  });
});

describe('a database that was begun anew', () => {
  it.each([
    ['fewer writes than before', -1],
    ['as many', 0],
    ['more', 1],
  ])('is told of elsewhere, with %s', async (_why, more) => {
    const worker = open();
    for (const pinyin of ['a', 'b']) await worker.save(of({ pinyin }), request());
    const told: VocabularyChange[] = [];
    const stop = worker.subscribe((change) => told.push(change));
    await vi.waitFor(async () => {
      await worker.setVerdict(ship, 'known', request());
      expect(told.length).toBeGreaterThan(0);
    });
    const last = await worker.lastWrite();
    await vi.waitFor(() => expect(told.at(-1)?.seq).toBe(last));
    const before = told.length;
    const writes = last + more;
    await deleteDatabase(disk);
    const page = open();
    for (let left = writes; left > 0; left -= 1)
      await page.save(of({ pinyin: `new ${String(left)}` }), request());
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(before));
    expect(told[before]).toMatchObject({ everything: true });
    stop();
  });
});

describe('when the database fails', () => {
  it.each([
    ['the disk is full', new DOMException('', 'QuotaExceededError'), 'storage-full'],
    ['the database is damaged', new DOMException('', 'UnknownError'), 'database-unavailable'],
    ['there is none', new DOMException('', 'SecurityError'), 'database-unavailable'],
  ])('opening, as %s, says so', async (_why, error, code) => {
    vi.spyOn(disk, 'open').mockImplementation(() => {
      throw error;
    });
    await expect(open().lastWrite()).rejects.toMatchObject({ code });
  });

  it('a full disk leaves nothing half written', async () => {
    const vocabulary = open();
    await vocabulary.save(ship, request());
    const before = await vocabulary.snapshot();
    // oxlint-disable-next-line typescript/unbound-method -- applied to its own object below
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...written
    ) {
      if (this.name === 'headwords') throw new DOMException('', 'QuotaExceededError');
      return Reflect.apply(put, this, written);
    });
    await expect(vocabulary.save(of({ pinyin: 'x' }), 'x')).rejects.toMatchObject({
      code: 'storage-full',
    });
    vi.restoreAllMocks();
    expect(await vocabulary.snapshot()).toEqual(before);
    await vocabulary.save(of({ pinyin: 'x' }), 'x');
    expect(await countOf(vocabulary)).toBe(2);
  });

  it('a tab with an older version that will not let go is named, and waited for', async () => {
    const old = await new Promise<{ close: () => void }>((resolve, reject) => {
      const opening = disk.open(DATABASE_NAME, 1);
      opening.addEventListener('success', () => {
        resolve(opening.result);
      });
      opening.addEventListener('error', () => {
        reject(new Error('no old version'));
      });
    });
    const vocabulary = open();
    await expect(vocabulary.lastWrite()).rejects.toMatchObject({ code: 'database-blocked' });
    old.close();
    await vi.waitFor(async () => expect(await countOf(vocabulary)).toBe(0));
  });

  it('a database from a later version is left alone', async () => {
    const later = new Dexie(DATABASE_NAME, { indexedDB: disk, IDBKeyRange });
    later.version(DATABASE_VERSION + 1).stores({ words: 'id' });
    await later.open();
    later.close();
    const before = await disk.databases();
    await expect(open().save(ship, request())).rejects.toMatchObject({ code: 'database-newer' });
    expect(await disk.databases()).toEqual(before);
  });

  it('a connection the browser closed is opened again', async () => {
    const vocabulary = open();
    await vocabulary.save(ship, request());
    vocabulary.close();
    expect(await countOf(vocabulary)).toBe(1);
  });
});
