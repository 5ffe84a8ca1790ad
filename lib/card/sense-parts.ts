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

/** A stretch of a sense: plain English, or a word to follow. */
export type SensePart = string | WordLink;

/** A run of letters, digits and middle dots with a Chinese character in it: 卡拉OK. */
const CHINESE = String.raw`[\p{L}\p{N}·，]*?\p{Script=Han}[\p{L}\p{N}·，]*`;
const WORD = new RegExp(
  String.raw`(?<traditional>${CHINESE})(?:\|(?<simplified>${CHINESE}))?(?: ?\[(?<pinyin>[^\]]*)\])?`,
  'gu',
);

/** Takes a sense apart, in order; '' gives []. Any text is taken. */
export function senseParts(sense: string): readonly SensePart[] {
  const parts: SensePart[] = [];
  let done = 0;
  for (const match of sense.matchAll(WORD)) {
    const { traditional = '', simplified = traditional, pinyin = null } = match.groups ?? {};
    if (match.index > done) parts.push(sense.slice(done, match.index));
    parts.push({ simplified, traditional, pinyin });
    done = match.index + match[0].length;
  }
  if (done < sense.length) parts.push(sense.slice(done));
  return parts;
}
