/**
 * The character under a point of the viewport.
 *
 * A browser's caret answers point between characters, and name the nearest text however far away it is. So the
 * answer is kept only if one of the two characters beside it really lies under the point: its right half is
 * still that character, and a gap is a gap. Where something transparent covers the text (a link over a whole
 * news card) the elements below it are searched, without touching any of them.
 */
import { isElement, isShadowRoot, isText } from '@/lib/article';
import { textNodesIn } from '../paint/painting';
import type { Point } from '../point';

/** A character on the page: its text node and offset, in code units. */
export interface TextHit {
  readonly node: Text;
  readonly offset: number;
}

type Root = Document | ShadowRoot;

/** How many elements under a point are looked at, topmost first. */
const DEEPEST_ELEMENT = 12;

/**
 * @param point CSS pixels from the viewport's corner
 * @param wordElement the name of our elements around words: pointing at a word's reading is pointing at it
 */
export function textAtPoint(document: Document, point: Point, wordElement: string): TextHit | null {
  const roots = rootsAt(document, point);
  const root = roots.at(-1) ?? document;
  const top = root.elementFromPoint(point.x, point.y);
  if (top === null) return null;
  const hit =
    atCaret(document, roots, point) ?? inWord(top, wordElement) ?? belowCovers(root, point);
  return hit === null ? null : baseOf(hit);
}

/** The text that a browser's caret would go to from a point, however far off it is. */
export function nearestText(document: Document, point: Point): TextHit | null {
  const caret = caretAt(document, rootsAt(document, point), point);
  if (caret === null || !isText(caret.node) || caret.node.length === 0) return null;
  return { node: caret.node, offset: Math.min(caret.offset, caret.node.length - 1) };
}

/** The innermost open shadow root under a point, or the document. */
export const deepestRoot = (document: Document, point: Point): Root =>
  rootsAt(document, point).at(-1) ?? document;

/** The document and the open shadow roots that lie under a point, outermost first. */
function rootsAt(document: Document, { x, y }: Point): readonly Root[] {
  const roots: Root[] = [document];
  for (let root: Root | null = document; root !== null;) {
    const inner: ShadowRoot | null = root.elementFromPoint(x, y)?.shadowRoot ?? null;
    root = inner !== null && !roots.includes(inner) ? inner : null;
    if (root !== null) roots.push(root);
  }
  return roots;
}

function atCaret(document: Document, roots: readonly Root[], point: Point): TextHit | null {
  const caret = caretAt(document, roots, point);
  if (caret === null || !isText(caret.node)) return null;
  return characterBeside(caret.node, caret.offset, point);
}

function caretAt(
  document: Document,
  roots: readonly Root[],
  { x, y }: Point,
): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const shadowRoots = roots.filter(isShadowRoot);
    const position = document.caretPositionFromPoint(x, y, { shadowRoots });
    return position === null ? null : { node: position.offsetNode, offset: position.offset };
  }
  return null;
}

/** The character before or behind a caret that lies under the point. */
function characterBeside(node: Text, caret: number, point: Point): TextHit | null {
  for (const offset of [caret, caret - 1]) {
    const start = characterStart(node.data, offset);
    if (
      start >= 0 &&
      start < node.length &&
      covers(node, start, characterEnd(node.data, start), point)
    )
      return { node, offset: start };
  }
  return null;
}

function inWord(element: Element, wordElement: string): TextHit | null {
  const word = element.closest(wordElement) ?? element.querySelector(`:scope > ${wordElement}`);
  if (word === null) return null;
  for (const node of textNodesIn(word)) if (node.length > 0) return { node, offset: 0 };
  return null;
}

function belowCovers(root: Root, point: Point): TextHit | null {
  for (const element of root.elementsFromPoint(point.x, point.y).slice(0, DEEPEST_ELEMENT)) {
    for (const child of element.childNodes) {
      if (!isText(child)) continue;
      const hit = search(child, point);
      if (hit !== null) return hit;
    }
    if (isOpaque(element)) return null;
  }
  return null;
}

/** Halves the stretch that covers the point until one character is left. */
function search(node: Text, point: Point): TextHit | null {
  let start = 0;
  let end = node.length;
  if (!covers(node, start, end, point)) return null;
  for (;;) {
    const middle = characterStart(node.data, (start + end) >> 1);
    if (middle <= start) break;
    if (covers(node, start, middle, point)) end = middle;
    else start = middle;
  }
  return covers(node, start, end, point) ? { node, offset: start } : null;
}

function covers(node: Text, start: number, end: number, { x, y }: Point): boolean {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  for (const { left, right, top, bottom } of range.getClientRects())
    if (x >= left && x <= right && y >= top && y <= bottom) return true;
  return false;
}

const OPAQUE_ELEMENTS =
  'img, video, canvas, iframe, object, embed, input, textarea, select, dialog, svg image';

/** True if an element hides what is below it. */
function isOpaque(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.opacity === '0') return false;
  if (element.matches(OPAQUE_ELEMENTS)) return true;
  if (style.backgroundImage !== 'none') return true;
  const alpha = /^rgba\([^,]+,[^,]+,[^,]+,\s*([\d.]+)\)$/u.exec(style.backgroundColor)?.[1];
  return alpha === undefined ? style.backgroundColor.startsWith('rgb') : Number(alpha) > 0.5;
}

/** For a character of an `<rt>` the first one of the text that it stands above. */
function baseOf(hit: TextHit): TextHit {
  const annotation = hit.node.parentElement?.closest('rt, rp, rtc');
  let before = annotation?.previousSibling ?? null;
  while (before !== null && isElement(before) && before.matches('rt, rp, rtc'))
    before = before.previousSibling;
  if (before !== null && isText(before))
    return { node: before, offset: characterStart(before.data, before.length - 1) };
  if (before !== null)
    for (const node of textNodesIn(before)) if (node.length > 0) return { node, offset: 0 };
  return hit;
}

/** Where the character starts that the code unit at an offset belongs to. */
function characterStart(text: string, offset: number): number {
  const isSecondHalf = /[\uDC00-\uDFFF]/u.test(text.charAt(offset));
  return isSecondHalf && /[\uD800-\uDBFF]/u.test(text.charAt(offset - 1)) ? offset - 1 : offset;
}

const characterEnd = (text: string, start: number): number =>
  start + String.fromCodePoint(text.codePointAt(start) ?? 0x20).length;
