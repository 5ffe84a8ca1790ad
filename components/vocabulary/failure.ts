import { VocabularyError, type VocabularyErrorCode } from '@/lib/vocabulary';

export type Failure = VocabularyErrorCode | 'unknown';

/** The code by which a failure is told to the reader. */
export const failureOf = (error: unknown): Failure =>
  error instanceof VocabularyError ? error.code : 'unknown';

/** A code as the last part of a key in locales: "storage-full" → "storageFull"; browsers take no hyphens there. */
export const localeKey = (code: string): string =>
  code.replace(/-([a-z])/gu, (_hyphen, letter: string) => letter.toUpperCase());
