import { VocabularyError, type VocabularyErrorCode } from '@/lib/vocabulary';

export type Failure = VocabularyErrorCode | 'unknown';

/** The code by which a failure is told to the reader. */
export const failureOf = (error: unknown): Failure =>
  error instanceof VocabularyError ? error.code : 'unknown';
