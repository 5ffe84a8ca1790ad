/** Chinese under the pointer that is no text of the page: a field's, or what an element says of itself. */
import { deepestRoot } from './text-at-point';
import type { Point } from '../point';

export interface LooseHit {
  readonly element: Element;
  readonly text: string;
  /** The character under the pointer, in code units; null where the text is not drawn. */
  readonly offset: number | null;
}

const CHINESE = /\p{Script=Han}/u;
/** Fields of plain text; what is typed into the others is no Chinese, or nobody's business. */
const FIELDS = 'input:not([type]), input[type="text"], input[type="search"], textarea';
const LABELLED = 'img[alt], area[alt], [title]';

export function looseTextAtPoint(document: Document, point: Point): LooseHit | null {
  const element = deepestRoot(document, point).elementFromPoint(point.x, point.y);
  if (element === null) return null;
  const hit = isField(element) ? inField(element, point) : labelOf(element);
  return hit !== null && CHINESE.test(hit.text) ? hit : null;
}

const isField = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element.matches(FIELDS);

function inField(
  element: HTMLInputElement | HTMLTextAreaElement,
  { x, y }: Point,
): LooseHit | null {
  const document = element.ownerDocument;
  if (!('caretPositionFromPoint' in document)) return null;
  // A caret stands between characters, at the gap that is nearest. Half a character further left, that is the
  // gap before the one under the pointer: Chinese ones are as wide as the font's size.
  const half = Number.parseFloat(getComputedStyle(element).fontSize) / 2;
  const caret = document.caretPositionFromPoint(x - half, y);
  if (caret?.offsetNode !== element || caret.offset >= element.value.length) return null;
  return { element, text: element.value, offset: caret.offset };
}

function labelOf(element: Element): LooseHit | null {
  const labelled = element.closest(LABELLED);
  const text = labelled?.getAttribute('alt') || labelled?.getAttribute('title');
  return labelled === null || !text ? null : { element: labelled, text, offset: null };
}
