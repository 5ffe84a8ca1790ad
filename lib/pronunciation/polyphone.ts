/** A character with several readings that the network tells apart. */
export interface Polyphone {
  /** Tone marks, lower case; the commonest in the dictionary's words first. */
  readonly readings: readonly string[];
  /** By reading: the network's class. */
  readonly classes: readonly number[];
}
