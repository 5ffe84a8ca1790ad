import type { WordState } from './word-state';

/** Which words are marked on a page: none, the saved ones, or also those that are known and those that are new. */
export const WORD_MARKS = ['none', 'saved', 'all'] as const;
export type WordMarks = (typeof WORD_MARKS)[number];

/** What a mark says of its word. */
export const MARKED_STATES = ['learning', 'known', 'new'] as const;
export type MarkedState = (typeof MARKED_STATES)[number];

/**
 * How a word is marked; null: not at all.
 * @param isNew asked only of words that the reader has said nothing of
 */
export function markOf(
  state: WordState,
  marks: WordMarks,
  isNew: () => boolean,
): MarkedState | null {
  if (marks === 'none') return null;
  if (state === 'learning') return 'learning';
  if (marks === 'saved' || state === 'ignored') return null;
  if (state === 'known') return 'known';
  return isNew() ? 'new' : null;
}

/** How words are set apart: not at all, by a hair of space, or by a line under each. */
export const WORD_BORDERS = ['none', 'space', 'underline'] as const;
export type WordBorders = (typeof WORD_BORDERS)[number];

/** How large pinyin and glosses are beside the words of a page. */
export const LABEL_SIZES = ['small', 'normal', 'large', 'largest'] as const;
export type LabelSize = (typeof LABEL_SIZES)[number];
