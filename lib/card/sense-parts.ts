/**
 * The words that a sense points to: "variant of 個|个 [gè]: individual", "abbr. for 聯合國|联合国 [Lián hé guó]".
 * CC-CEDICT writes a word as traditional|simplified, once where both are the same, and mostly its reading.
 */

/** A word named somewhere on the card, to be looked up. */
export interface WordLink {
  readonly simplified: string;
  readonly traditional: string;
  /** Tone marks, syllables separated by spaces; null where none is given. */
  readonly pinyin: string | null;
}

/** A reading that no word stands before: "Taiwan pr. [lè sè]". */
export interface ReadingPart {
  /** Syllables separated by spaces, with tone marks or numbers. */
  readonly reading: string;
}

/** A stretch of a sense: plain English, a word to follow, or a reading. */
export type SensePart = string | WordLink | ReadingPart;

/** A run of letters, digits and middle dots with a Chinese character in it: 卡拉OK. */
const CHINESE = String.raw`[\p{L}\p{N}·，]*?\p{Script=Han}[\p{L}\p{N}·，]*`;
const PINYIN = String.raw`\p{Script=Latin}[\p{Script=Latin}\u0300-\u030C:1-5 ]*`;
const PART = new RegExp(
  String.raw`(?<traditional>${CHINESE})(?:\|(?<simplified>${CHINESE}))?(?: ?\[(?<pinyin>[^\]]*)\])?|\[(?<reading>${PINYIN})\]`,
  'gu',
);
/** The entry has its measure words in a field of their own. */
const MEASURE_WORDS = / ?\(CL:[^()]*\)/gu;

/** Takes a sense apart, in order; '' gives []. Any text is taken. */
export function senseParts(sense: string): readonly SensePart[] {
  const text = sense.replace(MEASURE_WORDS, '');
  const parts: SensePart[] = [];
  let done = 0;
  for (const match of text.matchAll(PART)) {
    const { traditional = '', simplified = traditional, pinyin, reading } = match.groups ?? {};
    if (match.index > done) parts.push(text.slice(done, match.index));
    parts.push(
      reading === undefined
        ? { simplified, traditional, pinyin: syllablesApart(pinyin) }
        : { reading: syllablesApart(reading) ?? '' },
    );
    done = match.index + match[0].length;
  }
  if (done < text.length) parts.push(text.slice(done));
  return parts;
}

/** "qi3lai2" → "qi3 lai2": syllables with numbers may stand together. */
const syllablesApart = (reading: string | undefined): string | null =>
  reading?.replace(/(?<=[1-5])(?=\p{L})/gu, ' ') ?? null;
