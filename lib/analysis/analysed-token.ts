import type { Token } from '@/lib/segmentation';

/** A dictionary word in both scripts; a token without an entry has its own text in both. */
export interface Headword {
  readonly simplified: string;
  readonly traditional: string;
}

/** A token with all that the reading surface paints; plain data, fit for a message. */
export interface AnalysedToken extends Token {
  readonly headword: Headword;
  /**
   * One reading for each code point of Script=Han (〇 too): NFC, tone marks, lower case, ü, the neutral
   * tone unmarked, an erhua 儿 as "r", '' where no reading is known. Without sandhi.
   */
  readonly pinyin: readonly string[];
  /** `pinyin` as it is spelled: capitals where the written words of a name start, the dictionary's light syllables. */
  readonly spelled: readonly string[];
  /** The reading usual in Taiwan, in the form of `spelled`; null where the dictionary notes none. */
  readonly taiwan: readonly string[] | null;
  /** False where the context model is in doubt about one of the readings. */
  readonly sure: boolean;
  /** The next likely readings of a token that is not sure, in the form of `pinyin`; null for a sure one. */
  readonly alternative: readonly string[] | null;
  /** True if the dictionary has an entry for the whole token. */
  readonly inLexicon: boolean;
  /** HSK 2.0 level, 1–6; null outside the lists. */
  readonly hsk: number | null;
  /** Frequency rank, 1 = the most frequent word; null for a word without a count. */
  readonly rank: number | null;
  /** A few English words for display under the token; null where there is nothing to say. */
  readonly shortGloss: string | null;
}
