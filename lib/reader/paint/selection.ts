import type { Painting } from './painting';

/** The reader's selection, held while the text under it changes nodes. */
interface KeptSelection {
  /** @param painting how the node is painted now; null where it has its data back */
  restore(painting: Painting | null): void;
}

const NOTHING_TO_KEEP: KeptSelection = { restore: () => {} };

/**
 * Remembers those ends of the selection that lie in a text node, or in the element that holds its words.
 * @param painting how the node is painted at the moment
 */
export function keepSelection(node: Text, painting: Painting | null): KeptSelection {
  const selection = node.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed) return NOTHING_TO_KEEP;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (anchorNode === null || focusNode === null) return NOTHING_TO_KEEP;
  const anchor = offsetIn(node, painting, anchorNode, anchorOffset);
  const focus = offsetIn(node, painting, focusNode, focusOffset);
  if (anchor === null && focus === null) return NOTHING_TO_KEEP;
  return {
    restore(now) {
      const place = (offset: number) => now?.toLive(offset, 'after') ?? { node, offset };
      const from = anchor === null ? { node: anchorNode, offset: anchorOffset } : place(anchor);
      const to = focus === null ? { node: focusNode, offset: focusOffset } : place(focus);
      selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    },
  };
}

function offsetIn(node: Text, painting: Painting | null, end: Node, offset: number): number | null {
  if (end === node) return offset;
  return painting?.toOriginal(end, offset) ?? null;
}
