import { pinyin } from 'pinyin-pro';
import type { Entry, Lexicon } from '@/lib/lexicon';
import { parseSyllable, withToneMark } from '@/lib/pronunciation';
import {
  type DictionaryReadings,
  distinctAt,
  entrySyllables,
} from '@/lib/pronunciation/dictionary-readings';
import { defaultReading } from '@/lib/pronunciation/word-list';

/**
 * The readings of each polyphone, the one with the most dictionary words first.
 * @param candidates the network's own order, kept among equals
 */
export function orderedPolyphones(
  candidates: ReadonlyMap<string, readonly string[]>,
  entries: readonly Entry[],
): ReadonlyMap<string, readonly string[]> {
  const count = countReadings(entries);
  return new Map(
    [...candidates]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([character, readings]) => [
        character,
        [...readings].sort((a, b) => count(character, b) - count(character, a)),
      ]),
  );
}

/** How many of the dictionary's words have a character with a reading. */
function countReadings(entries: readonly Entry[]): (character: string, reading: string) => number {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    if (entry.simplified.length < 2) continue;
    const syllables = entrySyllables(entry, entry.simplified) ?? [];
    for (const [index, syllable] of syllables.entries()) {
      const key = entry.simplified.charAt(index) + syllable;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return (character, reading) => counts.get(character + reading) ?? 0;
}

/** The reading that most words have, of characters with several that the network doesn't tell apart: 提 tí, not dī. */
export function usualReadings(
  dictionary: DictionaryReadings,
  entries: readonly Entry[],
  polyphones: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string> {
  const count = countReadings(entries);
  const usual = new Map<string, string>();
  for (const { simplified } of entries) {
    if ([...simplified].length !== 1 || polyphones.has(simplified)) continue;
    const [first = '', ...others] = distinctAt(dictionary.of(simplified), 0);
    const best = others.reduce(
      (one, other) => (count(simplified, other) > count(simplified, one) ? other : one),
      first,
    );
    if (best !== first) usual.set(simplified, best);
  }
  return usual;
}

/** Their tones in the source are those of speech, not of the dictionary. */
const SANDHI = new Set(['一', '不']);

/** Longer words are sayings with a comma. */
const LONGEST_WORD = 8;

const isWord = (text: string) => text.length >= 2 && text.length <= LONGEST_WORD;

/**
 * The words of @pinyin-pro/data (ISC) whose polyphones aren't read as the dictionary or the word's parts
 * would have it.
 */
export function exceptionalWords(
  dictionary: DictionaryReadings,
  polyphones: ReadonlyMap<string, readonly string[]>,
  listed: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const classless = new Map(
    [...polyphones].map(([key, readings]) => [key, { readings, classes: [] }]),
  );
  const words = new Map<string, Map<number, string>>();
  for (const word of [...listed.keys()].sort()) {
    const syllables = listed.get(word) ?? [];
    if (!isWord(word) || syllables.length !== word.length) continue;
    const entries = dictionary.of(word);
    for (const [index, written] of syllables.entries()) {
      const reading = marked(written);
      const character = word.charAt(index);
      if (SANDHI.has(character) || !polyphones.get(character)?.includes(reading)) continue;
      const readings = distinctAt(entries, index);
      if (defaultReading(word, index, { readings }, dictionary, classless) === reading) continue;
      if (!words.has(word)) words.set(word, new Map());
      words.get(word)?.set(index, reading);
    }
  }
  return words;
}

function marked(written: string): string {
  const syllable = parseSyllable(written);
  return syllable === null ? '' : withToneMark(syllable);
}

/** Readings of the characters that no entry has, from pinyin-pro (MIT). */
export function rareCharacters(lexicon: Lexicon): ReadonlyMap<string, string> {
  const rare = new Map<string, string>();
  for (let code = 0x3400; code < 0x323b0; code++) {
    const character = String.fromCodePoint(code);
    if (!/\p{Script=Han}/u.test(character) || lexicon.lookUp(character).length > 0) continue;
    const reading = marked(pinyin(character, { type: 'array' })[0] ?? '');
    if (reading !== '' && reading !== character) rare.set(character, reading);
  }
  return rare;
}
