/**
 * The line of text around a place on the page, for look-ups outside of articles. It is read outwards
 * from the place, so a hover costs as much as its line is long, however large the page.
 */
import type { Block, TextPiece } from './article';
import { keepsLineFeeds, roleOf } from './elements';
import { isElement, isShadowRoot, isText } from './nodes';

/** Code units read on either side: more than any sentence has. */
const REACH = 2_000;

/** Nodes looked at on either side: markup without text must not hold a hover up. */
const LARGEST_SEARCH = 2_000;

/**
 * The line that a text node's character stands in, by the same rules as the article's blocks.
 * @param node the text node, as a caret position gives it
 * @param nodeOffset code units into it; matters where its line feeds are drawn, or it is very long
 * @returns null if nothing may be read there: an input, an editor, a script, or white space only
 */
export function blockAround(node: Node, nodeOffset = 0): Block | null {
  if (!isText(node) || !isReadable(node)) return null;
  const [from, to] = stretch(node, nodeOffset);
  const pieces = [{ node, from, to }];
  if (from === 0) {
    for (const part of neighbours(node, 'before')) pieces.unshift(part);
  }
  if (to === node.data.length) {
    for (const part of neighbours(node, 'after')) pieces.push(part);
  }
  return assemble(pieces);
}

interface Part {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** The part of the node that belongs to the line around the offset. */
function stretch(node: Text, nodeOffset: number): readonly [number, number] {
  const { data } = node;
  let from = Math.max(0, nodeOffset - REACH);
  let to = Math.min(data.length, nodeOffset + REACH);
  if (drawsLineFeeds(node)) {
    const [before, after] = [
      data.lastIndexOf('\n', nodeOffset - 1),
      data.indexOf('\n', nodeOffset),
    ];
    if (nodeOffset > 0 && before >= from) from = before + 1;
    if (after >= 0 && after < to) to = after;
  }
  return [from, to];
}

/** Text of the same line before or after the node, nearest first. */
function* neighbours(start: Text, side: 'before' | 'after'): Iterable<Part> {
  let read = 0;
  let node: Node | null = start;
  for (let seen = 0; seen < LARGEST_SEARCH && read < REACH; seen++) {
    node = step(node, side);
    if (node === null) return;
    if (!isText(node)) continue;
    const { data } = node;
    if (drawsLineFeeds(node) && data.includes('\n')) {
      if (side === 'before') yield { node, from: data.lastIndexOf('\n') + 1, to: data.length };
      else yield { node, from: 0, to: data.indexOf('\n') };
      return;
    }
    read += data.length;
    yield { node, from: 0, to: data.length };
  }
}

/** The next node of the line in the given direction; null at a block's border or a line break. */
function step(from: Node, side: 'before' | 'after'): Node | null {
  let next = (isElement(from) ? childAt(from, side) : null) ?? beyond(from, side);
  for (; next !== null; next = beyond(next, side)) {
    const role = isElement(next) ? roleOf(next) : 'inline';
    if (role === 'inline') return next;
    if (role !== 'skip') return null;
  }
  return null;
}

/** The node after (or before) this one and all that is in it, within the same block. */
function beyond(node: Node, side: 'before' | 'after'): Node | null {
  for (let at = node; ;) {
    const sibling = side === 'before' ? at.previousSibling : at.nextSibling;
    if (sibling !== null) return sibling;
    const parent = at.parentNode;
    if (parent === null || !isElement(parent) || roleOf(parent) !== 'inline') return null;
    at = parent;
  }
}

function childAt(element: Element, side: 'before' | 'after'): Node | null {
  return side === 'before' ? element.lastChild : element.firstChild;
}

/** Whether every element around the node lets its text be read. */
function isReadable(node: Text): boolean {
  for (let at: Node | null = node.parentNode; at !== null; at = hostOrParent(at)) {
    if (isElement(at) && roleOf(at) === 'skip') return false;
  }
  return true;
}

/** The node's parent; of a shadow root its host. */
function hostOrParent(node: Node): Node | null {
  return node.parentNode ?? (isShadowRoot(node) ? node.host : null);
}

function drawsLineFeeds(node: Node): boolean {
  for (let at = node.parentNode; at !== null; at = at.parentNode) {
    const keeps = isElement(at) ? keepsLineFeeds(at) : null;
    if (keeps !== null) return keeps;
  }
  return false;
}

/** The parts as a block, white space at its ends off. */
function assemble(parts: readonly Part[]): Block | null {
  const whole = parts.map(({ node, from, to }) => node.data.slice(from, to)).join('');
  const lead = whole.length - whole.trimStart().length;
  const text = whole.trim();
  if (text === '') return null;
  const pieces: TextPiece[] = [];
  let at = -lead;
  for (const { node, from, to } of parts) {
    const [start, end] = [Math.max(0, at), Math.min(text.length, at + to - from)];
    if (start < end) pieces.push({ node, start, end, nodeOffset: from + start - at });
    at += to - from;
  }
  return { kind: 'paragraph', text, pieces };
}
