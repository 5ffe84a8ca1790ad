/** The kinds of token that are explained by what they are, not by a dictionary entry. */
export const NAMED_KINDS = [
  'person',
  'place',
  'organisation',
  'abbreviation',
  'number',
  'date',
] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];
/** What a candidate may be; a word is one that grammar makes of a dictionary word: 干干净净. */
export type CandidateKind = NamedKind | 'word';

/** What is known of a named token beyond its text. Every field is null where there is nothing to say. */
export interface Facts {
  /** English explanation: "personal name, transliterated", "20–40 billion US dollars". */
  readonly gloss: string | null;
  /** The full form that an abbreviation or a short name stands for, as the article writes it. */
  readonly refersTo: string | null;
  /** The name's original spelling where the article gives one: "Daniel Huot". */
  readonly original: string | null;
}

/** A stretch of text that a recogniser takes for a name or number: a candidate edge of the lattice. */
export interface Candidate {
  /** UTF-16 code units into the text that was scanned; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: CandidateKind;
  /** −ln P in nats, on the scale of the lexicon's word costs. */
  readonly cost: number;
  readonly facts: Facts;
}
