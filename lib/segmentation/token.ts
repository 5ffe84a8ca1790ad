import { type Facts, NAMED_KINDS } from '@/lib/names';

/** `word` is a dictionary word, known or not; `other` is whatever has no better name (emoji, symbols). */
export const TOKEN_KINDS = [
  'word',
  ...NAMED_KINDS,
  'latin',
  'punctuation',
  'space',
  'other',
] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** Part of a token's text, in UTF-16 code units into the block's text; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One word, name, number, punctuation mark or run of white space. A block's tokens, joined, are its text. */
export interface Token extends Span {
  readonly text: string;
  readonly kind: TokenKind;
  /** Part of speech in the ICTCLAS letters that jieba's dict.txt uses ("n", "v", "nr"); '' where unknown. */
  readonly tag: string;
  /** What is known of a name or number; null for plain words. */
  readonly facts: Facts | null;
  /** The dictionary words inside a compound; null for a token with no inner words of two or more characters. */
  readonly parts: readonly Span[] | null;
}

/** A token. Made in this one place and written out: objects of one shape are read fast, and spread ones made slowly. */
export function tokenOf(
  start: number,
  end: number,
  text: string,
  kind: TokenKind,
  tag: string,
  facts: Facts | null,
  parts: readonly Span[] | null = null,
): Token {
  return { start, end, text, kind, tag, facts, parts };
}
