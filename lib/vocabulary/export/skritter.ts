import type { SavedWord } from '../saved-word';

/**
 * The words as a list to paste into Skritter, one a line, in the simplified characters by which it knows both
 * scripts. It has meanings and readings of its own.
 *
 * Source: Skritter's help, "Adding words to a list in bulk".
 */
export const writeSkritter = (words: readonly SavedWord[]): string =>
  `${[...new Set(words.map(({ simplified }) => simplified.toWellFormed().replace(/\s+/gu, ' ')))].join('\n')}\n`;
