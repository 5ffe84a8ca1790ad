import type { Neighbourhood } from './context-features';

/** In characters. */
export const LONGEST_PHRASE = 6;

/** A phrase around a character. */
export interface PhraseOver {
  /** Characters. */
  readonly length: number;
  /** How many of them stand before the one in question. */
  readonly before: number;
  /** Of that one. */
  readonly reading: string;
}

/** Phrases that say how polyphones in them are read. */
export class Phrases {
  /** How they start: what most places of a text are ruled out by. */
  readonly #starts: ReadonlySet<string>;

  /** @param readings by phrase, simplified, in characters of the BMP: the readings at offsets */
  constructor(private readonly readings: ReadonlyMap<string, ReadonlyMap<number, string>>) {
    this.#starts = new Set(Array.from(readings.keys(), (phrase) => phrase.slice(0, 2)));
  }

  /** The longest phrase that stands around a character and says how it is read; null where none does. */
  over({ characters, position }: Neighbourhood): PhraseOver | null {
    const first = Math.max(0, position - LONGEST_PHRASE + 1);
    const near = characters.slice(first, position + LONGEST_PHRASE);
    const text = near.join('');
    if (text.length !== near.length) return null;
    const at = position - first;
    let longest: PhraseOver | null = null;
    for (let start = 0; start <= at; start++) {
      if (!this.#starts.has(text.slice(start, start + 2))) continue;
      const last = Math.min(text.length, start + LONGEST_PHRASE);
      for (let end = Math.max(at + 1, start + 2); end <= last; end++) {
        const before = at - start;
        const length = end - start;
        const reading = this.readings.get(text.slice(start, end))?.get(before);
        if (reading !== undefined && length > (longest?.length ?? 0))
          longest = { length, before, reading };
      }
    }
    return longest;
  }
}
