import {
  type AnalysedToken,
  type Explanation,
  type ReadingDisplay,
  readingOf,
  sentenceAt,
  shownSyllables,
} from '@/lib/analysis';
import type { ReadBlock, WordPlace } from '../words/read-block';

/** One word as the card shows it. */
export interface WordLook {
  readonly kind: 'word';
  readonly token: AnalysedToken;
  /** Where it stands; null for a word that a link has led to. */
  readonly place: WordPlace | null;
  /** null while it is looked up. */
  readonly explanation: Explanation | null;
  /** True if the look-up came back without an answer. */
  readonly failed: boolean;
}

/** Words in a row: a selection, the description of a picture. */
export interface PhraseLook {
  readonly kind: 'phrase';
  readonly read: ReadBlock;
}

/** Nothing yet: a button that looks something up. */
export interface OfferLook {
  readonly kind: 'offer';
}

/** What the card is about. */
export type Look = WordLook | PhraseLook | OfferLook;

/** A sentence and a word's place in it, in UTF-16 code units; `end` is exclusive. */
export interface MarkedSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The sentence that a word stands in. */
export function sentenceOf({ read, token }: WordPlace): MarkedSentence {
  const { text, start } = sentenceAt(read.block.text, token.start, token.end);
  return { text, start: token.start - start, end: token.end - start };
}

/** The sentence that a word on the card stands in; a phrase is one of its own; null for what stands nowhere. */
export function sentenceOnCard(look: Look | null): MarkedSentence | null {
  if (look?.kind === 'phrase') return { text: look.read.block.text, start: 0, end: 0 };
  return look?.kind === 'word' && look.place !== null ? sentenceOf(look.place) : null;
}

/** A word's reading where it stands, as it is to be shown: the one that is above it on the page. */
export function shownReading(
  { token, place }: WordLook,
  display: ReadingDisplay,
): readonly string[] {
  const isInPlace = place !== null && place.read.tokens[place.index] === token;
  const [tokens, index] = isInPlace ? [place.read.tokens, place.index] : [[token], 0];
  return readingOf(token.text, shownSyllables(tokens, display)[index] ?? []);
}
