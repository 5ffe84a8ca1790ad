import type { Lexicon } from '@/lib/lexicon';
import type { Headword } from './analysed-token';
import type { Match } from './explanation';

/** Words whose facts are kept at hand; an article has about a thousand different ones. */
const REMEMBERED = 5_000;

/** Dictionary facts by word, each read out of the lexicon once. */
export class Dictionary {
  readonly #matches = new Map<string, Match>();

  constructor(readonly lexicon: Lexicon) {}

  /** A word as it is written, with its entries (none if the dictionary lacks it), level and rank. */
  match(text: string): Match {
    const known = this.#matches.get(text);
    if (known) return known;
    const word = this.lexicon.wordAt(text);
    const match: Match = {
      text,
      entries: this.lexicon.entries(word, text),
      hsk: word < 0 ? null : this.lexicon.hsk(word),
      rank: word < 0 ? null : this.lexicon.rank(word),
    };
    if (this.#matches.size >= REMEMBERED) this.#matches.clear();
    this.#matches.set(text, match);
    return match;
  }

  /** The dictionary words that `text` begins with, longest first. */
  matchesAtStart(text: string): Match[] {
    return this.lexicon
      .wordsFrom(text, 0)
      .filter(({ word }) => this.lexicon.hasEntry(word))
      .map(({ end }) => this.match(text.slice(0, end)))
      .toReversed();
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
