import { toToneNumbers } from '@/lib/pronunciation';
import { type SavedWord, meaningOf } from '../saved-word';

/**
 * The words as flashcards for Pleco, a line each: headword, pinyin, definition, tab between them. Both scripts
 * are given as "simplified[traditional]" and tones as numbers, which Pleco takes on every system. A category
 * line holds what follows it.
 *
 * Source: Pleco's manual, "Import/Export", "Text files".
 */
export function writePleco(words: readonly SavedWord[]): string {
  const lines = words.map((word) =>
    [headword(word), toToneNumbers(word.pinyin), meaningOf(word).join('; ')]
      .map(oneCell)
      .join('\t'),
  );
  return `\uFEFF${['//Duban', ...lines].join('\r\n')}\r\n`;
}

const headword = ({ simplified, traditional }: SavedWord) =>
  simplified === traditional ? simplified : `${simplified}[${traditional}]`;

const oneCell = (text: string) => text.toWellFormed().replace(/[\t\r\n\u2028\u2029]+/gu, ' ');
