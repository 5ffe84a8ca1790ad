import type { Block } from '@/lib/article';

/** The innermost node around all text of some blocks; null where that is not one node. */
export function commonAncestor(blocks: readonly Block[]): Node | null {
  const [first] = blocks[0]?.pieces ?? [];
  let ancestor: Node | null = first?.node.parentNode ?? null;
  for (const { pieces } of blocks)
    for (const { node } of pieces)
      while (ancestor !== null && !ancestor.contains(node)) ancestor = ancestor.parentNode;
  return ancestor;
}

/** True for the same stretches of the same text nodes, with the same text. */
export const isSameBlock = (a: Block, b: Block): boolean =>
  a.text === b.text &&
  a.pieces.length === b.pieces.length &&
  a.pieces.every(({ node, nodeOffset }, at) => {
    const other = b.pieces[at];
    return other?.node === node && other.nodeOffset === nodeOffset;
  });
