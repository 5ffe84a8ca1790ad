/**
 * Writes the syllables of one word together, as 汉语拼音正词法 (GB/T 16159-2012) has it: with an apostrophe
 * before a syllable that starts with a, o or e, and an erhua 儿 as "r". ["xī", "ān"] is "xī'ān"; [] is ''.
 */
export function joinSyllables(syllables: readonly string[]): string {
  return syllables
    .map((syllable, index) => (index > 0 && startsWithVowel(syllable) ? `'${syllable}` : syllable))
    .join('');
}

const startsWithVowel = (syllable: string): boolean => /^[aoeê]/iu.test(syllable.normalize('NFD'));

/** "běijīng" is "Běijīng". */
export const capitalised = (reading: string): string => {
  const [first = ''] = reading;
  return first.toUpperCase() + reading.slice(first.length);
};
