/**
 * The dictionary words inside a stretch of text: a small lattice over words that have an entry, used to
 * split what the dictionary cannot explain and to show what a compound is made of.
 */
import type { Lexicon } from '@/lib/lexicon';
import type { Span } from './token';

/** Longer stretches are left whole: no headword list holds any. */
export const MAX_LENGTH = 64;
/** Cost of a character without an entry, in 1/1000 nat: above that of any entry, counted or not. */
const UNEXPLAINED_COST = 30_000;
/** What each piece costs beside its word, in 1/1000 nat: else 年级 falls into frequent characters. */
const PIECE_COST = 2_000;
const UNREACHED = 0x7fffffff;

export class InnerWords {
  readonly #lexicon: Lexicon;
  readonly #cost = new Int32Array(MAX_LENGTH + 1);
  readonly #from = new Int32Array(MAX_LENGTH + 1);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /**
   * The cheapest cut of a text into words that have an entry, each but the whole text.
   * @param text at most MAX_LENGTH code units
   * @returns the pieces in order, offsets into `text`; a character that no entry explains is a piece
   */
  cut(text: string): readonly Span[] {
    this.#fill(text);
    const pieces: Span[] = [];
    for (let end = text.length; end > 0;) {
      const start = this.#from[end] ?? 0;
      pieces.push({ start, end });
      end = start;
    }
    return pieces.toReversed();
  }

  #fill(text: string): void {
    const { labels, base, check, word } = this.#lexicon.trie;
    const length = text.length;
    this.#cost.fill(UNREACHED, 1, length + 1);
    for (let from = 0; from < length; from++) {
      const cost = this.#cost[from] ?? 0;
      if (cost === UNREACHED) continue;
      this.#arrive(from, characterEnd(text, from), cost + UNEXPLAINED_COST);
      let node = 0;
      for (let at = from; at < length; at++) {
        const label = labels[text.charCodeAt(at)] ?? 0;
        const child = (base[node] ?? 0) + label;
        if (label === 0 || check[child] !== label) break;
        node = child;
        const id = (word[child] ?? 0) - 1;
        if (id < 0 || at + 1 - from === length || !this.#lexicon.hasEntry(id)) continue;
        this.#arrive(from, at + 1, cost + PIECE_COST + (this.#lexicon.costs[id] ?? 0));
      }
    }
  }

  #arrive(from: number, to: number, cost: number): void {
    if (cost >= (this.#cost[to] ?? 0)) return;
    this.#cost[to] = cost;
    this.#from[to] = from;
  }
}

function characterEnd(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}
