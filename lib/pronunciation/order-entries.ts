import type { Entry } from '@/lib/lexicon';
import type { Token, TokenKind } from '@/lib/segmentation';
import { entrySyllables } from './dictionary-readings';

/**
 * Puts the entries that are read as the word is read here first: 长得很好 shows zhǎng before cháng. Entries that agree
 * in more syllables come before others; of those that agree alike, for a name the names (Gāo dá), for any other word
 * the words (gāo dá) come first; among equals the dictionary's order stays.
 * @param text the word as it is written
 * @param pinyin its chosen reading, one string a Chinese character
 * @param ofName true for what is a name where it stands
 */
export function orderEntries(
  entries: readonly Entry[],
  text: string,
  pinyin: readonly string[],
  ofName: boolean,
): readonly Entry[] {
  const agreement = (entry: Entry) => {
    const syllables = (entrySyllables(entry, text) ?? []).filter((syllable) => syllable !== '');
    return syllables.filter((syllable, index) => syllable === pinyin[index]).length;
  };
  return entries
    .map((entry) => ({
      entry,
      agreement: agreement(entry),
      isOfKind: /^\p{Lu}/u.test(entry.pinyin) === ofName,
    }))
    .sort((a, b) => b.agreement - a.agreement || Number(b.isOfKind) - Number(a.isOfKind))
    .map(({ entry }) => entry);
}

/** Kinds of token that are names, and written with a capital. */
const NAMES: ReadonlySet<TokenKind> = new Set<TokenKind>(['person', 'place', 'organisation']);

export const isName = ({ kind }: Pick<Token, 'kind'>): boolean => NAMES.has(kind);
