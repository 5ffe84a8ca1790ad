import { nearestText, textAtPoint, type TextHit } from '../pointer/text-at-point';
import type { Painter } from './painter';

/** A line of the page that can be asked where it is. */
export interface ViewedLine {
  readonly element: Element;
  /** In the viewport; null once it is gone. */
  readonly rectNow: () => DOMRect | null;
}

/** Heights at which a line is looked for, as shares of the viewport's, the middle first. */
const HEIGHTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];
const COLUMNS = [0.5, 0.35, 0.65];

/**
 * The line the reader is most likely on: under the pointer, else the nearest to the middle of the view.
 * @param pointer CSS pixels; null where there is none
 * @returns null where there is no text, and at the very top of a page, which is to stay at its top
 */
export function viewedLine(
  document: Document,
  pointer: { readonly x: number; readonly y: number } | null,
  painter: Painter,
  wordElement: string,
): ViewedLine | null {
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  const isAtTop = (document.scrollingElement?.scrollTop ?? 0) === 0;
  const points = (isAtTop ? [] : HEIGHTS).flatMap((y) =>
    COLUMNS.map((x) => ({ x: x * innerWidth, y: y * innerHeight })),
  );
  const hit =
    (pointer === null ? null : nearestText(document, pointer)) ??
    first(points, (point) => textAtPoint(document, point, wordElement));
  const element = hit?.node.parentElement ?? null;
  if (hit === null || element === null) return null;
  return { element: outside(element, painter), rectNow: follow(hit, painter) };
}

/** The first answer that is one. */
function first<T, A>(items: readonly T[], ask: (item: T) => A | null): A | null {
  for (const item of items) {
    const answer = ask(item);
    if (answer !== null) return answer;
  }
  return null;
}

/** An element of the page's own: ours come and go. */
function outside(element: Element, painter: Painter): Element {
  let at = element;
  while (painter.isOurs(at) && at.parentElement !== null) at = at.parentElement;
  return at;
}

function follow(hit: TextHit, painter: Painter): () => DOMRect | null {
  const original = painter.toOriginal(hit.node, hit.offset);
  return () => {
    const { node, offset } = painter.toLive(original.node, original.offset, 'after');
    if (!node.isConnected || offset >= node.length) return null;
    const range = node.ownerDocument.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    return range.getBoundingClientRect();
  };
}
