/**
 * Between a block's text and the page: offsets in UTF-16 code units into the block, and positions
 * in its text nodes. A text node's position runs from 0 to its length, as in a DOM range.
 */
import type { Block, TextPiece } from './article';

export interface DomPosition {
  readonly node: Text;
  /** Code units into `node.data`. */
  readonly offset: number;
}

/**
 * Where on the page an offset into the block's text lies.
 *
 * At a border between two text nodes there are two answers: `'after'` gives the start of the later
 * node (where a range should begin), `'before'` the end of the earlier one (where it should end).
 * @param offset 0 to the block's length
 * @throws RangeError outside of that
 */
export function positionAt(
  block: Block,
  offset: number,
  side: 'before' | 'after' = 'after',
): DomPosition {
  const { pieces, text } = block;
  if (!(offset >= 0 && offset <= text.length)) {
    throw new RangeError(`Offset ${offset} is not in a block of ${text.length} code units`);
  }
  const index = pieceIndex(pieces, offset);
  const later = pieces[index];
  const earlier = pieces[index - 1];
  const piece = side === 'before' && earlier?.end === offset ? earlier : (later ?? earlier);
  if (piece === undefined) throw new RangeError('The block has no text');
  return { node: piece.node, offset: piece.nodeOffset + offset - piece.start };
}

/**
 * The offset into the block's text of a position in one of its text nodes.
 * @param nodeOffset code units into `node.data`
 * @returns null if the position is not in the block's part of the node, its two ends included
 */
export function offsetAt(block: Block, node: Node, nodeOffset: number): number | null {
  for (const piece of block.pieces) {
    if (piece.node !== node) continue;
    const inPiece = nodeOffset - piece.nodeOffset;
    if (inPiece >= 0 && inPiece <= piece.end - piece.start) return piece.start + inPiece;
  }
  return null;
}

/** Index of the piece that holds the code unit at `offset`; the last one for the block's end. */
function pieceIndex(pieces: readonly TextPiece[], offset: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
