/** What undoes a write: of each word just what was changed in it, so that other changes to it stand. */
import { canonical } from './canonical';
import type { ReversalRecord, WordReversal } from './database';
import type { Effect } from './records';
import type { ListedWord } from './saved-word';
import { identityKey } from './state-key';
import { keptTags } from './tags';

/** How to undo what was done; lists that are left out are empty. */
export type Reversal = Partial<Omit<ReversalRecord, 'requestId' | 'doneAt'>>;

/** What a write has changed, and what undoes it. */
export interface UndoableEffect extends Effect {
  readonly reversal: Reversal;
}

/** What a reading brings along: these fields change together and go back together. */
const READING: ReadonlySet<string> = new Set([
  'simplified',
  'traditional',
  'pinyin',
  'senses',
  'hsk',
  'chosen',
]);

/** Fields that aren't compared as a whole, or follow from others. */
const APART: ReadonlySet<string> = new Set(['id', 'tags', 'sites']);

/** What was changed in a word. */
export function changesIn(before: ListedWord, after: ListedWord): WordReversal {
  const isMoved = identityKey(before) !== identityKey(after);
  const left = fieldsOf(after);
  const changed = new Set(
    [...fieldsOf(before)].flatMap(([name, value]) =>
      (isMoved && READING.has(name)) || !isSame(value, left.get(name)) ? [name] : [],
    ),
  );
  return {
    id: before.id,
    before: only(before, (name) => changed.has(name)),
    after: only(after, (name) => changed.has(name)),
    addedTags: after.tags.filter((tag) => !before.tags.includes(tag)),
    removedTags: before.tags.filter((tag) => !after.tags.includes(tag)),
  };
}

/** A word without what was changed in it, as far as that still stands. */
export function changesTakenBack<Word extends Omit<ListedWord, 'sites'>>(
  word: Word,
  { before, after, addedTags, removedTags }: WordReversal,
): Word {
  const isMoved = before.pinyin !== undefined;
  const isReadSo = identityKey({ ...word, ...after }) === identityKey(word);
  const [now, left] = [fieldsOf(word), fieldsOf(after)];
  const fields = only(before, (name) =>
    isMoved && READING.has(name) ? isReadSo : isSame(now.get(name), left.get(name)),
  );
  const tags = word.tags.filter((tag) => !addedTags.includes(tag));
  return {
    ...word,
    ...fields,
    tags: keptTags([...tags, ...removedTags]),
  };
}

const fieldsOf = (word: Partial<ListedWord>): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(word).filter(([name]) => !APART.has(name)));

const only = (
  word: Partial<ListedWord>,
  isWanted: (name: string) => boolean,
): Partial<ListedWord> =>
  Object.fromEntries(Object.entries(word).filter(([name]) => isWanted(name)));

const isSame = (a: unknown, b: unknown) => a === b || canonical(a) === canonical(b);
