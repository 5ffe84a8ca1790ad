/**
 * What the words beside a personal name say of it: 记者 before, 说 behind. The lexicon file carries them
 * as UTF-8, a line a word: the word, its cost before a name and behind one in 1/10 nat, separated by spaces.
 * Source: the contexts of names (roles K, L, M) that HanLP counted.
 */
import type { Lexicon } from '@/lib/lexicon';

/** −ln P(name | word) / P(name) in nats, of a word right before the name, and right behind it; 0 = nothing to say. */
export interface NeighbourCosts {
  readonly before: number;
  readonly behind: number;
}

const UNITS_PER_NAT = 10;
/** A word that makes a name beside it so much likelier, in nats, is a title or a verb of saying. */
const OFTEN = -1;
/** Words beside a name that make it likelier by this, in nats, introduce it: 记者 −3.2, 说 −2.9, 同志 −3.0. */
export const INTRODUCED = -1.5;
/** Classes of the lexicon's words that may be a person's name. */
const LISTED_NAMES: ReadonlySet<string> = new Set(['nr', 'nrf', 'nrj', 'nz']);
/** In nats: of 0, 1.5, 3 and 5 that which crosses fewest words of the development sets. */
const STRADDLING = 3;
/** Longest word looked up beside a name, in code units. */
const MAX_LENGTH = 4;

const units = (nats: number) => Math.round(nats * UNITS_PER_NAT);

/** Packs the costs; the same content gives the same bytes. */
export function writeNeighbours(content: ReadonlyMap<string, NeighbourCosts>): Uint8Array {
  const lines = [...content].map(
    ([word, { before, behind }]) => `${word} ${units(before)} ${units(behind)}`,
  );
  return new TextEncoder().encode(lines.sort().join('\n'));
}

const opened = new WeakMap<Lexicon, NameNeighbours>();

export class NameNeighbours {
  readonly #lexicon: Lexicon;
  /** By word id, in 1/10 nat. */
  readonly #before: Int8Array;
  readonly #behind: Int8Array;
  /** The most that a word behind a name helps it, in nats, negative. */
  readonly #leastBehind: number;
  #lastText = '';
  #lastStart = -1;
  #lastCost = 0;

  /** A lexicon's costs, opened once: some thousand words, some milliseconds. */
  static of(lexicon: Lexicon): NameNeighbours {
    const known = opened.get(lexicon) ?? new NameNeighbours(lexicon);
    opened.set(lexicon, known);
    return known;
  }

  private constructor(lexicon: Lexicon) {
    const { wordCount } = lexicon.header;
    this.#lexicon = lexicon;
    this.#before = new Int8Array(wordCount);
    this.#behind = new Int8Array(wordCount);
    let least = 0;
    // Read in place: cutting out thousands of lines and words takes longer than all the rest of opening.
    const lines = new TextDecoder().decode(lexicon.nameNeighbours);
    for (let start = 0; start < lines.length;) {
      const word = lines.indexOf(' ', start);
      const before = lines.indexOf(' ', word + 1);
      const newLine = lines.indexOf('\n', before);
      const end = newLine < 0 ? lines.length : newLine;
      const id = lexicon.wordAt(lines, start, word);
      if (id >= 0) {
        this.#before[id] = Number(lines.slice(word + 1, before));
        this.#behind[id] = Number(lines.slice(before + 1, end));
        least = Math.min(least, this.#behind[id]);
      }
      start = end + 1;
    }
    this.#leastBehind = least / UNITS_PER_NAT;
  }

  /**
   * What the words on both sides of a personal name say of it, in nats.
   * @param most the caller has no use for more: Infinity comes back as soon as it is certain to be passed
   */
  around(text: string, start: number, end: number, most = Infinity): number {
    const before = this.before(text, start);
    if (before + this.#leastBehind > most) return Infinity;
    const beside = before + this.behind(text, end);
    return beside > most ? Infinity : beside + this.straddling(text, start, end);
  }

  /** What it costs a name, in nats, that a dictionary word lies across one of its ends: 玉峰國|小, 灵丘山|间. */
  straddling(text: string, start: number, end: number): number {
    return STRADDLING * (Number(this.#isWord(text, start)) + Number(this.#isWord(text, end)));
  }

  /** What the word lists say a name costs, in nats; Infinity for what is no listed name: 高峰 is a word. */
  listedCost(text: string, start: number, end: number): number {
    const { classNames, wordClasses } = this.#lexicon;
    const word = this.#lexicon.wordAt(text, start, end);
    if (word < 0 || !LISTED_NAMES.has(classNames[wordClasses[word] ?? 0] ?? '')) return Infinity;
    return this.#lexicon.cost(word);
  }

  /** Whether the two characters round a gap are a word with an entry. */
  #isWord(text: string, gap: number): boolean {
    return gap > 0 && gap < text.length && this.isEntry(text, gap - 1, gap + 1);
  }

  /** Whether a stretch is a word with an entry. */
  isEntry(text: string, start: number, end: number): boolean {
    const word = this.#lexicon.wordAt(text, start, end);
    return word >= 0 && this.#lexicon.hasEntry(word);
  }

  /** Whether a stretch is a word that names are often beside: 先生, 主席, 表示. */
  isOftenBeside(text: string, start: number, end: number): boolean {
    const word = this.#lexicon.wordAt(text, start, end);
    const least = Math.min(this.#before[word] ?? 0, this.#behind[word] ?? 0);
    return least <= OFTEN * UNITS_PER_NAT;
  }

  /** What the longest word that ends where a name starts says of it, in nats. */
  before(text: string, start: number): number {
    // Several names start at one place.
    if (start !== this.#lastStart || text !== this.#lastText) {
      this.#lastCost = this.#findBefore(text, start);
      this.#lastStart = start;
      this.#lastText = text;
    }
    return this.#lastCost;
  }

  #findBefore(text: string, start: number): number {
    for (let from = Math.max(0, start - MAX_LENGTH); from < start; from++) {
      const word = this.#lexicon.wordAt(text, from, start);
      if (word >= 0) return (this.#before[word] ?? 0) / UNITS_PER_NAT;
    }
    return 0;
  }

  /** What the longest word that starts where a name ends says of it, in nats. */
  behind(text: string, end: number): number {
    for (let to = Math.min(text.length, end + MAX_LENGTH); to > end; to--) {
      const word = this.#lexicon.wordAt(text, end, to);
      if (word >= 0) return (this.#behind[word] ?? 0) / UNITS_PER_NAT;
    }
    return 0;
  }
}
