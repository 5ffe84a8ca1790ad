import type { Painting } from './painting';

/** The reader's selection, held while the text under it changes nodes. */
interface KeptSelection {
  /** @param painting how the node is painted now; null where it has its data back */
  restore(painting: Painting | null): void;
}

const NOTHING_TO_KEEP: KeptSelection = { restore: () => {} };

/** An end of the selection: a node and an offset into it, as the DOM counts. */
interface End {
  readonly node: Node;
  readonly offset: number;
}

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
   * Remembers those ends of the selection that lie in a text node, in the element that holds its words, or between the
   * children of its parent.
   * @param painting how the node is painted at the moment
   */
  keep(node: Text, painting: Painting | null): KeptSelection {
    const selection = this.#isOpen ? this.document.getSelection() : null;
    if (selection === null) return NOTHING_TO_KEEP;
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
    if (anchorNode === null || focusNode === null) return NOTHING_TO_KEEP;
    const anchor = keptEnd(node, painting, { node: anchorNode, offset: anchorOffset });
    const focus = keptEnd(node, painting, { node: focusNode, offset: focusOffset });
    if (anchor === null && focus === null) return NOTHING_TO_KEEP;
    return {
      restore(now) {
        // The browser has seen to the other end, where our change has moved it.
        const from = anchor?.(now) ?? endOf(selection.anchorNode, selection.anchorOffset);
        const to = focus?.(now) ?? endOf(selection.focusNode, selection.focusOffset);
        if (from !== null && to !== null)
          selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
      },
    };
  }
}

/** @returns where an end belongs once the node is painted otherwise; null for one that our change leaves alone */
function keptEnd(
  node: Text,
  painting: Painting | null,
  end: End,
): ((now: Painting | null) => End) | null {
  const offset = end.node === node ? end.offset : painting?.toOriginal(end.node, end.offset);
  if (offset !== null && offset !== undefined)
    return (now) => now?.toLive(offset, 'after') ?? { node, offset };
  // An end that is counted in children: browsers don't agree on what becomes of it as children come and go before it.
  const last = painting?.element ?? node;
  if (end.node !== last.parentNode) return null;
  const child = end.node.childNodes[end.offset - 1];
  if (child === undefined) return () => end;
  return (now) => behind(child === last ? (now?.element ?? node) : child);
}

const endOf = (node: Node | null, offset: number): End | null =>
  node === null ? null : { node, offset };

function behind(last: ChildNode): End {
  const range = (last.ownerDocument ?? document).createRange();
  range.setStartAfter(last);
  return { node: range.startContainer, offset: range.startOffset };
}
