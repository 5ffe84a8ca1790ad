/** The lexicon file can't be used. Subclasses say how it differs from what is expected. */
export class LexiconError extends Error {
  override name = 'LexiconError';
}

/** Not a lexicon file at all, or cut short. */
export class LexiconFormatError extends LexiconError {
  override name = 'LexiconFormatError';
}

/** A lexicon of another version than this code reads. */
export class LexiconVersionError extends LexiconError {
  override name = 'LexiconVersionError';
  constructor(
    readonly expected: number,
    readonly found: number,
  ) {
    super(`The lexicon has format version ${found}; this build reads version ${expected}.`);
  }
}

/** The bytes are not those that were written. */
export class LexiconChecksumError extends LexiconError {
  override name = 'LexiconChecksumError';
  constructor(
    readonly part: 'header' | 'body',
    readonly expected: string,
    readonly found: string,
  ) {
    super(`The lexicon's ${part} is damaged: its checksum is ${found}, expected ${expected}.`);
  }
}
