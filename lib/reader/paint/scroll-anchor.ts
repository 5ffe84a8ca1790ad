import type { ViewedLine } from './viewed-line';

/**
 * Holds one line of the page still while what is above it changes height.
 */
export class ScrollAnchor {
  #last: number | null;

  constructor(private readonly line: ViewedLine) {
    this.#last = this.#edge();
  }

  /** Scrolls so that the line is where it was. */
  hold(): void {
    const now = this.#edge();
    if (now === null || this.#last === null) return;
    const moved = now - this.#last;
    if (Math.abs(moved) < 0.5) return;
    const scroller = scrollerOf(this.line.element);
    if (isVertical(this.line.element)) scroller.scrollBy({ left: moved, behavior: 'instant' });
    else scroller.scrollBy({ top: moved, behavior: 'instant' });
    this.#last = this.#edge();
  }

  /** The line's bottom or, in vertical text, its left: readings are added on its other side. */
  #edge(): number | null {
    const rect = this.line.rectNow();
    if (rect === null) return null;
    return isVertical(this.line.element) ? rect.left : rect.bottom;
  }
}

const isVertical = (element: Element): boolean =>
  getComputedStyle(element).writingMode.startsWith('vertical');

/** The nearest element around that scrolls, or the document's. */
function scrollerOf(element: Element): Element {
  const root = element.ownerDocument.scrollingElement ?? element.ownerDocument.documentElement;
  for (let at = element.parentElement; at !== null && at !== root; at = at.parentElement) {
    const { overflowY, overflowX } = getComputedStyle(at);
    const overflows = at.scrollHeight > at.clientHeight || at.scrollWidth > at.clientWidth;
    if (overflows && /auto|scroll/u.test(overflowY + overflowX)) return at;
  }
  return root;
}
