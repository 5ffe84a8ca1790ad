import type { Entry, Lexicon, WordId } from '@/lib/lexicon';
import { parseSyllable, withToneMark } from './pinyin';

/** One reading of a word: a syllable for each of its code units, lower case; '' where it has none. */
export type Syllables = readonly string[];

/** A word that covers a character: where it stands, and what it says of the character. */
export interface CoveringWord {
  /** UTF-16 code units into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** −1 for a word that only the word list has. */
  readonly word: WordId;
  /** −ln P in nats. */
  readonly cost: number;
  /** The dictionary's readings of the character in this word, each once; [] for a word without entries. */
  readonly readings: readonly string[];
}

const HAN = /\p{Script=Han}/u;
/** Longer words are sayings with a comma; they are looked up as a whole, not around a character. */
export const LONGEST_WORD = 8;
/** −ln P of a word that only the word list has, in nats: a handful in jieba's 60 million. */
const LISTED_COST = 18;
/** Words are kept for an article's length, not for a day's reading. */
const CACHED_WORDS = 20_000;

/** The dictionary's readings, remembered for the words that come up again and again. */
export class DictionaryReadings {
  readonly #known = new Map<string, readonly Syllables[]>();
  readonly #simplified = new Map<string, string>();
  /** How the further words start: what most places of a text are ruled out by. */
  readonly #listedStarts: ReadonlySet<string>;

  /** @param listed further words, simplified, that cover characters as the dictionary's do */
  constructor(
    readonly lexicon: Lexicon,
    readonly listed: ReadonlyMap<string, unknown> = new Map(),
  ) {
    this.#listedStarts = new Set(Array.from(listed.keys(), (word) => word.slice(0, 2)));
  }

  /**
   * The readings of a word, each once, the entries' order kept: 长 gives [["cháng"], ["zhǎng"]].
   * @returns [] where the dictionary has no entry
   */
  of(text: string): readonly Syllables[] {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const distinct = new Map<string, Syllables>();
    for (const entry of this.lexicon.lookUp(text)) {
      const syllables = alignedSyllables(text, entry.pinyin);
      if (syllables !== null) distinct.set(syllables.join(' '), syllables);
    }
    const readings = [...distinct.values()];
    if (this.#known.size >= CACHED_WORDS) this.#known.clear();
    this.#known.set(text, readings);
    return readings;
  }

  /** The words of two or more code units that cover the one at `at`, by start, shortest first. */
  covering(text: string, at: number): readonly CoveringWord[] {
    const covering: CoveringWord[] = [];
    for (let start = Math.max(0, at - LONGEST_WORD + 1); start <= at; start++) {
      for (const { end, word } of this.lexicon.wordsFrom(text, start)) {
        if (end <= at || end - start < 2 || end - start > LONGEST_WORD) continue;
        const said = this.lexicon.hasEntry(word) ? this.of(text.slice(start, end)) : [];
        const readings = distinctAt(said, at - start);
        covering.push({ start, end, word, cost: this.lexicon.cost(word), readings });
      }
    }
    return this.listed.size === 0 ? covering : [...covering, ...this.#listedOver(text, at)];
  }

  /** The words over the code unit at `at` that only the word list has. */
  #listedOver(text: string, at: number): readonly CoveringWord[] {
    const from = Math.max(0, at - LONGEST_WORD + 1);
    const near = text
      .slice(from, at + LONGEST_WORD)
      .replace(/\p{Script=Han}/gu, (character) => this.#inPlace(character));
    const found: CoveringWord[] = [];
    for (let start = from; start <= at; start++) {
      if (!this.#listedStarts.has(near.slice(start - from, start - from + 2))) continue;
      const last = Math.min(text.length, start + LONGEST_WORD);
      for (let end = Math.max(at + 1, start + 2); end <= last; end++) {
        const word = near.slice(start - from, end - from);
        if (!this.listed.has(word) || this.lexicon.wordAt(word) >= 0) continue;
        found.push({ start, end, word: -1, cost: LISTED_COST, readings: [] });
      }
    }
    return found;
  }

  /** Simplified where that keeps the offsets: 𠮷 and its like stay. */
  #inPlace(character: string): string {
    const simplified = this.simplified(character);
    return simplified.length === character.length ? simplified : character;
  }

  /** A character in simplified script: 長 → 长; itself where the dictionary knows no other form. */
  simplified(character: string): string {
    const known = this.#simplified.get(character);
    if (known !== undefined) return known;
    const entries = this.lexicon.lookUp(character);
    const simplified = entries.some((entry) => entry.simplified === character)
      ? character
      : (entries.find((entry) => entry.traditional === character)?.simplified ?? character);
    if (this.#simplified.size >= CACHED_WORDS) this.#simplified.clear();
    this.#simplified.set(character, simplified);
    return simplified;
  }
}

/** The different readings of the syllable at an index. */
export function distinctAt(readings: readonly Syllables[], index: number): readonly string[] {
  return [...new Set(readings.map((syllables) => syllables[index] ?? ''))].filter((s) => s !== '');
}

/** The syllables of an entry for a text in one of its spellings; null where they don't match one to one. */
export function entrySyllables(entry: Entry, text: string): Syllables | null {
  return alignedSyllables(text, entry.pinyin);
}

/**
 * Lays a reading along a text: "4S店" with "4 S diàn" gives ["", "", "diàn"]. A code point outside the BMP
 * has its syllable at its first code unit.
 */
function alignedSyllables(text: string, pinyin: string): Syllables | null {
  const written = pinyin.split(' ');
  const characters = [...text];
  const parts =
    written.length === characters.length ? written : spread(characters, written.map(spoken));
  if (parts === null) return null;
  return characters.flatMap((character, index) => {
    const syllable = HAN.test(character) ? spoken(parts[index] ?? '') : '';
    return character.length === 1 ? [syllable] : [syllable, ''];
  });
}

/** Gives the syllables to the Chinese characters where the rest of the text is written in other ways. */
function spread(characters: readonly string[], syllables: readonly string[]) {
  const left = syllables.filter((syllable) => syllable !== '');
  if (characters.filter((character) => HAN.test(character)).length !== left.length) return null;
  return characters.map((character) => (HAN.test(character) ? (left.shift() ?? '') : ''));
}

/** A syllable as the contract has it: lower case; '' for "xx" (unknown), letters and punctuation. */
function spoken(written: string): string {
  const syllable = written === 'xx' ? null : parseSyllable(written);
  return syllable === null ? '' : withToneMark({ ...syllable, capital: false });
}
