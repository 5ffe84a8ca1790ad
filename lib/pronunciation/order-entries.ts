import type { Entry } from '@/lib/lexicon';
import { entrySyllables } from './dictionary-readings';

/**
 * Puts the entries that are read as the word is read here first: 长得很好 shows zhǎng before cháng. Entries
 * that agree in more syllables come before others; among equals the dictionary's order stays.
 * @param text the word as it is written
 * @param pinyin its chosen reading, one string a Chinese character
 */
export function orderEntries(
  entries: readonly Entry[],
  text: string,
  pinyin: readonly string[],
): readonly Entry[] {
  const agreement = (entry: Entry) => {
    const syllables = (entrySyllables(entry, text) ?? []).filter((syllable) => syllable !== '');
    return syllables.filter((syllable, index) => syllable === pinyin[index]).length;
  };
  return entries
    .map((entry) => ({ entry, agreement: agreement(entry) }))
    .sort((a, b) => b.agreement - a.agreement)
    .map(({ entry }) => entry);
}
