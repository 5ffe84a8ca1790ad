import { parseSyllable } from './pinyin';

/**
 * Spells a word's syllables together as GB/T 16159-2012 has it: an apostrophe before a syllable that
 * starts with a, o or e (xī'ān), erhua joined on (wánr).
 * @param syllables with tone marks; '' is left out
 * @param isName true gives the first letter a capital: Běijīng
 */
export function spellWord(syllables: readonly string[], isName = false): string {
  const spelled = syllables
    .filter((syllable) => syllable !== '')
    .map((syllable, index) => (index > 0 && needsApostrophe(syllable) ? `'${syllable}` : syllable))
    .join('');
  const [first = ''] = spelled.normalize('NFC');
  return isName ? first.toUpperCase() + spelled.slice(first.length) : spelled;
}

const needsApostrophe = (syllable: string) =>
  /^[aoeê]/u.test(parseSyllable(syllable)?.letters ?? '');
