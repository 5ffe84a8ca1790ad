import type { WordBox } from '../card/word-box';
import type { LooseTexts } from '../words/loose-texts';
import { isLookable, type Target, wordAt } from '../words/read-block';
import { looseTextAtPoint } from './loose-text-at-point';
import type { Point } from '../point';

/** The room kept free around the pointer over something that is larger than a line, in CSS pixels. */
const AROUND = 14;
/** Elements up to this height are kept free whole. */
const LINE_HEIGHT = 60;

/** The word of a field under a point, or all that a picture or a button says of itself. */
export async function looseTarget(
  document: Document,
  point: Point,
  texts: LooseTexts,
): Promise<Target | null> {
  const hit = looseTextAtPoint(document, point);
  if (hit === null) return null;
  const read = await texts.readOf(hit.element, hit.text, boxIn(hit.element, point));
  if (hit.offset === null) return { read, index: null };
  const place = wordAt(read, hit.offset);
  return place !== null && isLookable(place.token) ? place : null;
}

/** Where an element is, or the place in it that was pointed at: a card must not stand far from the pointer. */
function boxIn(element: Element, point: Point): () => WordBox | null {
  const first = element.getBoundingClientRect();
  return () => {
    if (!element.isConnected) return null;
    const now = element.getBoundingClientRect();
    const [x, y] = [point.x + now.left - first.left, point.y + now.top - first.top];
    const kept =
      now.height <= LINE_HEIGHT
        ? { left: x, right: x, top: now.top, bottom: now.bottom }
        : { left: x - AROUND, right: x + AROUND, top: y - AROUND, bottom: y + AROUND };
    return { parts: [now], kept, isVertical: false, element };
  };
}
