/** A measure word: 個|个 gè. */
export interface MeasureWord {
  readonly simplified: string;
  readonly traditional: string;
  /** Tone marks, syllables separated by spaces. */
  readonly pinyin: string;
}

/** One CC-CEDICT entry: one headword with one reading. */
export interface Entry {
  readonly simplified: string;
  readonly traditional: string;
  /** Tone marks, NFC, syllables separated by spaces, capitals as in CC-CEDICT: "Lián hé guó". */
  readonly pinyin: string;
  /** English senses in dictionary order; the gloss of the target is brought into "see X" and "variant of X". */
  readonly senses: readonly string[];
  readonly measureWords: readonly MeasureWord[];
  /** Set for an entry of the reader's own. */
  readonly own?: true;
}
