/** Questions to the tables that no write is a part of. */
import type { Tables } from './database';
import { present, stateOf, withContexts } from './records';
import type { Headword, ListedWord, SavedSenses, SavedWord } from './saved-word';
import { stateKey } from './state-key';
import type { Verdict, WordState } from './word-state';

/** The verdicts on headwords, by `stateKey(headword)`. */
export async function verdicts(db: Tables): Promise<Readonly<Record<string, Verdict>>> {
  const judged = await db.headwords.where('verdict').above('').toArray();
  return Object.fromEntries(
    judged.flatMap(({ key, verdict }) => (verdict === null ? [] : [[key, verdict]])),
  );
}

/** What headwords are to the reader, by `stateKey(headword)`; one look-up for each, all at once. */
export async function statesOf(
  db: Tables,
  headwords: readonly Headword[],
): Promise<Readonly<Record<string, WordState>>> {
  const keys = [...new Set(headwords.map(stateKey))];
  const records = present(await db.headwords.bulkGet(keys));
  return Object.fromEntries(records.map((record) => [record.key, stateOf(record)]));
}

/** In which senses the words with a headword are saved, one for each reading. */
export async function savedSenses(db: Tables, headword: Headword): Promise<readonly SavedSenses[]> {
  const record = await db.headwords.get(stateKey(headword));
  const words = present(await db.words.bulkGet([...(record?.wordIds ?? [])]));
  return words.map(({ simplified, traditional, pinyin, chosen }) => ({
    simplified,
    traditional,
    pinyin,
    chosen,
  }));
}

/** The latest saved words, newest first. */
export async function newest(db: Tables, limit: number): Promise<readonly SavedWord[]> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a collection in the database, not an array
  const latest = db.words.orderBy('savedAt').reverse().limit(limit);
  return withContexts(db, await latest.toArray());
}

/** The words with these ids, in their order; those that are gone are left out. */
export const wordsOf = async (db: Tables, ids: readonly string[]): Promise<readonly SavedWord[]> =>
  withContexts(db, present(await db.words.bulkGet([...ids])));

/**
 * All words without their sentences, by their ids.
 * @param read asks the database for one batch
 */
export async function* list(
  db: Tables,
  batchSize: number,
  read: <Answer>(ask: () => PromiseLike<Answer>) => Promise<Answer>,
): AsyncGenerator<readonly ListedWord[]> {
  let after = '';
  for (;;) {
    const from = after;
    const batch = await read(() => db.words.where('id').above(from).limit(batchSize).toArray());
    const last = batch.at(-1);
    if (last === undefined) return;
    yield batch;
    after = last.id;
  }
}
