/**
 * What the reader changes in words that are kept, and how it is put back. These functions run inside a
 * transaction of the caller's.
 */
import type { ReversalRecord, Tables } from './database';
import { meetAgain, mergeContexts, mergeWords } from './merge';
import { foldPinyin } from './pinyin-search';
import {
  type Effect,
  binWords,
  editHeadwords,
  findWord,
  present,
  putWords,
  takeAllFromBin,
  withContexts,
} from './records';
import {
  type Encounter,
  type ListedWord,
  type NewReading,
  type Remarks,
  type SavedWord,
  type WordIdentity,
  listed,
} from './saved-word';
import { moveReviews, moveReviewsBack } from './review/history-records';
import { MAX_TAGS } from './schemas';
import { stateKey } from './state-key';
import type { Verdict } from './word-state';

/** A change to the reader's own remarks, the same for each word; what is left out stays. */
export interface WordEdit extends Partial<Omit<Remarks, 'tags'>> {
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
}

/** How to undo what was done; lists that are left out are empty. */
export type Reversal = Partial<Omit<ReversalRecord, 'requestId' | 'doneAt'>>;

/** A change, and what undoes it. */
export interface Deed extends Effect {
  readonly reversal: Reversal;
}

/** Changes the remarks on words. */
export async function editWords(db: Tables, ids: readonly string[], edit: WordEdit): Promise<Deed> {
  const before = present(await db.words.bulkGet([...ids]));
  const after = before.map((word) => edited(word, edit));
  await db.words.bulkPut(after);
  const words = before.map(({ id, definition, chosen, notes, tags }) => ({
    id,
    definition,
    chosen,
    notes,
    tags,
  }));
  return { ...saved(after), reversal: { words } };
}

function edited(word: ListedWord, edit: WordEdit): ListedWord {
  const { addTags = [], removeTags = [], ...remarks } = edit;
  const kept = word.tags.filter((tag) => !removeTags.includes(tag));
  const tags = [...new Set([...kept, ...addTags])].sort().slice(0, MAX_TAGS);
  const given = Object.fromEntries(
    Object.entries(remarks).filter(([, remark]) => remark !== undefined),
  );
  return { ...word, ...given, tags };
}

/**
 * Gives a word another reading (or other characters). If that word is saved as well, the two become one,
 * which keeps the id, notes, tags and sentences; the other goes to the bin.
 */
export async function changeReading(
  db: Tables,
  id: string,
  { senses, hsk, ...identity }: NewReading,
  now: number,
): Promise<Deed> {
  const [word] = await withContexts(db, present([await db.words.get(id)]));
  if (word === undefined) return { ...saved([]), reversal: {} };
  const other = await findWord(db, identity);
  const joined = other === null || other.id === id ? null : other;
  const gone = await binWords(db, joined === null ? [] : [joined.id], now);
  const read = { ...word, ...identity, senses, hsk, chosen: [] };
  const kept = await move(db, word, joined === null ? read : mergeWords(read, joined));
  const movedReviews = joined === null ? undefined : await moveReviews(db, joined.id, id);
  return {
    saved: kept.saved,
    removed: gone.removed,
    states: { ...gone.states, ...kept.states },
    reviewed: movedReviews?.reviews.map((review) => review.id),
    reversal: {
      movedReviews,
      words: [listed(word)],
      contexts: [{ wordId: id, contexts: word.contexts }],
      removed: gone.removed,
    },
  };
}

/** Gives the headwords of saved words a verdict; null takes it back, and they are learning again. */
export async function judgeWords(
  db: Tables,
  ids: readonly string[],
  verdict: Verdict | null,
): Promise<Deed> {
  const words = present(await db.words.bulkGet([...ids]));
  const records = present(await db.headwords.bulkGet([...new Set(words.map(stateKey))]));
  const states = await editHeadwords(db, words, (record) => ({ ...record, verdict }));
  const verdicts = records.map((record) => ({
    simplified: record.simplified,
    traditional: record.traditional,
    verdict: record.verdict,
  }));
  return { saved: [], removed: [], states, reversal: { verdicts } };
}

/** Adds what was met while reading to the saved words it belongs to; passes over the rest. */
export async function meetWords(
  db: Tables,
  encounters: readonly Encounter[],
  now: number,
): Promise<Effect> {
  const keys = [...new Set(encounters.map(stateKey))];
  const headwords = present(await db.headwords.bulkGet(keys));
  const ids = headwords.flatMap(({ wordIds }) => wordIds);
  const byId = new Map(
    (await withContexts(db, present(await db.words.bulkGet(ids)))).map((word) => [word.id, word]),
  );
  const met = new Map<string, SavedWord>();
  for (const encounter of encounters) {
    const record = headwords.find(({ key }) => key === stateKey(encounter));
    const words = present((record?.wordIds ?? []).map((id) => met.get(id) ?? byId.get(id)));
    const word = words.length > 1 ? words.find((each) => readAlike(each, encounter)) : words[0];
    const again = word && meetAgain(word, { ...encounter.context, metAt: now });
    if (again) met.set(again.id, again);
  }
  return putWords(db, [...met.values()], 'kept');
}

const readAlike = (a: WordIdentity, b: WordIdentity) =>
  foldPinyin(a.pinyin) === foldPinyin(b.pinyin);

/** Puts things back as they were before a write; words that were removed since stay removed. */
export async function putBack(
  db: Tables,
  { doneAt, words, contexts, removed, verdicts, entries, movedReviews }: ReversalRecord,
  now: number,
): Promise<Effect> {
  const told: Effect[] = [];
  const places = new Map(contexts.map((record) => [record.wordId, record.contexts]));
  const current = await withContexts(
    db,
    present(await db.words.bulkGet(words.map(({ id }) => id))),
  );
  const byId = new Map(words.map((word) => [word.id, word]));
  const remarksAlone: SavedWord[] = [];
  for (const word of current) {
    const { sites: _sites, ...fields } = byId.get(word.id) ?? { id: word.id };
    const before = places.get(word.id);
    if (before === undefined) {
      remarksAlone.push({ ...word, ...fields });
      continue;
    }
    const since = word.contexts.filter(({ metAt }) => metAt > doneAt);
    const restored = { ...word, ...fields, contexts: mergeContexts(before, since) };
    const twin = await findWord(db, restored);
    if (twin !== null && twin.id !== word.id) told.push(await binWords(db, [twin.id], now));
    const isAlone = twin === null || twin.id === word.id;
    told.push(await move(db, word, isAlone ? restored : mergeWords(restored, twin)));
  }
  told.push(await putWords(db, remarksAlone, 'kept'));
  told.push(await putWords(db, await takeAllFromBin(db, removed), 'kept'));
  const states = await editHeadwords(db, verdicts, (record, { verdict }) => ({
    ...record,
    verdict,
  }));
  const reviewed = movedReviews && (await moveReviewsBack(db, movedReviews, doneAt));
  await db.entries.bulkDelete(entries.filter(isNoEntry).map(({ id }) => id));
  await db.entries.bulkPut(entries.filter((entry) => !isNoEntry(entry)));
  return {
    saved: told.flatMap((effect) => effect.saved),
    removed: told.flatMap((effect) => effect.removed),
    states: Object.assign({}, ...told.map((effect) => effect.states), states),
    entries: entries.length > 0 ? true : undefined,
    reviewed,
  };
}

const isNoEntry = ({ senses }: { readonly senses: readonly string[] }) => senses.length === 0;

/** Writes a word whose headword may have changed. */
async function move(db: Tables, from: SavedWord, to: SavedWord): Promise<Effect> {
  const left = await editHeadwords(db, [from], (record, { id }) => ({
    ...record,
    wordIds: record.wordIds.filter((other) => other !== id),
  }));
  const { saved: ids, states } = await putWords(db, [to], 'kept');
  return { saved: ids, removed: [], states: { ...left, ...states } };
}

const saved = (words: readonly ListedWord[]): Effect => ({
  saved: words.map(({ id }) => id),
  removed: [],
  states: {},
});
