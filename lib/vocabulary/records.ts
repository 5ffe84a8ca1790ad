/**
 * Words in and out of the tables. These functions run inside a transaction of the caller's; the writing ones
 * keep words, sentences and headwords in step and say what they have changed.
 */
import type { Backup } from './backup';
import type { VocabularyChange } from './change';
import type { BinRecord, HeadwordRecord, Tables } from './database';
import {
  type Context,
  type Headword,
  type ListedWord,
  type SavedWord,
  type WordIdentity,
  listed,
} from './saved-word';
import { DAY_MS } from './review/day-clock';
import { forgetReviews, readHistory } from './review/history-records';
import { stateKey } from './state-key';
import type { WordState } from './word-state';

export type Effect = Omit<VocabularyChange, 'seq' | 'everything'>;

export const NOTHING: Effect = { saved: [], removed: [], states: {} };

/** What several steps have done to words and states, in their order. */
export const joined = (effects: readonly Effect[]): Effect => ({
  saved: effects.flatMap(({ saved }) => saved),
  removed: effects.flatMap(({ removed }) => removed),
  states: Object.assign({}, ...effects.map(({ states }) => states)),
});

/** How long removed words can be restored. */
export const BIN_DAYS = 30;

/** The saved word that is this word, or null. */
export async function findWord(db: Tables, word: WordIdentity): Promise<SavedWord | null> {
  const { simplified, traditional, pinyin } = word;
  const found = await db.words.get({ simplified, traditional, pinyin });
  return found === undefined ? null : ((await withContexts(db, [found]))[0] ?? null);
}

/** Takes the removed word that is this word out of the bin; null if there is none. */
export async function takeFromBin(db: Tables, word: WordIdentity): Promise<SavedWord | null> {
  const found = await db.bin
    .where('[word.simplified+word.traditional+word.pinyin]')
    .equals([word.simplified, word.traditional, word.pinyin])
    .last();
  if (found === undefined) return null;
  await db.bin.delete(found.id);
  return fromBin(found);
}

/** Takes all these words out of the bin, those that are there. */
export async function takeAllFromBin(
  db: Tables,
  ids: readonly string[],
): Promise<readonly SavedWord[]> {
  const found = present(await db.bin.bulkGet([...ids]));
  await db.bin.bulkDelete([...ids]);
  return found.map(fromBin);
}

const fromBin = ({ word, contexts }: BinRecord): SavedWord => savedWord(word, contexts);

function savedWord(
  { sites: _sites, ...word }: ListedWord,
  contexts: readonly Context[],
): SavedWord {
  return { ...word, contexts };
}

/**
 * Writes words, new or changed, as they are. What lay in the bin under their ids goes: it would be purged one day,
 * and with it what was learnt of a word that lives.
 * @param verdict null takes back the verdict on their headwords; 'kept' lets it stand
 */
export async function putWords(
  db: Tables,
  words: readonly SavedWord[],
  verdict: null | 'kept',
): Promise<Effect> {
  await db.words.bulkPut(words.map(listed));
  await db.contexts.bulkPut(words.map(({ id, contexts }) => ({ wordId: id, contexts })));
  await db.bin.bulkDelete(words.map(({ id }) => id));
  const states = await editHeadwords(db, words, (record, { id }) => ({
    ...record,
    verdict: verdict === 'kept' ? record.verdict : verdict,
    wordIds: record.wordIds.includes(id) ? record.wordIds : [...record.wordIds, id],
  }));
  return { saved: words.map(({ id }) => id), removed: [], states };
}

/** Writes a word whose headword may have changed. */
export async function moveWord(db: Tables, from: SavedWord, to: SavedWord): Promise<Effect> {
  const left = await leaveHeadwords(db, [from]);
  return joined([{ ...NOTHING, states: left }, await putWords(db, [to], 'kept')]);
}

/** Moves words to the bin, and throws out what has been there for `BIN_DAYS`. */
export async function binWords(db: Tables, ids: readonly string[], now: number): Promise<Effect> {
  const words = await withContexts(db, present(await db.words.bulkGet([...ids])));
  const found = words.map(({ id }) => id);
  await purgeBin(db, now);
  await db.bin.bulkPut(
    words.map((word) => ({
      id: word.id,
      removedAt: now,
      word: listed(word),
      contexts: word.contexts,
    })),
  );
  await db.words.bulkDelete(found);
  await db.contexts.bulkDelete(found);
  return { ...NOTHING, removed: found, states: await leaveHeadwords(db, words) };
}

const leaveHeadwords = (db: Tables, words: readonly SavedWord[]) =>
  editHeadwords(db, words, (record, { id }) => ({
    ...record,
    wordIds: record.wordIds.filter((other) => other !== id),
  }));

async function purgeBin(db: Tables, now: number): Promise<void> {
  const overdue = db.bin.where('removedAt').below(now - BIN_DAYS * DAY_MS);
  const ids = await overdue.primaryKeys();
  const alive = await db.words.bulkGet(ids);
  // Imports once left words in the bin that they had brought back.
  await forgetReviews(
    db,
    ids.filter((_id, index) => alive[index] === undefined),
  );
  await overdue.delete();
}

/**
 * Changes what is known of some headwords, once for each item in turn.
 * @returns what they are afterwards
 */
export async function editHeadwords<Item extends Headword>(
  db: Tables,
  items: readonly Item[],
  edit: (record: HeadwordRecord, item: Item) => HeadwordRecord,
): Promise<Readonly<Record<string, WordState>>> {
  const keys = [...new Set(items.map(stateKey))];
  const records = new Map(
    present(await db.headwords.bulkGet(keys)).map((record) => [record.key, record]),
  );
  for (const item of items) {
    const key = stateKey(item);
    const { simplified, traditional } = item;
    const blank = { key, simplified, traditional, verdict: null, wordIds: [] };
    records.set(key, edit(records.get(key) ?? blank, item));
  }
  const edited = [...records.values()];
  await db.headwords.bulkPut(edited.filter((record) => stateOf(record) !== 'unseen'));
  await db.headwords.bulkDelete(
    edited.filter((record) => stateOf(record) === 'unseen').map(({ key }) => key),
  );
  return Object.fromEntries(edited.map((record) => [record.key, stateOf(record)]));
}

/** A verdict outweighs a saved word: saving takes back the verdict, so it must have come later. */
export function stateOf({ verdict, wordIds }: HeadwordRecord): WordState {
  return verdict ?? (wordIds.length > 0 ? 'learning' : 'unseen');
}

/** Adds their sentences to words. */
export async function withContexts(
  db: Tables,
  words: readonly ListedWord[],
): Promise<readonly SavedWord[]> {
  const records = await db.contexts.bulkGet(words.map(({ id }) => id));
  return words.map((word, index) => savedWord(word, records[index]?.contexts ?? []));
}

/** All there is but bin and journal. */
export async function readEverything(db: Tables): Promise<Backup> {
  const [words, contexts, headwords, entries, cuts] = await Promise.all([
    db.words.toArray(),
    db.contexts.toArray(),
    db.headwords.where('verdict').above('').toArray(),
    db.entries.toArray(),
    db.cuts.toArray(),
  ]);
  const contextsOf = new Map(contexts.map((record) => [record.wordId, record.contexts]));
  const kept = new Set(words.map(({ id }) => id));
  return {
    words: words.map((word) => savedWord(word, contextsOf.get(word.id) ?? [])),
    verdicts: headwords.flatMap(({ simplified, traditional, verdict }) =>
      verdict === null ? [] : [{ simplified, traditional, verdict }],
    ),
    entries,
    cuts,
    ...(await readHistory(db, (id) => kept.has(id))),
  };
}

/** The number of the last write; 0 before the first. */
export async function lastSeq(db: Tables): Promise<number> {
  return (await db.journal.orderBy('seq').last())?.seq ?? 0;
}

export const present = <Item>(items: readonly (Item | undefined)[]): Item[] =>
  items.filter((item) => item !== undefined);
