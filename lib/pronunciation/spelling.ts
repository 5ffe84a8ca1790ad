/**
 * What spelling adds to the syllables of a word: the capitals and the light syllables of the dictionary's entry, and
 * the reading that is usual in Taiwan. For display: the readings themselves stay as they were chosen.
 */
import type { Entry } from '@/lib/lexicon';
import type { Token } from '@/lib/segmentation';
import { isName } from './order-entries';
import { parseSyllable, withToneMark } from './pinyin';
import { taiwanReading } from './taiwan';

/** Both in the form of `TokenReading.pinyin`: one string for each code point of Script=Han. */
export interface Spelling {
  /** As the dictionary spells the word: a capital where a written word of a name starts (Běi jīng Shì). */
  readonly spelled: readonly string[];
  /** As it is read in Taiwan; null where nothing else is known of it. */
  readonly taiwan: readonly string[] | null;
}

/** What the recognisers of names say of a Chinese person: foreigners' names are not taken apart. */
const CHINESE_PERSON = 'personal name';
const SURNAME = /\bsurname\b/u;
const isCapital = (written: string): boolean => /^\p{Lu}/u.test(written);

const HAN = /\p{Script=Han}/u;
/** Words whose readings in Taiwan are kept at hand. */
const REMEMBERED = 5_000;

/** Spells words where they stand. */
export class Speller {
  /** By word: its readings that have another in Taiwan, and these. */
  readonly #taiwan = new Map<string, ReadonlyMap<string, readonly string[]>>();

  /** @param entriesOf the entries of a word, the best first */
  constructor(private readonly entriesOf: (word: string) => readonly Entry[]) {}

  /**
   * @param pinyin the token's chosen reading, lower case, one string for each Chinese character
   * @param entries its entries in the order of `orderEntries`
   */
  spell(token: Token, pinyin: readonly string[], entries: readonly Entry[]): Spelling {
    const spelled = spelledBy(entries, token.text, pinyin) ?? this.#byWords(token, pinyin);
    return { spelled, taiwan: this.#inTaiwan(token, spelled) };
  }

  /** A token that has no such entry: as the words inside it are spelled, with the capitals of a name. */
  #byWords(token: Token, pinyin: readonly string[]): readonly string[] {
    const { text, start, parts } = token;
    const spelled = [...pinyin];
    for (const part of parts ?? []) {
      const word = text.slice(part.start - start, part.end - start);
      const first = hanCount(text.slice(0, part.start - start));
      const own = pinyin.slice(first, first + hanCount(word));
      const written = spelledBy(this.entriesOf(word), word, own);
      if (written !== null) spelled.splice(first, written.length, ...written);
    }
    return isName(token) ? capitalised(text, spelled, this.#givenNameAt(token)) : spelled;
  }

  /** Where the given name of a Chinese person starts, in characters: 1 in 王毅, 2 in 欧阳修; null in other names. */
  #givenNameAt({ text, kind, facts }: Token): number | null {
    if (kind !== 'person' || facts?.gloss !== CHINESE_PERSON) return null;
    const isSurname = (length: number) =>
      this.entriesOf(text.slice(0, length)).some(
        ({ pinyin, senses }) => isCapital(pinyin) && senses.some((sense) => SURNAME.test(sense)),
      );
    return [2, 1].find((length) => length < text.length && isSurname(length)) ?? null;
  }

  /** The dictionary's note on the word, else its notes on the words inside it, else those on its characters. */
  #inTaiwan({ text, start, parts }: Token, spelled: readonly string[]): readonly string[] | null {
    const whole = this.#noted(text).get(keyOf(spelled));
    if (whole !== undefined) return whole;
    const reading = [...spelled];
    let isOther = false;
    const replace = (from: number, word: string) => {
      const first = hanCount(text.slice(0, from));
      const own = spelled.slice(first, first + hanCount(word));
      const other = this.#noted(word).get(keyOf(own));
      other?.forEach((syllable, index) => {
        reading[first + index] = isCapital(own[index] ?? '') ? withCapital(syllable) : syllable;
      });
      isOther ||= other !== undefined;
    };
    let at = 0;
    for (const character of text) {
      replace(at, character);
      at += character.length;
    }
    for (const part of parts ?? [])
      replace(part.start - start, text.slice(part.start - start, part.end - start));
    return isOther ? reading : null;
  }

  #noted(word: string): ReadonlyMap<string, readonly string[]> {
    const known = this.#taiwan.get(word);
    if (known !== undefined) return known;
    const noted = new Map<string, readonly string[]>();
    for (const entry of this.entriesOf(word)) {
      const own = onHan(word, entry.pinyin.split(' '));
      const other = taiwanReading(entry);
      const written = other && onHan(word, other);
      if (own !== null && written !== null) noted.set(keyOf(own), written);
    }
    if (this.#taiwan.size >= REMEMBERED) this.#taiwan.clear();
    this.#taiwan.set(word, noted);
    return noted;
  }
}

/** As the first entry that is read so spells it, else one that has light syllables where the reading has full ones. */
function spelledBy(
  entries: readonly Entry[],
  text: string,
  pinyin: readonly string[],
): readonly string[] | null {
  let light: readonly string[] | null = null;
  for (const entry of entries) {
    const spelled = onHan(text, entry.pinyin.split(' '));
    if (spelled === null) continue;
    if (keyOf(spelled) === keyOf(pinyin)) return spelled;
    if (isSameButLight(spelled, pinyin)) light ??= spelled;
  }
  return light;
}

const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** A reading without its capitals. */
const keyOf = (syllables: readonly string[]): string => syllables.join(' ').toLowerCase();

/** The syllables of a reading that belong to a text's Chinese characters; null where they don't match one to one. */
function onHan(text: string, reading: readonly string[]): readonly string[] | null {
  const characters = [...text];
  const syllables =
    reading.length === characters.length
      ? reading.filter((_, index) => HAN.test(characters[index] ?? ''))
      : reading.filter((written) => parseSyllable(written) !== null);
  if (syllables.length !== hanCount(text)) return null;
  return syllables.map((written) => (written === 'xx' ? '' : written));
}

/** True for one reading written twice, the first perhaps with capitals and light syllables: "liáng shi", "liáng shí". */
function isSameButLight(spelled: readonly string[], pinyin: readonly string[]): boolean {
  return (
    spelled.length === pinyin.length &&
    spelled.every((written, index) => {
      const light = parseSyllable(written);
      const full = parseSyllable(pinyin[index] ?? '');
      if (light === null || full === null) return written === pinyin[index];
      return light.letters === full.letters && (light.tone === 5 || light.tone === full.tone);
    })
  );
}

/**
 * A capital at the start and behind whatever is not Chinese: 让·雷诺 is Ràng·Léi nuò.
 * @param at a character that gets a capital as well
 */
function capitalised(
  text: string,
  pinyin: readonly string[],
  at: number | null,
): readonly string[] {
  const spelled: string[] = [];
  let isStart = true;
  for (const character of text) {
    const isHan = HAN.test(character);
    if (isHan) {
      const written = pinyin[spelled.length] ?? '';
      spelled.push(isStart || spelled.length === at ? withCapital(written) : written);
    }
    isStart = !isHan;
  }
  return spelled;
}

function withCapital(written: string): string {
  const syllable = parseSyllable(written);
  return syllable === null ? written : withToneMark({ ...syllable, capital: true });
}
