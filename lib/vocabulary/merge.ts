/**
 * How two accounts of one word become one: when it is saved again, taken back from the bin, or found in a
 * backup. Merging a word with itself changes nothing, so an import may be repeated.
 */
import {
  type Context,
  NO_REMARKS,
  type Remarks,
  type SavedWord,
  type WordToSave,
} from './saved-word';
import { MAX_NOTES } from './schemas';
import { keptTags } from './tags';

/** A frequent word is met daily for years; its latest sentences are the ones still remembered. */
export const KEPT_CONTEXTS = 10;

/** A word's first save. */
export function firstSave(word: WordToSave, id: string, now: number): SavedWord {
  const { simplified, traditional, pinyin, senses, hsk, context } = word;
  return {
    id,
    simplified,
    traditional,
    pinyin,
    senses,
    ...NO_REMARKS,
    chosen: word.chosen ?? [],
    hsk,
    timesMet: 1,
    savedAt: now,
    lastMetAt: now,
    contexts: context === null ? [] : [context],
  };
}

/**
 * A word saved once more. A new place counts as a meeting; the same place again only renews its date.
 * Senses and level are the latest save's, unless that has none.
 */
export function saveAgain(kept: SavedWord, word: WordToSave, now: number): SavedWord {
  const { context } = word;
  const isNewPlace = context !== null && !kept.contexts.some((known) => samePlace(known, context));
  return {
    ...kept,
    senses: word.senses.length > 0 ? word.senses : kept.senses,
    chosen: isFilled(word.chosen) ? word.chosen : kept.chosen,
    hsk: word.hsk ?? kept.hsk,
    timesMet: kept.timesMet + (isNewPlace ? 1 : 0),
    lastMetAt: Math.max(kept.lastMetAt, now),
    contexts: mergeContexts(kept.contexts, context === null ? [] : [context]),
  };
}

/**
 * A saved word met once more while reading. Of each page one sentence is enough, or a long article would
 * push out what other articles said.
 * @returns null if it was met on that page before
 */
export function meetAgain(kept: SavedWord, context: Context): SavedWord | null {
  if (kept.contexts.some((known) => samePage(known, context))) return null;
  return {
    ...kept,
    timesMet: kept.timesMet + 1,
    lastMetAt: Math.max(kept.lastMetAt, context.metAt),
    contexts: mergeContexts(kept.contexts, [context]),
  };
}

/**
 * Two histories of one word. They may overlap (a backup and the words it was made from), so meetings are
 * not added up: the larger count holds, and at least one for each sentence kept.
 * @param kept its id, senses, level and definition win; notes and tags of both are kept
 */
export function mergeWords(kept: SavedWord, other: SavedWord): SavedWord {
  const contexts = mergeContexts(kept.contexts, other.contexts);
  return {
    ...kept,
    senses: kept.senses.length > 0 ? kept.senses : other.senses,
    ...mergeRemarks(kept, other),
    hsk: kept.hsk ?? other.hsk,
    timesMet: Math.max(kept.timesMet, other.timesMet, contexts.length),
    savedAt: Math.min(kept.savedAt, other.savedAt),
    lastMetAt: Math.max(kept.lastMetAt, other.lastMetAt),
    contexts,
  };
}

function mergeRemarks(kept: Remarks, other: Remarks): Remarks {
  const notes = [kept.notes, other.notes].filter((note) => note !== '');
  return {
    definition: kept.definition === '' ? other.definition : kept.definition,
    chosen: kept.chosen.length > 0 ? kept.chosen : other.chosen,
    notes: kept.notes.includes(other.notes) ? kept.notes : notes.join('\n').slice(0, MAX_NOTES),
    tags: keptTags([...kept.tags, ...other.tags]),
  };
}

const isFilled = <Item>(list: readonly Item[] | undefined): list is readonly Item[] =>
  list !== undefined && list.length > 0;

/** The latest `KEPT_CONTEXTS` places of both lists, oldest first; of the same place, the later meeting. */
export function mergeContexts(
  some: readonly Context[],
  others: readonly Context[],
): readonly Context[] {
  const byPlace = new Map<string, Context>();
  for (const context of [...some, ...others]) {
    const known = byPlace.get(place(context));
    if (known === undefined || known.metAt <= context.metAt) byPlace.set(place(context), context);
  }
  return [...byPlace.values()].sort((a, b) => a.metAt - b.metAt).slice(-KEPT_CONTEXTS);
}

/** By their addresses, without the part that names a place on the page; without one by their sentences. */
const samePage = (a: Context, b: Context) =>
  a.url === '' ? samePlace(a, b) : a.url.split('#')[0] === b.url.split('#')[0];

const samePlace = (a: Context, b: Context) => place(a) === place(b);

/** Where a word stood: the page, the sentence and the offset. A space ends the address, which has none. */
const place = ({ url, start, sentence }: Context) => `${url} ${String(start)} ${sentence}`;
