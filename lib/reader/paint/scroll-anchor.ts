import type { Hold } from './hold';
import { isVertical } from '../vertical';
import type { ViewedLine } from './viewed-line';
import type { Point } from '../point';

/** The line has not moved if it is this near to its place, in CSS pixels: pages scroll by whole ones. */
const TOLERANCE = 1;

/**
 * Holds one line of the page still while what is above it changes height. It keeps to that line as long as the reader
 * keeps their place: another one, however near, would come to rest a little off when what was painted is undone.
 */
export class ScrollAnchor {
  #line: ViewedLine | null = null;
  /** Where the line's edge belongs. */
  #place: number | null = null;
  #pointer = '';

  /** @param find the line that the reader is on; null where there is none to hold */
  constructor(
    private readonly document: Document,
    private readonly find: () => ViewedLine | null,
  ) {}

  /**
   * Takes note of where the reader is.
   * @param pointer CSS pixels; null where there is none
   */
  hold(pointer: Point | null): Hold {
    const at = JSON.stringify(pointer);
    if (at !== this.#pointer || !this.#isInPlace(edgeOf(this.#line))) {
      this.#line = this.find();
      this.#place = edgeOf(this.#line);
      this.#pointer = at;
    }
    return {
      settle: () => this.#settle(),
      resume: () => {
        const now = edgeOf(this.#line);
        if (!this.#isInPlace(now)) this.#place = now;
      },
    };
  }

  #isInPlace(edge: number | null): boolean {
    return edge !== null && this.#place !== null && Math.abs(edge - this.#place) <= TOLERANCE;
  }

  #settle(): void {
    const edge = edgeOf(this.#line);
    if (this.#line === null || edge === null || this.#place === null) {
      this.document.documentElement.getBoundingClientRect();
      return;
    }
    const moved = edge - this.#place;
    if (Math.abs(moved) < TOLERANCE / 2) return;
    const way = isVertical(this.#line.element) ? 'left' : 'top';
    scrollerOf(this.#line.element).scrollBy({ [way]: moved, behavior: 'instant' });
    // Where the page could not scroll so far, the line has another place.
    const now = edgeOf(this.#line);
    if (!this.#isInPlace(now)) this.#place = now;
  }
}

/** A line's bottom or, in vertical text, its left: readings are added on its other side. */
function edgeOf(line: ViewedLine | null): number | null {
  const rect = line?.rectNow() ?? null;
  if (line === null || rect === null) return null;
  return isVertical(line.element) ? rect.left : rect.bottom;
}

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
