/** Which script a Chinese text is written in, by the characters that only one of the two has. */
import type { Language } from './article';
import telling from './script-characters.json';

const SIMPLIFIED = new Set(telling.simplified);
const TRADITIONAL = new Set(telling.traditional);

/** Code units that settle it. */
const ENOUGH = 2_000;

/**
 * @param texts lines of Chinese; a few hundred characters settle it
 * @returns the script with more telling characters; simplified where none tells
 */
export function languageOf(texts: readonly string[]): Language {
  let lead = 0;
  let read = 0;
  for (const text of texts) {
    if (read > ENOUGH) break;
    read += text.length;
    for (const character of text) {
      if (SIMPLIFIED.has(character)) lead++;
      else if (TRADITIONAL.has(character)) lead--;
    }
  }
  return lead >= 0 ? 'zh-Hans' : 'zh-Hant';
}
