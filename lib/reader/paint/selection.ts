import type { Painting } from './painting';

/** The reader's selection, held while the text under it changes nodes. */
interface KeptSelection {
  /** @param painting how the node is painted now; null where it has its data back */
  restore(painting: Painting | null): void;
}

const NOTHING_TO_KEEP: KeptSelection = { restore: () => {} };

/**
 * Keeps the selection over our changes. Asking a browser for its selection makes it lay the page out, so it is
 * asked when the selection changes, not at each text node.
 */
export class SelectionKeeper {
  #isOpen: boolean;
  readonly #update = () => {
    this.#isOpen = this.document.getSelection()?.isCollapsed === false;
  };

  constructor(private readonly document: Document) {
    this.#isOpen = false;
    this.#update();
    document.addEventListener('selectionchange', this.#update);
  }

  stop(): void {
    this.document.removeEventListener('selectionchange', this.#update);
  }

  /**
   * Remembers those ends of the selection that lie in a text node, or in the element that holds its words.
   * @param painting how the node is painted at the moment
   */
  keep(node: Text, painting: Painting | null): KeptSelection {
    const selection = this.#isOpen ? this.document.getSelection() : null;
    if (selection === null) return NOTHING_TO_KEEP;
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
}

function offsetIn(node: Text, painting: Painting | null, end: Node, offset: number): number | null {
  if (end === node) return offset;
  return painting?.toOriginal(end, offset) ?? null;
}
