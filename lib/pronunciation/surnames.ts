import type { Token } from '@/lib/segmentation';
import { type DictionaryReadings, type Syllables, entrySyllables } from './dictionary-readings';

/** Given names have one or two characters; a name with a dot is transliterated. */
const CHINESE_NAME = /^\p{Script=Han}{2,4}$/u;
const LONGEST_SURNAME = 2;

/**
 * How the surname of a person is read, as far as the dictionary has it as one: 单 in 单田芳 is Shàn.
 * @returns its readings, each once, without capitals; [] for other tokens and unknown surnames
 */
export function surnameReadings(
  token: Token,
  dictionary: DictionaryReadings,
): readonly Syllables[] {
  if (token.kind !== 'person' || !CHINESE_NAME.test(token.text)) return [];
  for (let length = LONGEST_SURNAME; length > 0; length--) {
    const surname = token.text.slice(0, length);
    const readings = dictionary.lexicon
      .lookUp(surname)
      .filter((entry) => entry.senses.some((sense) => /\bsurname\b/u.test(sense)))
      .flatMap((entry) => {
        const syllables = entrySyllables(entry, surname);
        return syllables === null || !/^\p{Lu}/u.test(entry.pinyin) ? [] : [syllables];
      });
    if (readings.length > 0) return readings;
  }
  return [];
}
