/** The room a word takes on the page, and the room that the card must leave free for it. */

/** CSS pixels from the viewport's corner. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface WordBox {
  /** The word's own boxes, one for each line that it stands in. */
  readonly parts: readonly Rect[];
  /** The word with the whole height of its lines, what stands above and below it included. */
  readonly kept: Rect;
  readonly isVertical: boolean;
  /** An element that scrolls together with the word. */
  readonly element: Element;
}

/** @returns null if nothing of the word is laid out */
export function wordBox(ranges: readonly Range[]): WordBox | null {
  const element = ranges[0]?.startContainer.parentElement ?? null;
  if (element === null) return null;
  const parts = ranges.flatMap((range) => [...range.getClientRects()]).filter(hasArea);
  const [first] = parts;
  if (first === undefined) return null;
  const style = getComputedStyle(element);
  const isVertical = style.writingMode.startsWith('vertical');
  const line = Number.parseFloat(style.lineHeight);
  const union = parts.reduce<Rect>(unite, first);
  const thickness = isVertical ? first.width : first.height;
  const around = Number.isNaN(line) ? 0 : Math.max(0, (line - thickness) / 2);
  return { parts, kept: grow(union, around, isVertical), isVertical, element };
}

const hasArea = ({ width, height }: DOMRect): boolean => width > 0 && height > 0;

const unite = (a: Rect, b: Rect): Rect => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

const grow = ({ left, top, right, bottom }: Rect, by: number, isVertical: boolean): Rect =>
  isVertical
    ? { left: left - by, top, right: right + by, bottom }
    : { left, top: top - by, right, bottom: bottom + by };
