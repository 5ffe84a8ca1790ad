import type { ListedWord } from './saved-word';
import { stateKey } from './state-key';
import type { Verdict, WordState } from './word-state';
import {
  FIT,
  LongText,
  type LongTexts,
  type SearchLines,
  parseQuery,
  searchLines,
} from './word-search';

export const SORT_ORDERS = ['newest', 'met', 'often', 'pinyin', 'hsk'] as const;
/** Latest saved, latest met, most often met, by reading, easiest first. */
export type SortOrder = (typeof SORT_ORDERS)[number];

/** What of the list is shown, and in which order. */
export interface ListView {
  /** As typed; '' shows all. Words that fit it better come first. */
  readonly query: string;
  readonly order: SortOrder;
  readonly filter: ListFilter;
}

/** Which words are shown; null lets all through. */
export interface ListFilter {
  /** An HSK 2.0 level; 0 for words outside the lists. */
  readonly hsk: number | null;
  readonly state: Exclude<WordState, 'unseen'> | null;
  /** '' for words without tags. */
  readonly tag: string | null;
  /** The host name of a page that it was met on. */
  readonly site: string | null;
  /** Saved at this moment or later, in ms since the epoch. */
  readonly savedSince: number | null;
}

export const NO_FILTER: ListFilter = {
  hsk: null,
  state: null,
  tag: null,
  site: null,
  savedSince: null,
};

/** What the words can be filtered by, each with the number of words it has, most first. */
export interface Facets {
  readonly tags: readonly (readonly [string, number])[];
  readonly sites: readonly (readonly [string, number])[];
}

interface Item {
  readonly word: ListedWord;
  readonly lines: SearchLines;
}

/** All words in one order, and what is searched of them. */
interface Sorted {
  readonly order: SortOrder;
  readonly words: readonly ListedWord[];
  readonly texts: LongTexts;
}

/**
 * All saved words in memory, made for 100,000 of them. A word is folded for searching when it is added; the
 * first look after a change sorts them all, and further ones search in that order.
 */
export class WordList {
  private readonly items = new Map<string, Item>();
  private readonly verdicts = new Map<string, Verdict>();
  private sorted: Sorted | null = null;

  get size(): number {
    return this.items.size;
  }

  /** Adds words; one with the same id takes the place of the other. */
  add(words: readonly ListedWord[]): void {
    for (const word of words) this.items.set(word.id, { word, lines: searchLines(word) });
    if (words.length > 0) this.sorted = null;
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) if (this.items.delete(id)) this.sorted = null;
  }

  /** Takes in what the reader has said of headwords, by `stateKey`. */
  judge(states: Readonly<Record<string, WordState>>): void {
    for (const [key, state] of Object.entries(states)) {
      if (state === 'known' || state === 'ignored') this.verdicts.set(key, state);
      else this.verdicts.delete(key);
    }
  }

  /** What a saved word is to the reader. */
  stateOf(word: ListedWord): Exclude<WordState, 'unseen'> {
    return this.verdicts.get(stateKey(word)) ?? 'learning';
  }

  find({ query, order, filter }: ListView): readonly ListedWord[] {
    const { words, texts } = this.inOrder(order);
    const fits = parseQuery(query)?.(texts, words.length);
    const found = fits === undefined ? words : bestFirst(words, fits);
    return isFilter(filter) ? found.filter((word) => this.passes(word, filter)) : found;
  }

  facets(): Facets {
    const [tags, sites] = [new Map<string, number>(), new Map<string, number>()];
    for (const { word } of this.items.values()) {
      for (const tag of word.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
      for (const site of word.sites) sites.set(site, (sites.get(site) ?? 0) + 1);
    }
    return { tags: mostFirst(tags), sites: mostFirst(sites) };
  }

  private passes(word: ListedWord, { hsk, state, tag, site, savedSince }: ListFilter): boolean {
    return (
      (hsk === null || (word.hsk ?? 0) === hsk) &&
      (state === null || this.stateOf(word) === state) &&
      (tag === null || (tag === '' ? word.tags.length === 0 : word.tags.includes(tag))) &&
      (site === null || word.sites.includes(site)) &&
      (savedSince === null || word.savedAt >= savedSince)
    );
  }

  private inOrder(order: SortOrder): Sorted {
    if (this.sorted?.order !== order) {
      const items = [...this.items.values()].sort(COMPARE[order]);
      this.sorted = {
        order,
        words: items.map(({ word }) => word),
        texts: {
          hanzi: new LongText(items.map(({ lines }) => lines.hanzi)),
          pinyin: new LongText(items.map(({ lines }) => lines.pinyin)),
          english: new LongText(items.map(({ lines }) => lines.english)),
        },
      };
    }
    return this.sorted;
  }
}

/** True if a filter lets not all words through. */
export const isFilter = (filter: ListFilter): boolean =>
  Object.values(filter).some((value) => value !== null);

const mostFirst = (counts: ReadonlyMap<string, number>) =>
  [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));

/** The words that fit, those that fit better first; each kind in the order it had. */
function bestFirst(words: readonly ListedWord[], fits: Uint8Array): readonly ListedWord[] {
  const counts = [0, 0, 0, 0];
  for (const fit of fits) counts[fit] = (counts[fit] ?? 0) + 1;
  const [whole = 0, beginning = 0, inside = 0] = counts;
  const next = [0, whole, whole + beginning];
  const found: ListedWord[] = [];
  found.length = whole + beginning + inside;
  for (let index = 0; index < fits.length; index += 1) {
    const at = next[fits[index] ?? FIT.none];
    const word = words[index];
    if (at === undefined || word === undefined) continue;
    found[at] = word;
    next[fits[index] ?? FIT.none] = at + 1;
  }
  return found;
}

type Compare = (a: Item, b: Item) => number;

const byNewest: Compare = (a, b) =>
  b.word.savedAt - a.word.savedAt || (a.word.id < b.word.id ? 1 : -1);

const byPinyin: Compare = (a, b) => {
  const [left, right] = [a.lines.pinyin, b.lines.pinyin];
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
