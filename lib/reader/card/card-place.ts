/**
 * Where the card stands: behind the line of its word, or before it where it fits better; never over the word
 * or its line. The side is kept from word to word of a line, so that the card does not jump.
 */
import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  type Placement,
  platform as domPlatform,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import { visibleRect } from '../windows';
import type { Rect, WordBox } from './word-box';

/** Pixels between the line and the card, and between the card and the viewport's edge. */
const GAP = 6;
const GUTTER = 8;
/** A sheet has at least this height to fill, in pixels, and at most this share of the viewport's. */
const LOW_SHEET = 240;
const HIGHEST_SHEET = 0.6;
/** Lines closer than this are the same line. */
const SAME_LINE = 4;

type Side = 'top' | 'bottom' | 'left' | 'right';

export class CardPlace {
  #side: Side | null = null;
  #line: Rect | null = null;
  #stop: () => void = () => {};

  constructor(private readonly frame: HTMLElement) {}

  /**
   * Puts the card beside a word, and moves it as the word moves.
   * @param box where the word is
   * @param boxNow asks for it anew; null once the word has left the page
   * @returns once the card stands there
   */
  async at(box: WordBox, boxNow: () => WordBox | null): Promise<void> {
    this.#stop();
    if (!isSameLine(this.#line, box)) this.#side = null;
    this.#line = box.kept;
    let last = box;
    let circumstances = '';
    const reference: VirtualElement = {
      getBoundingClientRect: () => asDomRect(last.kept),
      contextElement: box.element,
    };
    // It updates at once, and then whenever something has moved.
    await new Promise<void>((resolve) => {
      let isFirst = true;
      this.#stop = autoUpdate(reference, this.frame, () => {
        if (!isFirst) last = boxNow() ?? last;
        isFirst = false;
        // Most of what it is told of moves neither the word nor the card.
        const now = this.#circumstances(last.kept);
        if (now === circumstances) return;
        circumstances = now;
        void this.#compute(reference, box.isVertical).then(resolve);
      });
    });
  }

  /**
   * Lets the card lie along an edge, no higher than leaves its word free, whatever comes to stand on it.
   * @returns true for the upper edge: where there is little room along the lower one, and more there
   */
  atEdge(box: WordBox | null): boolean {
    this.stop();
    this.frame.style.cssText = '';
    if (box === null) return false;
    const view = this.frame.ownerDocument.documentElement.clientHeight;
    const above = box.kept.top - GAP;
    const below = view - box.kept.bottom - GAP;
    const isAbove = below < LOW_SHEET && above > below;
    const room = Math.max(LOW_SHEET, isAbove ? above : below);
    this.frame.style.maxHeight = `${Math.floor(Math.min(room, HIGHEST_SHEET * view))}px`;
    return isAbove;
  }

  stop(): void {
    this.#stop();
    this.#stop = () => {};
  }

  /** Lets the next word choose its side anew. */
  forget(): void {
    this.stop();
    this.#side = null;
    this.#line = null;
  }

  /** All that the card's place follows from. */
  #circumstances(word: Rect): string {
    const { width, height } = this.frame.getBoundingClientRect();
    return JSON.stringify([word, viewOf(this.frame), width, height]);
  }

  async #compute(reference: VirtualElement, isVertical: boolean): Promise<void> {
    const first: Side = this.#side ?? (isVertical ? 'left' : 'bottom');
    const { x, y, placement } = await computePosition(reference, this.frame, {
      strategy: 'fixed',
      platform: VIEWPORT,
      placement: `${first}-start`,
      middleware: [
        offset(GAP),
        flip({
          padding: GUTTER,
          crossAxis: false,
          fallbackPlacements: [`${OPPOSITE[first]}-start`],
        }),
        shift({ padding: GUTTER }),
        size({
          padding: GUTTER,
          apply: ({ availableHeight, elements }) => {
            elements.floating.style.maxHeight = `${Math.max(0, Math.floor(availableHeight))}px`;
          },
        }),
      ],
    });
    this.#side = sideOf(placement);
    this.frame.style.left = `${Math.round(x)}px`;
    this.frame.style.top = `${Math.round(y)}px`;
  }
}

/**
 * The frame is fixed to the viewport, and so are all rectangles here: no offset parent has a say. (Asked for
 * one, the library errs by the width that a root in vertical text overflows to the left.)
 */
const VIEWPORT: typeof domPlatform = {
  ...domPlatform,
  getElementRects({ reference, floating }) {
    const { x, y, width, height } = reference.getBoundingClientRect();
    const own = floating.getBoundingClientRect();
    return {
      reference: { x, y, width, height },
      floating: { x: 0, y: 0, width: own.width, height: own.height },
    };
  },
  convertOffsetParentRelativeRectToViewportRelativeRect: ({ rect }) => rect,
  getOffsetParent: (element) => element.ownerDocument.defaultView ?? window,
  getClippingRect({ element }) {
    const { left, top, right, bottom } = viewOf(element);
    return { x: left, y: top, width: right - left, height: bottom - top };
  },
};

const viewOf = (element: Element): Rect => visibleRect(element.ownerDocument.defaultView ?? window);

const OPPOSITE = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const;

function sideOf(placement: Placement): Side {
  if (placement.startsWith('top')) return 'top';
  if (placement.startsWith('left')) return 'left';
  return placement.startsWith('right') ? 'right' : 'bottom';
}

function isSameLine(line: Rect | null, { kept, isVertical }: WordBox): boolean {
  if (line === null) return false;
  const [before, now] = isVertical ? [line.left, kept.left] : [line.top, kept.top];
  return Math.abs(before - now) < SAME_LINE;
}

const asDomRect = ({ left, top, right, bottom }: Rect): DOMRect =>
  new DOMRect(left, top, right - left, bottom - top);
