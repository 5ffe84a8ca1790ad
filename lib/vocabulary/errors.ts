/** What can go wrong between a word and the disk. A code crosses a message; the class doesn't. */
export const VOCABULARY_ERROR_CODES = [
  'storage-full',
  'database-blocked',
  'database-closed',
  'database-newer',
  'database-unavailable',
  'import-outdated',
  'review-outdated',
] as const;
export type VocabularyErrorCode = (typeof VOCABULARY_ERROR_CODES)[number];

/** Nothing of the operation that throws this was written. */
export class VocabularyError extends Error {
  constructor(
    readonly code: VocabularyErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The browser grants no more room on the disk. */
export class StorageFullError extends VocabularyError {
  constructor(cause: unknown) {
    super('storage-full', 'no room left on the disk for the saved words', { cause });
  }
}

/** Another tab holds the database open in an older form and keeps this version from opening it. */
export class DatabaseBlockedError extends VocabularyError {
  constructor() {
    super('database-blocked', 'the saved words are held open by an older version in another tab');
  }
}

/** The connection was closed under us: by the browser, or to let a newer version upgrade it. */
class DatabaseClosedError extends VocabularyError {
  constructor(cause: unknown) {
    super('database-closed', 'the connection to the saved words was closed', { cause });
  }
}

/** The database was written by a newer version of the extension. */
export class DatabaseNewerError extends VocabularyError {
  constructor(cause: unknown) {
    super('database-newer', 'the saved words were written by a newer version', { cause });
  }
}

/** The browser gives no database at all: switched off, private window, damaged profile. */
class DatabaseUnavailableError extends VocabularyError {
  constructor(cause: unknown) {
    super('database-unavailable', 'the browser gives no access to the saved words', { cause });
  }
}

/** The saved words have changed since the import was tried out; what was confirmed no longer holds. */
export class ImportOutdatedError extends VocabularyError {
  constructor() {
    super('import-outdated', 'the saved words have changed since the import was checked');
  }
}

/** The card was answered, put aside or removed elsewhere since it was asked here: this answer came second. */
export class ReviewOutdatedError extends VocabularyError {
  constructor() {
    super('review-outdated', 'the card has changed since it was asked');
  }
}

/**
 * Names a failure of the database.
 * @returns one of the errors above, or `failure` itself if it is none of the database's own
 */
export function namedError(failure: unknown): unknown {
  if (failure instanceof VocabularyError) return failure;
  const names = new Set(namesWithin(failure));
  const match = ERRORS.find(([name]) => names.has(name));
  return match === undefined ? failure : new match[1](failure);
}

/** By the names IndexedDB and Dexie give them; the more telling ones first, as a failure holds several. */
const ERRORS: readonly (readonly [string, new (cause: unknown) => VocabularyError])[] = [
  ['QuotaExceededError', StorageFullError],
  ['VersionError', DatabaseNewerError],
  ['OpenFailedError', DatabaseUnavailableError],
  ['MissingAPIError', DatabaseUnavailableError],
  ['SecurityError', DatabaseUnavailableError],
  ['UnknownError', DatabaseUnavailableError],
  ['DatabaseClosedError', DatabaseClosedError],
  ['InvalidStateError', DatabaseClosedError],
];

/** The names of an error and of the errors inside it: Dexie wraps the browser's own, singly or in bulk. */
function* namesWithin(failure: unknown): Generator<string> {
  if (typeof failure !== 'object' || failure === null) return;
  if ('name' in failure && typeof failure.name === 'string') yield failure.name;
  if ('inner' in failure) yield* namesWithin(failure.inner);
  if ('failures' in failure && Array.isArray(failure.failures)) {
    for (const inner of failure.failures) yield* namesWithin(inner);
  }
}
