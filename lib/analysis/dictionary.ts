import type { Entry, Lexicon } from '@/lib/lexicon';
import { orderEntries } from '@/lib/pronunciation';
import type { Headword } from './analysed-token';
import type { Match } from './explanation';

/** Words whose facts are kept at hand; an article has about a thousand different ones. */
const REMEMBERED = 5_000;

/** An entry of the reader's own. */
export interface OwnWord {
  readonly simplified: string;
  readonly traditional: string;
  /** Tone marks, syllables separated by spaces. */
  readonly pinyin: string;
  readonly senses: readonly string[];
}

/** Dictionary facts by word, each read out of the lexicon once; the reader's own entries come first. */
export class Dictionary {
  readonly #matches = new Map<string, Match>();
  readonly #own = new Map<string, Entry[]>();
  #longestOwn = 0;

  constructor(readonly lexicon: Lexicon) {}

  /** From now on these are the reader's own entries. */
  useOwn(words: readonly OwnWord[]): void {
    this.#matches.clear();
    this.#own.clear();
    this.#longestOwn = 0;
    for (const { simplified, traditional, pinyin, senses } of words) {
      const entry = {
        simplified,
        traditional,
        pinyin,
        senses,
        measureWords: [],
        own: true as const,
      };
      for (const text of new Set([simplified, traditional])) {
        this.#own.set(text, [...(this.#own.get(text) ?? []), entry]);
        this.#longestOwn = Math.max(this.#longestOwn, text.length);
      }
    }
  }

  /** The reading that the reader has given a word; null without one, or with several. */
  ownReading(text: string): string | null {
    const [only, ...others] = this.#own.get(text) ?? [];
    return only === undefined || others.length > 0 ? null : only.pinyin;
  }

  /** A word as it is written, with its entries (none if the dictionary lacks it), level and rank. */
  match(text: string): Match {
    const known = this.#matches.get(text);
    if (known) return known;
    const word = this.lexicon.wordAt(text);
    const own = this.#own.get(text) ?? [];
    const others = this.lexicon
      .entries(word, text)
      .filter((entry) => !own.some((mine) => isSameWord(mine, entry)));
    const match: Match = {
      text,
      // 新 alone is new before it is Xinjiang's short name or a surname.
      entries: [...own, ...orderEntries(others, text, [], false)],
      hsk: word < 0 ? null : this.lexicon.hsk(word),
      rank: word < 0 ? null : this.lexicon.rank(word),
    };
    if (this.#matches.size >= REMEMBERED) this.#matches.clear();
    this.#matches.set(text, match);
    return match;
  }

  /** The dictionary words that `text` begins with, longest first. */
  matchesAtStart(text: string): Match[] {
    const ends = new Set(
      this.lexicon
        .wordsFrom(text, 0)
        .filter(({ word }) => this.lexicon.hasEntry(word))
        .map(({ end }) => end),
    );
    for (let end = 1; end <= Math.min(text.length, this.#longestOwn); end += 1)
      if (this.#own.has(text.slice(0, end))) ends.add(end);
    return [...ends].sort((a, b) => b - a).map((end) => this.match(text.slice(0, end)));
  }

  /** The words of the HSK 2.0 lists up to a level: reads the levels of all words, and the entries of those. */
  hskWords(level: number): Headword[] {
    const words: Headword[] = [];
    for (let word = 0; word < this.lexicon.header.wordCount; word += 1) {
      if ((this.lexicon.hsk(word) ?? Infinity) > level) continue;
      const [entry] = this.lexicon.entries(word, '');
      if (entry !== undefined) {
        const { simplified, traditional } = entry;
        words.push({ simplified, traditional });
      }
    }
    return words;
  }
}

const isSameWord = (a: OwnWord, b: OwnWord) =>
  a.simplified === b.simplified && a.traditional === b.traditional && a.pinyin === b.pinyin;
