/**
 * What each character of a text may be in a name, read from tables once a text: most are nothing, and the recognisers
 * need to look at none of those. What a recogniser asks of every character stands here, next to each other: a table of
 * its own for each question had its entries in other cache lines, and all of them were a fifth of a text's time.
 */

/**
 * Roles of a character, as bits: begins a Chinese surname, one of those of two characters, a Japanese surname, one of
 * those of three characters; stands in a transliteration …
 */
export const MARK = {
  surname: 1,
  compoundSurname: 2,
  japanese: 4,
  longJapanese: 8,
  sound: 16,
  placeSuffix: 32,
  bodyEnd: 64,
  dot: 128,
};

/** Columns of the bounds: see `setBounds` in character-tables.ts for what they bound. */
export const BOUND = { surname: 0, given: 1, japaneseAlone: 2, japaneseGiven: 3 };
/** Bounds a character has: four bytes, which are copied as one number. */
export const BOUNDS = 4;

/** A text's marks; what lies beyond its length is of other texts. */
export interface Marks {
  /** By UTF-16 code unit of the text. */
  readonly of: Uint8Array;
  /** At [code unit × BOUNDS + column]. */
  readonly bounds: Int8Array;
  /** All marks together. */
  readonly any: number;
}

/** Finds the marks of texts; remembers the last one, which all recognisers are asked about in turn. */
export class NameMarks {
  readonly #byUnit = new Uint8Array(65536);
  readonly #bounds = new Int8Array(65536 * BOUNDS).fill(127);
  readonly #boundRows = new Int32Array(this.#bounds.buffer);
  #text = '';
  #marks: Marks = { of: new Uint8Array(0), bounds: new Int8Array(0), any: 0 };
  #rows = new Int32Array(0);

  /** From now on characters, given by their code units, have a mark. */
  add(mark: number, units: Iterable<number>): void {
    for (const unit of units) this.#byUnit[unit] = (this.#byUnit[unit] ?? 0) | mark;
  }

  /** From now on a character has a bound; until then it is 127, above all that matter. */
  setBound(unit: number, column: number, bound: number): void {
    this.#bounds[unit * BOUNDS + column] = bound;
  }

  /** Valid until the next text. */
  of(text: string): Marks {
    if (text === this.#text) return this.#marks;
    const { length } = text;
    if (this.#marks.of.length < length) this.#makeRoom(length);
    const { of, bounds } = this.#marks;
    let any = 0;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      const mark = this.#byUnit[unit] ?? 0;
      of[at] = mark;
      any |= mark;
      this.#rows[at] = this.#boundRows[unit] ?? 0;
    }
    this.#text = text;
    this.#marks = { of, bounds, any };
    return this.#marks;
  }

  #makeRoom(length: number): void {
    this.#rows = new Int32Array(length);
    this.#marks = { of: new Uint8Array(length), bounds: new Int8Array(this.#rows.buffer), any: 0 };
  }
}
