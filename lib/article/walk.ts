/**
 * Reads a document into lines of text in reading order, without changing or measuring it.
 *
 * A *line* is what is drawn as one paragraph: the text between two block borders or line breaks. A
 * *box* is a block element, the lines of its subtree being a contiguous stretch. Open shadow roots
 * and same-origin frames are read in place. Time and memory grow with the number of nodes, whatever
 * their nesting: the walk keeps its own stack.
 */
import type { TextPiece } from './article';
import { isVeiled, keepsLineFeeds, roleOf, styleOf } from './elements';
import { isElement, isFrame, isSlot, isText } from './nodes';

export interface Line {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  /** Index of the innermost box around the line. */
  readonly box: number;
  /** Code units of `text` that are no white space. */
  readonly ink: number;
  /** Of these, the ones within links. */
  readonly linked: number;
  /** Of these, the ones in bold type. */
  readonly bold: number;
  /** Code units at its end that are within a link. */
  readonly tailLink: number;
  /** The name of the place on this page that its first link leads to, or null. */
  readonly target: string | null;
  /** Whether an own style keeps it from being drawn (`visibility: hidden`). */
  readonly veiled: boolean;
  /** Whether an image stands between the line before and this one, as above a caption. */
  readonly afterImage: boolean;
}

interface Box {
  readonly element: Element;
  /** Index of the box around it; -1 for the outermost. */
  readonly parent: number;
  readonly firstLine: number;
  /** One past its last line. */
  endLine: number;
}

export interface Outline {
  readonly lines: readonly Line[];
  /** A box precedes the boxes within it. */
  readonly boxes: readonly Box[];
  /** Frames whose document another site keeps to itself. */
  readonly foreignFrames: readonly HTMLIFrameElement[];
}

export function outlineOf(root: Element): Outline {
  const walk = new Walk();
  walk.read(root);
  return walk;
}

/** Where the walk stands in one element's children, and what held before it. */
interface Frame {
  readonly children: ArrayLike<Node> | null;
  index: number;
  next: Node | null;
  /** The box that the element is; null for an inline one. */
  readonly box: Box | null;
  readonly links: number;
  readonly bolds: number;
  readonly veils: number;
  readonly linefeeds: boolean;
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

class Walk implements Outline {
  readonly lines: Line[] = [];
  readonly boxes: Box[] = [];
  readonly foreignFrames: HTMLIFrameElement[] = [];

  private readonly stack: Frame[] = [];
  private box = -1;
  private links = 0;
  private bolds = 0;
  private veils = 0;
  private linefeeds = false;
  private sawImage = false;

  private pieces: TextPiece[] = [];
  private text = '';
  private ink = 0;
  private linked = 0;
  private bold = 0;
  private tailLink = 0;
  private target: string | null = null;

  read(root: Element): void {
    this.visit(root);
    for (;;) {
      const frame = this.stack.at(-1);
      if (frame === undefined) return;
      const node = advance(frame);
      if (node !== null) this.visit(node);
      else {
        this.stack.pop();
        this.leave(frame);
      }
    }
  }

  private visit(node: Node): void {
    if (isText(node)) this.addText(node);
    else if (isElement(node)) this.enter(node);
  }

  private enter(element: Element): void {
    const style = styleOf(element);
    switch (roleOf(element, style)) {
      case 'skip':
        return;
      case 'break':
        this.endLine();
        return;
      case 'block':
        this.enterBlock(element, style);
        return;
      case 'inline':
        this.enterInline(element, style);
    }
  }

  private enterBlock(element: Element, style: string): void {
    this.endLine();
    const content = isFrame(element) ? this.frameContent(element) : element;
    if (content === null) return;
    const box: Box = {
      element: content,
      parent: this.box,
      firstLine: this.lines.length,
      endLine: this.lines.length,
    };
    this.descend(content, box);
    this.box = this.boxes.push(box) - 1;
    this.enterStyle(element, style, HEADINGS.has(element.localName));
  }

  private enterInline(element: Element, style: string): void {
    const name = element.localName;
    if (name === 'img' || name === 'picture') {
      this.sawImage = true;
      return;
    }
    if (isSlot(element)) {
      const assigned = element.assignedNodes();
      if (assigned.length > 0) {
        this.push(assigned, null, null);
        return;
      }
    }
    this.descend(element, null);
    this.enterStyle(element, style, name === 'b' || name === 'strong');
  }

  /** Takes note of what holds for the element's whole text, until it is left. */
  private enterStyle(element: Element, style: string, isBold: boolean): void {
    if (element.localName === 'a' && element.hasAttribute('href')) {
      this.links += 1;
      this.target ??= placeOf(element.getAttribute('href') ?? '');
    }
    if (isVeiled(style)) this.veils += 1;
    if (isBold) this.bolds += 1;
    this.linefeeds = keepsLineFeeds(element, style) ?? this.linefeeds;
  }

  private descend(element: Element, box: Box | null): void {
    const host: Node = element.shadowRoot ?? element;
    this.push(null, host.firstChild, box);
  }

  private push(children: ArrayLike<Node> | null, next: Node | null, box: Box | null): void {
    const { links, bolds, veils, linefeeds } = this;
    this.stack.push({ children, index: 0, next, box, links, bolds, veils, linefeeds });
  }

  private leave({ box, links, bolds, veils, linefeeds }: Frame): void {
    if (box !== null) {
      this.endLine();
      box.endLine = this.lines.length;
      this.box = box.parent;
    }
    this.links = links;
    this.bolds = bolds;
    this.veils = veils;
    this.linefeeds = linefeeds;
  }

  /** The frame's body, if this page may read it. */
  private frameContent(frame: HTMLIFrameElement): Element | null {
    let inner: Document | null = null;
    try {
      inner = frame.contentDocument;
    } catch {
      // Some engines throw for a foreign frame instead of answering null.
    }
    if (inner?.body) return inner.body;
    this.foreignFrames.push(frame);
    return null;
  }

  private addText(node: Text): void {
    const { data } = node;
    if (!this.linefeeds) {
      this.addPiece(node, data, 0, data.length);
      return;
    }
    for (let start = 0; start <= data.length;) {
      const feed = data.indexOf('\n', start);
      const end = feed < 0 ? data.length : feed;
      this.addPiece(node, data, start, end);
      if (feed >= 0) this.endLine();
      start = end + 1;
    }
  }

  private addPiece(node: Text, data: string, from: number, to: number): void {
    // Leading white space of a line is not drawn; the indent of two U+3000 is not text either.
    const start = this.text === '' ? skipSpace(data, from, to) : from;
    if (start >= to) return;
    const length = to - start;
    this.pieces.push({
      node,
      start: this.text.length,
      end: this.text.length + length,
      nodeOffset: start,
    });
    const added = data.slice(start, to);
    const ink = inkOf(added);
    this.text += added;
    this.ink += ink;
    if (this.links > 0) this.linked += ink;
    if (this.links > 0) this.tailLink += length;
    else if (ink > 0) this.tailLink = 0;
    if (this.bolds > 0) this.bold += ink;
  }

  private endLine(): void {
    const text = this.text.trimEnd();
    if (text !== '') {
      this.lines.push({
        text,
        pieces: clip(this.pieces, text.length),
        box: this.box,
        ink: this.ink,
        linked: this.linked,
        bold: this.bold,
        tailLink: Math.max(0, this.tailLink - (this.text.length - text.length)),
        target: this.target,
        veiled: this.veils > 0,
        afterImage: this.sawImage,
      });
      this.sawImage = false;
    }
    if (this.pieces.length > 0) this.pieces = [];
    this.text = '';
    this.ink = 0;
    this.linked = 0;
    this.bold = 0;
    this.tailLink = 0;
    this.target = null;
  }
}

/** `#end-of-list` → `end-of-list`. */
function placeOf(address: string): string | null {
  return address.length > 1 && address.startsWith('#') ? address.slice(1) : null;
}

function advance(frame: Frame): Node | null {
  if (frame.children !== null) return frame.children[frame.index++] ?? null;
  const node = frame.next;
  frame.next = node?.nextSibling ?? null;
  return node;
}

function inkOf(text: string): number {
  if (!WHITE.test(text)) return text.length;
  let ink = 0;
  for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) ink++;
  return ink;
}

const WHITE = /\s/;

function skipSpace(data: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(data.charCodeAt(at))) at++;
  return at;
}

/** ECMAScript's white space, as `trim` and `\s` know it; Han and Latin letters are told at once. */
function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit === 0xa0 || unit === 0x3000 || unit === 0xfeff) return true;
  if (unit < 0x1680 || unit > 0x205f) return false;
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f
  );
}

/** The pieces cut off at `length` code units of the line. */
export function clip(pieces: readonly TextPiece[], length: number): readonly TextPiece[] {
  const kept = pieces.filter((piece) => piece.start < length);
  const last = kept.at(-1);
  if (last !== undefined && last.end > length) kept[kept.length - 1] = { ...last, end: length };
  return kept;
}
