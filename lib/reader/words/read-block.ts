import type { AnalysedToken } from '@/lib/analysis';
import type { Block, TextPiece } from '@/lib/article';

/** A block of the page and its tokens; joined, these are the block's text. */
export interface ReadBlock {
  readonly block: Block;
  readonly tokens: readonly AnalysedToken[];
}

/** One token at its place in the page. */
export interface WordPlace {
  readonly read: ReadBlock;
  /** Index into `read.tokens`. */
  readonly index: number;
  readonly token: AnalysedToken;
}

/** A text as a whole, to be gone through word by word. */
export interface PhrasePlace {
  readonly read: ReadBlock;
  readonly index: null;
}

/** What a card can be opened on. */
export type Target = WordPlace | PhrasePlace;

export const isSameTarget = (a: Target | null, b: Target | null): boolean =>
  a !== null && b !== null && a.read === b.read && a.index === b.index;

/** Kinds of token that a card can say something about. */
const SILENT_KINDS = new Set(['punctuation', 'space', 'other', 'latin']);

/** True if a token is something to look up: a word, a name or a number. */
export const isLookable = (token: AnalysedToken): boolean => !SILENT_KINDS.has(token.kind);

/** The token at an offset into the block's text, by binary search; null past either end. */
export function wordAt(read: ReadBlock, offset: number): WordPlace | null {
  let low = 0;
  let high = read.tokens.length - 1;
  while (low <= high) {
    const index = (low + high) >> 1;
    const token = read.tokens[index];
    if (token === undefined) return null;
    if (offset < token.start) high = index - 1;
    else if (offset >= token.end) low = index + 1;
    else return { read, index, token };
  }
  return null;
}

/** The nearest word to look up before (−1) or after (1) a token of its block; null at the block's end. */
export function neighbour({ read, index }: WordPlace, step: 1 | -1): WordPlace | null {
  for (let at = index + step; at >= 0 && at < read.tokens.length; at += step) {
    const token = read.tokens[at];
    if (token !== undefined && isLookable(token)) return { read, index: at, token };
  }
  return null;
}

/** The first (1) or last (−1) word to look up of a block. */
export function outermost(read: ReadBlock, step: 1 | -1): WordPlace | null {
  const index = step === 1 ? -1 : read.tokens.length;
  const [anyToken] = read.tokens;
  return anyToken === undefined ? null : neighbour({ read, index, token: anyToken }, step);
}

/**
 * Where an offset into a node's data lies in its block.
 * @returns code units into the block's text; null outside the block's pieces
 */
export function blockOffset(block: Block, node: Text, nodeOffset: number): number | null {
  for (const piece of block.pieces) {
    const within = nodeOffset - piece.nodeOffset;
    if (piece.node === node && within >= 0 && within < lengthOf(piece)) return piece.start + within;
  }
  return null;
}

export const lengthOf = (piece: TextPiece): number => piece.end - piece.start;

/** The stretches of text nodes that a stretch of a block's text is made of, in order. */
export function nodeStretches(
  block: Block,
  start: number,
  end: number,
): readonly { readonly node: Text; readonly start: number; readonly end: number }[] {
  const stretches = [];
  for (const piece of block.pieces) {
    const from = Math.max(start, piece.start);
    const to = Math.min(end, piece.end);
    if (from >= to) continue;
    const shift = piece.nodeOffset - piece.start;
    stretches.push({ node: piece.node, start: from + shift, end: to + shift });
  }
  return stretches;
}
