import type { ShownSyllable } from '@/lib/analysis';

/** A stretch of a text node that is shown with a reading, a gloss, or both. Offsets are code units into the node's data. */
export interface Ruby {
  readonly start: number;
  readonly end: number;
  /** '' for none. */
  readonly reading: string;
  /** The reading's syllables where each has the colour of its tone; null for a reading of one colour. */
  readonly coloured: readonly ShownSyllable[] | null;
  /** '' for none. */
  readonly gloss: string;
}
