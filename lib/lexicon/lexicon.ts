import type { Entry, MeasureWord } from './entry';
import { COST_UNITS_PER_NAT, FIELD_SEPARATOR, ITEM_SEPARATOR, RECORD_END } from './format';

/** Index of a word in the lexicon: 0 is the most frequent. */
export type WordId = number;

/** The trie's arrays, for loops that must not allocate. Walking: see `Lexicon.wordAt`. */
export interface Trie {
  /** By UTF-16 code unit: its label; 0 = in no headword. */
  readonly labels: Uint16Array;
  readonly base: Int32Array;
  readonly check: Uint16Array;
  /** By node: id of the word that ends there + 1; 0 = none. */
  readonly word: Uint32Array;
}

/** The file's sections, by the names that format.ts explains. */
export interface Sections extends Trie {
  /** By word: −ln P in 1/1000 nat. */
  readonly cost: Uint16Array;
  readonly tag: Uint8Array;
  readonly hsk: Uint8Array;
  readonly entries: Uint8Array;
  readonly entriesAt: Uint32Array;
  readonly entryText: Uint8Array;
  readonly tagNames: Uint8Array;
  readonly wordClass: Uint8Array;
  readonly classNames: Uint8Array;
  readonly classCosts: Int16Array;
  readonly nameModel: Uint8Array;
  readonly nameNeighbours: Uint8Array;
}

/** What the file's header tells. */
export interface Header {
  readonly wordCount: number;
  /** The words with ids below this have a count, and so a rank. */
  readonly countedWords: number;
  readonly entryCount: number;
  /** SHA-256 of the programs and inputs that made the file, in hexadecimal. */
  readonly recipe: string;
}

/** The bundled dictionary, read in place. Made by `openLexicon`. */
export class Lexicon {
  readonly trie: Trie;
  /** By word id: −ln P in 1/1000 nat. */
  readonly costs: Uint16Array;
  /** Part-of-speech letters, as jieba's dict.txt writes them. */
  readonly tagNames: readonly string[];
  /** By word id: index into `classNames`. */
  readonly wordClasses: Uint8Array;
  /** Word classes, finer than the parts of speech, as HanLP 1.x names them. */
  readonly classNames: readonly string[];
  /** At [class before × classes + class]: −ln P(class | class before) / P(class) in 1/1000 nat. */
  readonly classCosts: Int16Array;
  /** What names are made of; lib/names opens it. */
  readonly nameModel: Uint8Array;
  /** What stands beside names; lib/names opens it. */
  readonly nameNeighbours: Uint8Array;
  readonly #sections: Sections;
  readonly #decoder = new TextDecoder();

  constructor(
    sections: Sections,
    readonly header: Header,
  ) {
    this.#sections = sections;
    this.trie = sections;
    this.costs = sections.cost;
    this.tagNames = this.#decoder.decode(sections.tagNames).split(' ');
    this.wordClasses = sections.wordClass;
    this.classNames = this.#decoder.decode(sections.classNames).split(' ');
    this.classCosts = sections.classCosts;
    this.nameModel = sections.nameModel;
    this.nameNeighbours = sections.nameNeighbours;
  }

  /**
   * The word that `text` is between two offsets, in either script.
   * @param start,end UTF-16 code units
   * @returns its id, or −1 where the stretch is no headword
   */
  wordAt(text: string, start = 0, end = text.length): WordId {
    const { labels, base, check, word } = this.trie;
    let node = 0;
    for (let at = start; at < end; at++) {
      const label = labels[text.charCodeAt(at)] ?? 0;
      if (label === 0) return -1;
      const child = (base[node] ?? 0) + label;
      if (check[child] !== label) return -1;
      node = child;
    }
    return (word[node] ?? 0) - 1;
  }

  /**
   * The words that start at an offset, shortest first.
   * @returns pairs of end offset (code units) and word id
   */
  wordsFrom(text: string, start: number): { readonly end: number; readonly word: WordId }[] {
    const { labels, base, check, word } = this.trie;
    const found: { end: number; word: WordId }[] = [];
    let node = 0;
    for (let at = start; at < text.length; at++) {
      const label = labels[text.charCodeAt(at)] ?? 0;
      const child = (base[node] ?? 0) + label;
      if (label === 0 || check[child] !== label) break;
      node = child;
      const id = (word[node] ?? 0) - 1;
      if (id >= 0) found.push({ end: at + 1, word: id });
    }
    return found;
  }

  /** −ln P(word) in nats. */
  cost(word: WordId): number {
    return (this.costs[word] ?? 0) / COST_UNITS_PER_NAT;
  }

  /** Part of speech; '' where unknown. */
  tag(word: WordId): string {
    return this.tagNames[this.#sections.tag[word] ?? 0] ?? '';
  }

  /** HSK 2.0 level 1–6; null outside the lists. */
  hsk(word: WordId): number | null {
    return this.#sections.hsk[word] || null;
  }

  /** Frequency rank, 1 = the most frequent word; null for a word without a count. */
  rank(word: WordId): number | null {
    return word < this.header.countedWords ? word + 1 : null;
  }

  /** True if the dictionary explains the word; the others only help to find boundaries. */
  hasEntry(word: WordId): boolean {
    return (this.#sections.entries[word] ?? 0) > 0;
  }

  /**
   * The entries of a word: those with senses of their own, then surnames, then variants.
   * @param text the word as it is written: entries of just this spelling are preferred (后 is not 後,
   *   though both fold to one word); with none, all the word's entries come back
   */
  entries(word: WordId, text: string): readonly Entry[] {
    const { entries, entriesAt, entryText } = this.#sections;
    const all: Entry[] = [];
    let start = entriesAt[word] ?? 0;
    for (let left = entries[word] ?? 0; left > 0; left--) {
      const end = entryText.indexOf(RECORD_END_BYTE, start);
      all.push(parseEntry(this.#decoder.decode(entryText.subarray(start, end))));
      start = end + 1;
    }
    const spelled = all.filter((entry) => entry.simplified === text || entry.traditional === text);
    return spelled.length > 0 ? spelled : all;
  }

  /** The entries of a headword in either script; [] where the dictionary has none. */
  lookUp(headword: string): readonly Entry[] {
    return this.entries(this.wordAt(headword), headword);
  }
}

const RECORD_END_BYTE = RECORD_END.charCodeAt(0);

function parseEntry(record: string): Entry {
  const [simplified = '', traditional = '', pinyin = '', senses = '', measureWords = ''] =
    record.split(FIELD_SEPARATOR);
  return {
    simplified,
    traditional: traditional || simplified,
    pinyin,
    senses: items(senses),
    measureWords: items(measureWords).map(measureWord),
  };
}

const items = (list: string) => (list === '' ? [] : list.split(ITEM_SEPARATOR));

function measureWord(record: string): MeasureWord {
  const [traditional = '', simplified = '', pinyin = ''] = record.split('|');
  return { simplified, traditional, pinyin };
}
