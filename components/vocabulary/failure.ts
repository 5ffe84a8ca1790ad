import {
  AnkiAbsentError,
  AnkiRefusedError,
  VocabularyError,
  type VocabularyErrorCode,
} from '@/lib/vocabulary';

export type Failure = VocabularyErrorCode | 'anki-absent' | 'anki-refused' | 'unknown';

/** The code by which a failure is told to the reader. */
export function failureOf(error: unknown): Failure {
  if (error instanceof VocabularyError) return error.code;
  if (error instanceof AnkiAbsentError) return 'anki-absent';
  return error instanceof AnkiRefusedError ? 'anki-refused' : 'unknown';
}
