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

/**
 * All saved words in memory, made for 100,000 of them. A word is folded for searching when it is added. The first
 * search after a change lays out the texts it runs over, and the first look in an order sorts the words; neither is
 * done again before the next change.
 */
export class WordList {
  private readonly items = new Map<string, Item>();
  private readonly verdicts = new Map<string, Verdict>();
  /** The items as they lie in `texts`. */
  private laidOut: readonly Item[] | null = null;
  private texts: LongTexts | null = null;
  /** For each order that was asked for, which of the items comes when. */
  private readonly orders = new Map<SortOrder, Uint32Array>();

  get size(): number {
    return this.items.size;
  }

  /** Adds words; one with the same id takes the place of the other. */
  add(words: readonly ListedWord[]): void {
    for (const word of words) this.items.set(word.id, { word, lines: searchLines(word) });
    if (words.length > 0) this.forget();
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) if (this.items.delete(id)) this.forget();
  }

  /** Does beforehand what the first search would have to. */
  prepare(): void {
    this.longTexts();
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
    const items = this.listed();
    const turns = this.turnsIn(order);
    const fits = parseQuery(query)?.(this.longTexts(), items.length);
    const found = fits === undefined ? inTurn(items, turns) : bestFirst(items, turns, fits);
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

  private forget(): void {
    this.laidOut = null;
    this.texts = null;
    this.orders.clear();
  }

  private listed(): readonly Item[] {
    this.laidOut ??= [...this.items.values()];
    return this.laidOut;
  }

  private longTexts(): LongTexts {
    const items = this.listed();
    this.texts ??= {
      hanzi: new LongText(items.map(({ lines }) => lines.hanzi)),
      pinyin: new LongText(items.map(({ lines }) => lines.pinyin)),
      english: new LongText(items.map(({ lines }) => lines.english)),
    };
    return this.texts;
  }

  private turnsIn(order: SortOrder): Uint32Array {
    const known = this.orders.get(order);
    if (known !== undefined) return known;
    const items = this.listed();
    const compare = COMPARE[order];
    const turns = Uint32Array.from(items.keys()).sort((a, b) => {
      const [left, right] = [items[a], items[b]];
      return left === undefined || right === undefined ? 0 : compare(left, right);
    });
    this.orders.set(order, turns);
    return turns;
  }
}

/** True if a filter lets not all words through. */
export const isFilter = (filter: ListFilter): boolean =>
  Object.values(filter).some((value) => value !== null);

const mostFirst = (counts: ReadonlyMap<string, number>) =>
  [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));

function inTurn(items: readonly Item[], turns: Uint32Array): readonly ListedWord[] {
  const words: ListedWord[] = [];
  for (const index of turns) {
    const item = items[index];
    if (item !== undefined) words.push(item.word);
  }
  return words;
}

/**
 * The words that fit, those that fit better first; each kind in its order.
 * @param turns which of the items comes when
 * @param fits how well each item fits, in the order of the items
 */
function bestFirst(
  items: readonly Item[],
  turns: Uint32Array,
  fits: Uint8Array,
): readonly ListedWord[] {
  const counts = [0, 0, 0, 0];
  for (const fit of fits) counts[fit] = (counts[fit] ?? 0) + 1;
  const [whole = 0, beginning = 0, inside = 0] = counts;
  const next = [0, whole, whole + beginning];
  const found: ListedWord[] = [];
  found.length = whole + beginning + inside;
  for (const index of turns) {
    const at = next[fits[index] ?? FIT.none];
    const item = items[index];
    if (at === undefined || item === undefined) continue;
    found[at] = item.word;
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
