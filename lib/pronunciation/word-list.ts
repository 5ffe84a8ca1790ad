import type { CoveringWord, DictionaryReadings } from './dictionary-readings';
import { distinctAt } from './dictionary-readings';
import type { WordList } from './features';
import type { ReadingModel } from './reading-model';

/**
 * What the word list says of a character in a word. Only words that aren't read as their parts are stand
 * in the list; for the others their parts speak.
 */
export function wordListOf(
  dictionary: DictionaryReadings,
  model: Pick<ReadingModel, 'words' | 'polyphones'>,
): WordList {
  return (word, index, covering) => {
    const simplified = Array.from(word, (character) => dictionary.simplified(character)).join('');
    const listed = model.words.get(simplified)?.get(index);
    if (listed !== undefined) return listed;
    const isUncounted = covering.word >= 0 && dictionary.lexicon.rank(covering.word) === null;
    if (isUncounted) return null;
    return defaultReading(word, index, covering, dictionary, model.polyphones);
  };
}

/**
 * How a character in a word is read if nothing says otherwise: as the dictionary has it, else as in the
 * longest word inside that the dictionary reads in one way, else as it is read most often.
 */
export function defaultReading(
  word: string,
  index: number,
  covering: Pick<CoveringWord, 'readings'>,
  dictionary: DictionaryReadings,
  polyphones: ReadingModel['polyphones'],
): string | null {
  const [only, ...others] = covering.readings;
  if (only !== undefined && others.length === 0) return only;
  let longest = 0;
  let reading: string | null = null;
  for (const part of dictionary.covering(word, index)) {
    const length = part.end - part.start;
    if (length > longest && length < word.length && part.readings.length === 1) {
      longest = length;
      reading = part.readings[0] ?? null;
    }
  }
  return (
    reading ??
    polyphones.get(dictionary.simplified(word.charAt(index)))?.readings[0] ??
    distinctAt(dictionary.of(word.charAt(index)), 0)[0] ??
    null
  );
}
