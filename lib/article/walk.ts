/**
 * Reads a document into lines of text in reading order, without changing or measuring it.
 *
 * A *line* is what is drawn as one paragraph: the text between two block borders or line breaks. A
 * *box* is a block element, the lines of its subtree being a contiguous stretch. Open shadow roots
 * and same-origin frames are read in place. Time and memory grow with the number of nodes, whatever
 * their nesting: the walk keeps its own stack.
 */
import type { TextPiece } from './article';
import { isVeiled, keepsLineFeeds, markedIn, roleByName, roleOf, styleOf } from './elements';
import { documentOf } from './frames';
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

/** @param isDrawn asked of frames, where layout exists: one that isn't drawn is as good as none */
export function outlineOf(root: Element, isDrawn?: (element: Element) => boolean): Outline {
  const walk = new Walk(isDrawn);
  walk.read(root);
  return walk;
}

/** Where the walk stands in one element's children, and what held before it. */
interface Frame {
  readonly outer: Frame | null;
  next: Node | null;
  /** What a slot shows instead of its children: the rest of it, after `next`. */
  readonly assigned: Node[] | null;
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

  /** Elements whose names don't tell all. */
  private readonly marked = new Set<Element>();
  private top: Frame | null = null;
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

  constructor(private readonly isDrawn: (element: Element) => boolean = () => true) {}

  read(root: Element): void {
    this.mark(root);
    this.enter(root);
    for (let frame = this.top; frame !== null; frame = this.top) {
      const node = frame.next;
      if (node === null) {
        this.top = frame.outer;
        this.leave(frame);
        continue;
      }
      frame.next = frame.assigned === null ? node.nextSibling : (frame.assigned.shift() ?? null);
      if (isText(node)) this.addText(node);
      else if (isElement(node)) this.enter(node);
    }
  }

  private mark(root: Element | ShadowRoot): void {
    if (isElement(root)) this.marked.add(root);
    for (const element of markedIn(root)) this.marked.add(element);
  }

  private enter(element: Element): void {
    const name = element.localName;
    const style = this.marked.has(element) ? styleOf(element) : null;
    const role = style === null ? roleByName(name) : roleOf(element, style);
    if (role === 'skip') return;
    if (role === 'inline') {
      this.enterInline(element, name, style);
      return;
    }
    this.endLine();
    if (role === 'block') this.enterBlock(element, name, style);
  }

  private enterBlock(element: Element, name: string, style: string | null): void {
    const content = isFrameName(name) && isFrame(element) ? this.frameContent(element) : element;
    if (content === null) return;
    const box: Box = {
      element: content,
      parent: this.box,
      firstLine: this.lines.length,
      endLine: this.lines.length,
    };
    this.descend(content, box);
    this.box = this.boxes.push(box) - 1;
    this.enterStyle(element, name, style, HEADINGS.has(name));
  }

  private enterInline(element: Element, name: string, style: string | null): void {
    if (name === 'img' || name === 'picture') {
      this.sawImage = true;
      return;
    }
    if (name === 'slot' && isSlot(element)) {
      const [first, ...assigned] = element.assignedNodes();
      if (first !== undefined) {
        this.push(first, assigned, null);
        return;
      }
    }
    this.descend(element, null);
    this.enterStyle(element, name, style, name === 'b' || name === 'strong');
  }

  /** Takes note of what holds for the element's whole text, until it is left. */
  private enterStyle(element: Element, name: string, style: string | null, isBold: boolean): void {
    if (name === 'a') {
      const address = element.getAttribute('href');
      if (address !== null) {
        this.links += 1;
        this.target ??= placeOf(address);
      }
    }
    if (isBold) this.bolds += 1;
    if (style === null && name !== 'pre' && name !== 'listing') return;
    if (isVeiled(style ?? '')) this.veils += 1;
    this.linefeeds = keepsLineFeeds(element, style ?? '') ?? this.linefeeds;
  }

  private descend(element: Element, box: Box | null): void {
    const shadow = element.shadowRoot;
    if (shadow !== null) this.mark(shadow);
    this.push((shadow ?? element).firstChild, null, box);
  }

  private push(next: Node | null, assigned: Node[] | null, box: Box | null): void {
    const { top, links, bolds, veils, linefeeds } = this;
    this.top = { outer: top, next, assigned, box, links, bolds, veils, linefeeds };
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

  /** The frame's body, if it is there to be read. */
  private frameContent(frame: HTMLIFrameElement): Element | null {
    if (!this.isDrawn(frame)) return null;
    const body = documentOf(frame)?.body ?? null;
    if (body === null) this.foreignFrames.push(frame);
    else this.mark(body);
    return body;
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
    const whole = from === 0 && to === data.length ? data : data.slice(from, to);
    // Leading white space of a line is not drawn; the indent of two U+3000 is not text either.
    const added = this.text === '' ? whole.trimStart() : whole;
    if (added === '') return;
    const start = this.text.length;
    this.pieces.push({
      node,
      start,
      end: start + added.length,
      nodeOffset: to - added.length,
    });
    const ink = inkOf(added);
    this.text += added;
    this.ink += ink;
    if (this.links > 0) {
      this.linked += ink;
      this.tailLink += added.length;
    } else if (ink > 0) this.tailLink = 0;
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

const isFrameName = (name: string): boolean => name === 'iframe' || name === 'frame';

/** `#end-of-list` → `end-of-list`. */
function placeOf(address: string): string | null {
  return address.length > 1 && address.startsWith('#') ? address.slice(1) : null;
}

/** Native searches, since this is run on every text of a page that was just opened: no loop is warm yet. */
const inkOf = (text: string): number =>
  WHITE.test(text) ? text.replace(ALL_WHITE, '').length : text.length;

const WHITE = /\s/;
const ALL_WHITE = /\s+/g;

/** The pieces cut off at `length` code units of the line. */
export function clip(pieces: readonly TextPiece[], length: number): readonly TextPiece[] {
  if ((pieces.at(-1)?.end ?? 0) <= length) return pieces;
  const kept = pieces.filter((piece) => piece.start < length);
  const last = kept.at(-1);
  if (last !== undefined && last.end > length) kept[kept.length - 1] = { ...last, end: length };
  return kept;
}
