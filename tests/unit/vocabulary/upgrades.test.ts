import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { DATABASE_NAME } from '@/lib/vocabulary/database';
import { openVocabulary } from '@/lib/vocabulary/store';
import { SETTINGS } from './review/settings';
import { NOTHING_ELSE } from './words';

/** Records as the version that stands in the name wrote them; frozen. */
const VERSION_1 = {
  stores: {
    words: 'id, &[simplified+traditional+pinyin], savedAt',
    contexts: 'wordId',
    headwords: 'key',
    bin: 'id, removedAt, [word.simplified+word.traditional+word.pinyin]',
    journal: '++seq, &requestId',
  },
  words: [
    {
      id: 'a',
      simplified: '轮船',
      traditional: '輪船',
      pinyin: 'lún chuán',
      senses: ['steamship'],
      hsk: 6,
      timesMet: 2,
      savedAt: 1000,
      lastMetAt: 2000,
    },
  ],
  contexts: [
    {
      wordId: 'a',
      contexts: [
        {
          sentence: '乘轮船。',
          start: 1,
          end: 3,
          articleTitle: '航运',
          site: 'news.example',
          url: 'https://news.example/a',
          metAt: 1000,
        },
      ],
    },
  ],
  headwords: [
    {
      key: '轮船|輪船',
      simplified: '轮船',
      traditional: '輪船',
      verdict: null,
      wordIds: ['a'],
    },
    { key: '的|的', simplified: '的', traditional: '的', verdict: 'known', wordIds: [] },
  ],
  bin: [
    {
      id: 'b',
      removedAt: 3000,
      word: {
        id: 'b',
        simplified: '船',
        traditional: '船',
        pinyin: 'chuán',
        senses: ['boat'],
        hsk: 3,
        timesMet: 1,
        savedAt: 500,
        lastMetAt: 500,
      },
      contexts: [],
    },
  ],
};

/** Version 2 changed these of version 1's; frozen. */
const VERSION_2 = {
  stores: {
    ...VERSION_1.stores,
    headwords: 'key, verdict',
    reversals: 'requestId, doneAt',
    entries: 'id, &[simplified+traditional+pinyin]',
  },
  words: VERSION_1.words.map((word) => ({
    ...word,
    definition: 'a ship',
    chosen: [],
    notes: '',
    tags: ['sea'],
    sites: ['news.example'],
  })),
};

async function diskOfVersion1(): Promise<IDBFactory> {
  const indexedDB = new IDBFactory();
  const db = new Dexie(DATABASE_NAME, { indexedDB });
  const { stores, ...tables } = VERSION_1;
  db.version(1).stores(stores);
  for (const [name, records] of Object.entries(tables)) await db.table(name).bulkAdd(records);
  db.close();
  return indexedDB;
}

it('brings words of version 1 along, with remarks to fill in and the sites they were met on', async () => {
  const vocabulary = openVocabulary({ indexedDB: await diskOfVersion1(), now: () => 4000 });
  const remarks = { definition: '', chosen: [], notes: '', tags: [] };
  const [word] = VERSION_1.words;
  const contexts = VERSION_1.contexts[0]?.contexts;
  expect(await vocabulary.snapshot()).toEqual({
    words: [{ ...word, ...remarks, contexts }],
    verdicts: [{ simplified: '的', traditional: '的', verdict: 'known' }],
    ...NOTHING_ELSE,
  });
  const batches = [];
  for await (const batch of vocabulary.list(10)) batches.push(batch);
  expect(batches).toEqual([[{ ...word, ...remarks, sites: ['news.example'] }]]);
});

it('brings what version 1 had in its bin along', async () => {
  const vocabulary = openVocabulary({ indexedDB: await diskOfVersion1(), now: () => 4000 });
  await vocabulary.restore(['b'], 'restore');
  expect(await vocabulary.words(['b'])).toMatchObject([{ simplified: '船', tags: [] }]);
});

it('brings words of version 2 along as they are, and their cards are new', async () => {
  const indexedDB = new IDBFactory();
  const db = new Dexie(DATABASE_NAME, { indexedDB, IDBKeyRange });
  db.version(1).stores(VERSION_1.stores);
  db.version(2).stores(VERSION_2.stores);
  await db.table('words').bulkAdd(VERSION_2.words);
  await db.table('contexts').bulkAdd(VERSION_1.contexts);
  await db.table('headwords').bulkAdd(VERSION_1.headwords);
  db.close();
  const vocabulary = openVocabulary({ indexedDB, now: () => 4000 });
  const { words, reviews, reviewLog } = await vocabulary.snapshot();
  expect(words).toMatchObject([{ id: 'a', definition: 'a ship', tags: ['sea'] }]);
  expect([reviews, reviewLog]).toEqual([[], []]);
  const { ready } = await vocabulary.reviews.queue(SETTINGS);
  expect(ready.map(({ id }) => id)).toEqual(['a meaning']);
});

/** Version 4 had also these tables; what undoes a write said nothing of how the write left things. Frozen. */
const VERSION_4 = {
  stores: {
    ...VERSION_2.stores,
    reviews: 'id, wordId, schedule.dueDay',
    reviewLog: 'id, wordId, day',
    cuts: 'text',
  },
  reversals: [
    {
      requestId: 'deed',
      doneAt: 3000,
      words: [{ id: 'a', definition: '', chosen: [], notes: 'old', tags: [] }],
      contexts: [],
      removed: [],
      verdicts: [{ simplified: '的', traditional: '的', verdict: null }],
      entries: [
        {
          id: 'e',
          simplified: '甲',
          traditional: '甲',
          pinyin: 'jiǎ',
          senses: [],
          changedAt: 2000,
        },
      ],
    },
  ],
};

it('forgets how the writes of version 4 are undone, and brings all else along', async () => {
  const indexedDB = new IDBFactory();
  const db = new Dexie(DATABASE_NAME, { indexedDB, IDBKeyRange });
  db.version(4).stores(VERSION_4.stores);
  await db.table('words').bulkAdd(VERSION_2.words);
  await db.table('contexts').bulkAdd(VERSION_1.contexts);
  await db.table('headwords').bulkAdd(VERSION_1.headwords);
  await db.table('cuts').add({ text: '甲乙', at: [1] });
  await db.table('reversals').bulkAdd(VERSION_4.reversals);
  db.close();
  const vocabulary = openVocabulary({ indexedDB, now: () => 4000 });
  const before = await vocabulary.snapshot();
  expect(before.words).toMatchObject([{ id: 'a', definition: 'a ship', tags: ['sea'] }]);
  expect(before.cuts).toEqual([{ text: '甲乙', at: [1] }]);
  expect(await vocabulary.undo('deed', 'undo')).toMatchObject({ saved: [], states: {} });
  expect(await vocabulary.snapshot()).toEqual(before);
});
