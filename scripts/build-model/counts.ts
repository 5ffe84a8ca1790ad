/** What `build-model` writes and `build-lexicon` reads: counts, nothing derived from them yet. */
export interface HanlpCounts {
  /** A line a word: word, tab, tag with the highest count, tab, count of all its tags together. */
  readonly words: string;
  readonly transitions: TagTransitions;
  /** By character: how often it is a surname, first and second of a two-character given name, a given name alone. */
  readonly personRoles: Roles;
  /** By character: how often it is first and second in a place name, and a place name's suffix. */
  readonly placeRoles: Roles;
  readonly transliterations: Bigrams;
  /** By word: how often it stands right before a person's name, and right behind one. */
  readonly personNeighbours: Roles;
  /** Japanese surnames of two and three characters, and given names of one to three, without counts. */
  readonly japanese: { readonly surnames: readonly string[]; readonly given: readonly string[] };
}

export interface TagTransitions {
  readonly tags: readonly string[];
  /** At [tag before][tag]. */
  readonly counts: readonly (readonly number[])[];
}

/** By character or word: counts in the order of the roles that were asked for. */
export type Roles = Readonly<Record<string, readonly number[]>>;

/** Characters of transliterated names: ^ stands before the first, $ after the last. */
export type Bigrams = Readonly<Record<string, number>>;
