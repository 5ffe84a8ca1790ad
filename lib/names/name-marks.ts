/**
 * What each character of a text may be in a name, in one look at a table: most are nothing, and the recognisers
 * need to look at none of those.
 */

/** Roles of a character, as bits: of a Chinese surname, of a Japanese one, in a transliteration … */
export const MARK = { surname: 1, japanese: 2, sound: 4, placeSuffix: 8, bodyEnd: 16, dot: 32 };

/** A text's marks. */
export interface Marks {
  /** By UTF-16 code unit of the text; what lies beyond it is of other texts. */
  readonly of: Uint8Array;
  /** All of them together. */
  readonly any: number;
}

/** Finds the marks of texts; remembers the last one, which all recognisers are asked about in turn. */
export class NameMarks {
  readonly #byUnit = new Uint8Array(65536);
  #text = '';
  #marks: Marks = { of: new Uint8Array(1024), any: 0 };

  /** From now on characters, given by their code units, have a mark. */
  add(mark: number, units: Iterable<number>): void {
    for (const unit of units) this.#byUnit[unit] = (this.#byUnit[unit] ?? 0) | mark;
  }

  /** Valid until the next text. */
  of(text: string): Marks {
    if (text === this.#text) return this.#marks;
    const { length } = text;
    const of = this.#marks.of.length < length ? new Uint8Array(length) : this.#marks.of;
    let any = 0;
    for (let at = 0; at < length; at++) {
      const mark = this.#byUnit[text.charCodeAt(at)] ?? 0;
      of[at] = mark;
      any |= mark;
    }
    this.#text = text;
    this.#marks = { of, any };
    return this.#marks;
  }
}
