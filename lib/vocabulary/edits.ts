/** What the reader changes in words that are kept. These functions run inside a transaction of the caller's. */
import type { Tables } from './database';
import { meetAgain, mergeWords } from './merge';
import { foldPinyin } from './pinyin-search';
import {
  type Effect,
  NOTHING,
  binWords,
  editHeadwords,
  findWord,
  joined,
  moveWord,
  present,
  putWords,
  withContexts,
} from './records';
import { type UndoableEffect, changesIn } from './reversal';
import {
  type Encounter,
  type Headword,
  type ListedWord,
  type NewReading,
  type Remarks,
  type SavedWord,
  type WordIdentity,
  listed,
} from './saved-word';
import { moveReviews } from './review/history-records';
import { stateKey } from './state-key';
import { keptTags } from './tags';
import type { Verdict } from './word-state';

/** A change to the reader's own remarks, the same for each word; what is left out stays. */
export interface WordEdit extends Partial<Omit<Remarks, 'tags'>> {
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
}

/** Changes the remarks on words. */
export async function editWords(
  db: Tables,
  ids: readonly string[],
  edit: WordEdit,
): Promise<UndoableEffect> {
  const before = present(await db.words.bulkGet([...ids]));
  const after = before.map((word) => edited(word, edit));
  await db.words.bulkPut(after);
  const words = before.flatMap((word, index) => {
    const now = after[index];
    return now === undefined ? [] : [changesIn(word, now)];
  });
  return { ...saved(after), reversal: { words } };
}

function edited(word: ListedWord, edit: WordEdit): ListedWord {
  const { addTags = [], removeTags = [], ...remarks } = edit;
  const kept = word.tags.filter((tag) => !removeTags.includes(tag));
  const given = Object.fromEntries(
    Object.entries(remarks).filter(([, remark]) => remark !== undefined),
  );
  return { ...word, ...given, tags: keptTags([...kept, ...addTags]) };
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
): Promise<UndoableEffect> {
  const [word] = await withContexts(db, present([await db.words.get(id)]));
  if (word === undefined) return { ...saved([]), reversal: {} };
  const found = await findWord(db, identity);
  const other = found?.id === id ? null : found;
  const gone = await binWords(db, other === null ? [] : [other.id], now);
  const read = { ...word, ...identity, senses, hsk, chosen: [] };
  const after = other === null ? read : mergeWords(read, other);
  const kept = await moveWord(db, word, after);
  const movedReviews = other === null ? undefined : await moveReviews(db, other.id, id);
  return {
    ...joined([gone, kept]),
    reviewed: movedReviews?.reviews.map((review) => review.id),
    reversal: {
      movedReviews,
      words: [changesIn(listed(word), listed(after))],
      contexts: [{ wordId: id, contexts: word.contexts }],
      removed: gone.removed,
    },
  };
}

/** Gives a headword a verdict, or takes it back with `unseen`. */
export async function setVerdict(
  db: Tables,
  headword: Headword,
  verdict: Verdict | 'unseen',
): Promise<Effect> {
  const given = verdict === 'unseen' ? null : verdict;
  const states = await editHeadwords(db, [headword], (record) => ({ ...record, verdict: given }));
  return { ...NOTHING, states };
}

/** Gives the headwords of saved words a verdict; `unseen` takes it back, and they are learning again. */
export async function judgeWords(
  db: Tables,
  ids: readonly string[],
  verdict: Verdict | 'unseen',
): Promise<UndoableEffect> {
  const given = verdict === 'unseen' ? null : verdict;
  const words = present(await db.words.bulkGet([...ids]));
  const records = present(await db.headwords.bulkGet([...new Set(words.map(stateKey))]));
  const states = await editHeadwords(db, words, (record) => ({ ...record, verdict: given }));
  const verdicts = records.map(({ simplified, traditional, verdict: before }) => ({
    simplified,
    traditional,
    before,
    after: given,
  }));
  return { ...NOTHING, states, reversal: { verdicts } };
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

const saved = (words: readonly ListedWord[]): Effect => ({
  ...NOTHING,
  saved: words.map(({ id }) => id),
});
