/**
 * What can be saved of a database that can't be used: damaged, half upgraded, or written by a newer version. It is
 * opened as it is, past the versions we know, and read record by record where it can't be read whole.
 */
import { type Backup, soundBackup } from './backup';
import { DATABASE_NAME } from './database';
import { DatabaseBlockedError, namedError } from './errors';
import { contextSchema } from './schemas';
import * as v from 'valibot';

/** What could be read, and how many records could not or make no sense. */
export interface Rescued {
  readonly backup: Backup;
  readonly unreadable: number;
}

/** Opening waits for upgrades in other tabs, which may never end. */
const PATIENCE_MS = 5000;

/**
 * Reads all that can be read. The database stays as it is.
 * @param factory stands in for the browser's own `indexedDB` in tests
 * @throws the errors of `errors.ts` where it can't be opened at all
 */
export async function rescue(factory: IDBFactory = indexedDB): Promise<Rescued> {
  const db = await openAsItIs(factory);
  if (db === null) return { backup: soundBackup({}).backup, unreadable: 0 };
  try {
    const [words, contexts, headwords, entries, cuts, reviews, reviewLog] = await Promise.all(
      ['words', 'contexts', 'headwords', 'entries', 'cuts', 'reviews', 'reviewLog'].map((name) =>
        readTable(db, name),
      ),
    );
    const tables = [words, contexts, headwords, entries, cuts, reviews, reviewLog];
    const { backup, faults } = soundBackup({
      words: withContexts(words?.records ?? [], contexts?.records ?? []),
      verdicts: headwords?.records.filter(
        (record) => isRecord(record) && record['verdict'] !== null,
      ),
      entries: entries?.records,
      cuts: cuts?.records,
      reviews: reviews?.records,
      reviewLog: reviewLog?.records,
    });
    const faulty = new Set(faults.map(({ place }) => place.replace(/\].*$/u, ']')));
    const lost = tables.reduce((sum, table) => sum + (table?.lost ?? 0), 0);
    return { backup, unreadable: lost + faulty.size };
  } finally {
    db.close();
  }
}

/**
 * Deletes the database, whatever state it is in; the next call that needs one makes it anew.
 * @throws DatabaseBlockedError while another tab holds on to it; or another of `errors.ts`
 */
export async function deleteDatabase(factory: IDBFactory = indexedDB): Promise<void> {
  const request = factory.deleteDatabase(DATABASE_NAME);
  const blocked = new Promise<never>((_resolve, reject) => {
    request.addEventListener('blocked', () => reject(new DatabaseBlockedError()));
  });
  try {
    await Promise.race([done(request), blocked]);
  } catch (failure) {
    throw namedError(failure);
  }
}

/** null if there is none. */
async function openAsItIs(factory: IDBFactory): Promise<IDBDatabase | null> {
  const request = factory.open(DATABASE_NAME);
  // One that doesn't exist is not to be made: who asks for no version gets an empty one of version 1.
  request.addEventListener('upgradeneeded', () => request.transaction?.abort());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DatabaseBlockedError()), PATIENCE_MS);
  });
  try {
    return await Promise.race([done(request), late]);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') return null;
    throw namedError(failure);
  } finally {
    clearTimeout(timer);
  }
}

interface ReadTable {
  readonly records: readonly unknown[];
  /** Records that the browser could not read. */
  readonly lost: number;
}

async function readTable(db: IDBDatabase, name: string): Promise<ReadTable> {
  if (!db.objectStoreNames.contains(name)) return { records: [], lost: 0 };
  const ask = async <T>(what: (table: IDBObjectStore) => IDBRequest<T>) =>
    done(what(db.transaction(name).objectStore(name)));
  try {
    return { records: await ask((table) => table.getAll()), lost: 0 };
  } catch {
    // One damaged record fails them all: they are read singly.
  }
  const keys = await ask((table) => table.getAllKeys()).catch(() => null);
  if (keys === null) return { records: [], lost: 1 };
  const read = await Promise.allSettled(keys.map((key) => ask((table) => table.get(key))));
  const records = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value as unknown] : []));
  return { records, lost: read.length - records.length };
}

/** Words without the sentences that make no sense. */
function withContexts(words: readonly unknown[], contexts: readonly unknown[]): readonly unknown[] {
  const byWord = new Map(
    contexts.filter(isRecord).map((record) => [record['wordId'], record['contexts']]),
  );
  return words.map((word) => {
    if (!isRecord(word)) return word;
    const met = byWord.get(word['id']);
    const sound = Array.isArray(met) ? met.filter((one) => v.is(contextSchema, one)) : [];
    return { ...word, contexts: sound };
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
  });
}
