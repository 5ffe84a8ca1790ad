import type { ListedWord } from './saved-word';
import { FIT, type Query, type SearchText, parseQuery, searchText } from './word-search';

export const SORT_ORDERS = ['newest', 'met', 'often', 'pinyin', 'hsk'] as const;
/** Latest saved, latest met, most often met, by reading, easiest first. */
export type SortOrder = (typeof SORT_ORDERS)[number];

/** What of the list is shown, and in which order. */
export interface ListView {
  /** As typed; '' shows all. Words that fit it better come first. */
  readonly query: string;
  readonly order: SortOrder;
  /** An HSK 2.0 level, `null` for words outside the lists, 'any' for all. */
  readonly hsk: number | null | 'any';
}

interface Item {
  readonly word: ListedWord;
  readonly text: SearchText;
}

/**
 * All saved words in memory, folded for searching: made for 100,000 of them. Building it costs some
 * microseconds a word; a look at it scans all of them once, in an order kept from the look before.
 */
export class WordList {
  private readonly items = new Map<string, Item>();
  private sorted: { readonly order: SortOrder; readonly items: readonly Item[] } | null = null;

  get size(): number {
    return this.items.size;
  }

  /** Adds words; one with the same id takes the place of the other. */
  add(words: readonly ListedWord[]): void {
    for (const word of words) this.items.set(word.id, { word, text: searchText(word) });
    if (words.length > 0) this.sorted = null;
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) if (this.items.delete(id)) this.sorted = null;
  }

  get(id: string): ListedWord | null {
    return this.items.get(id)?.word ?? null;
  }

  find({ query, order, hsk }: ListView): readonly ListedWord[] {
    const items = this.inOrder(order);
    const fits = parseQuery(query);
    const wanted = hsk === 'any' ? items : items.filter(({ word }) => word.hsk === hsk);
    return (fits === null ? wanted : bestFirst(wanted, fits)).map(({ word }) => word);
  }

  private inOrder(order: SortOrder): readonly Item[] {
    if (this.sorted?.order !== order) {
      this.sorted = { order, items: [...this.items.values()].sort(COMPARE[order]) };
    }
    return this.sorted.items;
  }
}

function bestFirst(items: readonly Item[], query: Query): readonly Item[] {
  const found: Item[][] = [[], [], [], []];
  for (const item of items) found[query(item.text)]?.push(item);
  return found.slice(0, FIT.none).flat();
}

type Compare = (a: Item, b: Item) => number;

const byNewest: Compare = (a, b) =>
  b.word.savedAt - a.word.savedAt || (a.word.id < b.word.id ? 1 : -1);

const byPinyin: Compare = (a, b) => {
  const [left, right] = [a.text.pinyin, b.text.pinyin];
  if (left === right) return byNewest(a, b);
  return left < right ? -1 : 1;
};

/** Ties go to the newest, so that every order is the same each time. */
const COMPARE: Readonly<Record<SortOrder, Compare>> = {
  newest: byNewest,
  met: (a, b) => b.word.lastMetAt - a.word.lastMetAt || byNewest(a, b),
  often: (a, b) => b.word.timesMet - a.word.timesMet || byNewest(a, b),
  pinyin: byPinyin,
  hsk: (a, b) => (a.word.hsk ?? 7) - (b.word.hsk ?? 7) || byNewest(a, b),
};
