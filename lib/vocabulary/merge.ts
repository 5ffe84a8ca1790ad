/**
 * How two accounts of one word become one: when it is saved again, taken back from the bin, or found in a
 * backup. Merging a word with itself changes nothing, so an import may be repeated.
 */
import type { Context, SavedWord, WordToSave } from './saved-word';

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
    hsk: word.hsk ?? kept.hsk,
    timesMet: kept.timesMet + (isNewPlace ? 1 : 0),
    lastMetAt: Math.max(kept.lastMetAt, now),
    contexts: mergeContexts(kept.contexts, context === null ? [] : [context]),
  };
}

/**
 * Two histories of one word. They may overlap (a backup and the words it was made from), so meetings are
 * not added up: the larger count holds, and at least one for each sentence kept.
 * @param kept its id, senses and level win
 */
export function mergeWords(kept: SavedWord, other: SavedWord): SavedWord {
  const contexts = mergeContexts(kept.contexts, other.contexts);
  return {
    ...kept,
    senses: kept.senses.length > 0 ? kept.senses : other.senses,
    hsk: kept.hsk ?? other.hsk,
    timesMet: Math.max(kept.timesMet, other.timesMet, contexts.length),
    savedAt: Math.min(kept.savedAt, other.savedAt),
    lastMetAt: Math.max(kept.lastMetAt, other.lastMetAt),
    contexts,
  };
}

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

const samePlace = (a: Context, b: Context) => place(a) === place(b);

/** Where a word stood: the page, the sentence and the offset. A space ends the address, which has none. */
const place = ({ url, start, sentence }: Context) => `${url} ${String(start)} ${sentence}`;
