import { type DictionaryReadings, entrySyllables } from './dictionary-readings';

/** What a sense of a character can be, told from how CC-CEDICT words it; the first that fits counts. */
const KINDS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['surname', /\bsurname\b/u],
  [
    'reference',
    /^(?:\([^)]*\) )?(?:used in|see|(?:old |erhua )?variant of|phonetic|transliteration)\b/u,
  ],
  ['measure', /\bclassifier\b/u],
  ['particle', /\b(?:particle|interjection|suffix|prefix)\b/u],
  ['verb', /^(?:\([^)]*\) )?to /u],
  ['bound', /\((?:bound form|literary|archaic|old)\)/u],
  ['other', /(?:)/u],
];

/** The kinds of senses that each reading of a character has in the dictionary, remembered. */
export class SenseKinds {
  readonly #known = new Map<string, ReadonlyMap<string, readonly string[]>>();

  constructor(private readonly dictionary: DictionaryReadings) {}

  /** @returns all kinds of a reading's senses, and all of them in one; "none" where it has no entry of its own */
  of(character: string, reading: string): readonly string[] {
    let kinds = this.#known.get(character);
    if (kinds === undefined) {
      kinds = this.#read(character);
      this.#known.set(character, kinds);
    }
    return kinds.get(reading) ?? NONE;
  }

  #read(character: string): ReadonlyMap<string, readonly string[]> {
    const kinds = new Map<string, Set<string>>();
    for (const entry of this.dictionary.lexicon.lookUp(character)) {
      const reading = entrySyllables(entry, character)?.[0];
      if (reading === undefined || entry.simplified !== character) continue;
      const own = kinds.get(reading) ?? new Set<string>();
      kinds.set(reading, own);
      for (const sense of entry.senses) own.add(kindOf(sense, entry.pinyin));
    }
    return new Map(
      Array.from(kinds, ([reading, own]) => [
        reading,
        own.size > 1 ? [...own, [...own].sort().join('+')] : [...own],
      ]),
    );
  }
}

const NONE = ['none'];

function kindOf(sense: string, pinyin: string): string {
  const kind = KINDS.find(([, pattern]) => pattern.test(sense))?.[0] ?? 'other';
  return kind !== 'surname' && /^\p{Lu}/u.test(pinyin) ? 'name' : kind;
}
