import type { Block } from '@/lib/article';
import { nearestText, type TextHit } from '../pointer/text-at-point';
import type { Painter } from './painter';
import type { Point } from '../point';

/** A line of the page that can be asked where it is. */
export interface ViewedLine {
  readonly element: Element;
  /** In the viewport; null once it is gone. */
  readonly rectNow: () => DOMRect | null;
}

/**
 * The line the reader is most likely on: under the pointer, else of the story what is nearest to the middle of the
 * view; with nothing of the story in view, whatever else is there.
 * @param pointer CSS pixels; null where there is none
 * @param story the blocks that are painted
 * @returns null where there is nothing to hold, and at the very top of a page, which is to stay at its top
 */
export function viewedLine(
  document: Document,
  pointer: Point | null,
  story: readonly Block[],
  painter: Painter,
): ViewedLine | null {
  const isAtTop = (document.scrollingElement?.scrollTop ?? 0) === 0;
  const hit =
    (pointer === null ? null : nearestText(document, pointer)) ??
    (isAtTop ? null : middleOfStory(document, story, painter));
  const element = hit?.node.parentElement ?? null;
  if (hit !== null && element !== null)
    return { element: outside(element, painter), rectNow: follow(hit, painter) };
  return isAtTop ? null : besideStory(document);
}

/** Every so many code units a character is asked where it is: about once a line. */
const STEP = 40;

/** The character of the story that is nearest to the middle of the view, of those asked; null if all are out of view. */
function middleOfStory(
  { defaultView }: Document,
  story: readonly Block[],
  painter: Painter,
): TextHit | null {
  const { innerWidth = 0, innerHeight = 0 } = defaultView ?? {};
  let nearest: TextHit | null = null;
  let least = Infinity;
  for (const { pieces } of story) {
    const box = pieces[0]?.node.parentElement?.getBoundingClientRect();
    if (box === undefined || box.bottom < 0 || box.top > innerHeight) continue;
    for (const { node, start, end, nodeOffset } of pieces) {
      for (let at = 0; at < end - start; at += STEP) {
        const hit = { node, offset: nodeOffset + at };
        const rect = rectOf(hit, painter);
        if (rect === null || rect.height === 0) continue;
        const { left, right, top, bottom } = rect;
        if (bottom < 0 || top > innerHeight || right < 0 || left > innerWidth) continue;
        const distance = Math.hypot(
          (left + right - innerWidth) / 2,
          (top + bottom - innerHeight) / 2,
        );
        if (distance < least) [nearest, least] = [hit, distance];
      }
    }
  }
  return nearest;
}

/** Heights at which something is looked for, as shares of the viewport's. */
const HEIGHTS = [0.5, 0.3, 0.7];

/** Something in view that moves with the page, and is not so large that its end is out of sight. */
function besideStory(document: Document): ViewedLine | null {
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  for (const height of HEIGHTS) {
    const element = document.elementFromPoint(innerWidth / 2, height * innerHeight);
    if (element === null || isFixed(element)) continue;
    if (element.getBoundingClientRect().height <= innerHeight)
      return {
        element,
        rectNow: () => (element.isConnected ? element.getBoundingClientRect() : null),
      };
  }
  return null;
}

function isFixed(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement)
    if (/fixed|sticky/u.test(getComputedStyle(at).position)) return true;
  return false;
}

/** An element of the page's own: ours come and go. */
function outside(element: Element, painter: Painter): Element {
  let at = element;
  while (painter.isOurs(at) && at.parentElement !== null) at = at.parentElement;
  return at;
}

function follow(hit: TextHit, painter: Painter): () => DOMRect | null {
  const original = painter.toOriginal(hit.node, hit.offset);
  return () => rectOf(original, painter);
}

/** Where a character of the page's own text is now, in the viewport; null once it is gone. */
function rectOf(original: TextHit, painter: Painter): DOMRect | null {
  const { node, offset } = painter.toLive(original.node, original.offset, 'after');
  if (!node.isConnected || offset >= node.length) return null;
  const range = node.ownerDocument.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  return range.getBoundingClientRect();
}
