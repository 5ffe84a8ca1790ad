/** The tone of a syllable with a tone mark, 5 for the neutral one: "lǜ" is 4, "le" is 5. */
export function toneOf(syllable: string): 1 | 2 | 3 | 4 | 5 {
  for (const character of syllable.normalize('NFD')) {
    switch (character) {
      case '\u0304':
        return 1;
      case '\u0301':
        return 2;
      case '\u030C':
        return 3;
      case '\u0300':
        return 4;
      default:
    }
  }
  return 5;
}

/** A syllable without its tone mark: "lǜ" is "lü". */
export const withoutTone = (syllable: string): string =>
  syllable
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030C]/gu, '')
    .normalize('NFC');
