/**
 * One annotated text node. The page's node stays where it is, emptied, and one element of ours right
 * behind it holds its words. A framework that later rewrites, moves or removes its node finds it where
 * it left it. One element, because a flex or grid container lays out each of its children as an item.
 */
import { isDocument, isText } from '@/lib/article';
import { colouredReading } from './coloured-reading';
import { glossRoom } from './gloss-room';
import type { PageNames } from './names';
import type { Ruby } from './ruby';

/** What the lines of a text hold beside it: nothing, readings above, or glosses below as well. */
export type LineRoom = 'none' | 'reading' | 'gloss';

/** What all the words of a text have in common. */
export interface Look {
  readonly room: LineRoom;
  /** Blurred until they are pointed at. */
  readonly isVeiled: boolean;
  /** Its lines run from top to bottom, and lines of ours are to run along them. */
  readonly isVertical: boolean;
}

/** A place in the document: a text node and an offset into its data, in code units. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** The text nodes below a node, in document order. */
export function* textNodesIn(root: Node): Generator<Text> {
  const document = root.ownerDocument ?? root;
  if (!isDocument(document)) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (isText(node)) yield node;
}

/**
 * A reading and a gloss can't be broken with their word, and Chromium, which keeps short rubies together,
 * breaks those of three characters and more, and of two whose reading is much longer, at large sizes. Held together, they let no line end behind them: so that is
 * allowed expressly, but for what must not stand at a line's start. Behind a word with room for its gloss as well:
 * else Chromium ends the line at the word and leaves the room behind it out of account, which sticks out.
 */
const isUnbroken = (word: string, { reading }: Ruby): boolean => {
  const { length } = [...word];
  return length > 2 || (length === 2 && reading.length >= LONG_READING);
};
/** In letters, of two characters. */
const LONG_READING = 7;
const BREAKS_BEFORE = /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u;

export class Painting {
  /** Our element; its text is the node's data. */
  readonly element: HTMLElement;
  /** The data that the node had, and gets back. */
  readonly data: string;
  readonly #words = new Map<number, HTMLElement>();
  /**
   * An empty text node of ours. `Node.normalize()` takes all empty ones out, the page's own as well as this;
   * a page that takes its own out for good leaves this alone.
   */
  readonly #canary: Text;
  #starts: ReadonlyMap<Node, number> | null = null;

  /**
   * Paints at once.
   * @param node a text node with a parent
   * @param rubies in text order, inside the node's data; one that overlaps an earlier one is left out
   * @param look its room is kept whether or not there is anything for it: the lines of an article are alike
   */
  constructor(
    readonly node: Text,
    readonly rubies: readonly Ruby[],
    { room, isVeiled, isVertical }: Look,
    private readonly names: PageNames,
  ) {
    this.data = node.data;
    this.element = node.ownerDocument.createElement(names.wrapper);
    if (room !== 'none') this.element.setAttribute(names[room], '');
    this.element.toggleAttribute(names.vertical, isVertical);
    this.setVeiled(isVeiled);
    this.#canary = node.ownerDocument.createTextNode('');
    this.element.append(this.#canary);
    this.#fill(rubies);
    node.after(this.element);
    node.data = '';
  }

  /** False once the page has written into, moved or removed the node or our element. */
  get isIntact(): boolean {
    return (
      this.node.data === '' &&
      this.element.previousSibling === this.node &&
      this.node.isConnected &&
      this.element.textContent === this.data
    );
  }

  /** True if the page has taken the node out for being empty, which it is by our doing. */
  get isNormalized(): boolean {
    return (
      this.node.parentNode === null &&
      this.#canary.parentNode === null &&
      this.element.parentNode !== null
    );
  }

  /** Puts the node back where our element is, with its data. */
  putBack(): void {
    this.element.replaceWith(this.node);
    this.node.data = this.data;
  }

  /** Takes our element out and gives the node its data back, unless the page has given it data of its own. */
  undo(): void {
    this.element.remove();
    if (this.node.data === '') this.node.data = this.data;
  }

  /** Ends `undo`, unless the page has done something with the node meanwhile. @returns false if it has */
  cover(): boolean {
    if (this.node.data !== this.data || this.node.parentNode === null) return false;
    this.node.after(this.element);
    this.node.data = '';
    return true;
  }

  /** As `undo`, for a node that the page has just written '' into. */
  giveUp(): void {
    this.element.remove();
  }

  /** Blurs the readings until they are pointed at, or ends that. */
  setVeiled(isVeiled: boolean): void {
    this.element.toggleAttribute(this.names.veiled, isVeiled);
  }

  /** Shows or blanks the readings that start in a stretch of the data, without moving anything. */
  setBlank(start: number, end: number, blank: boolean): void {
    for (const [at, word] of this.#words)
      if (at >= start && at < end) word.toggleAttribute(this.names.blank, blank);
  }

  /** @returns the offset into the original data of a place inside our element; null for any other node */
  toOriginal(node: Node, offset: number): number | null {
    if (!this.element.contains(node)) return null;
    const start = this.#startOf(node);
    if (start !== null) return start + offset;
    const before = this.element.ownerDocument.createRange();
    before.setStart(this.element, 0);
    before.setEnd(node, offset);
    return before.toString().length;
  }

  /**
   * @param offset code units into the original data
   * @param side which of two text nodes an offset between them falls into
   */
  toLive(offset: number, side: 'before' | 'after'): TextPoint {
    let start = 0;
    let point: TextPoint = { node: this.node, offset: 0 };
    for (const node of textNodesIn(this.element)) {
      point = { node, offset: Math.min(offset - start, node.length) };
      const end = start + node.length;
      if (offset < end || (offset === end && side === 'before')) break;
      start = end;
    }
    return point;
  }

  /** Where the data of one of our text nodes starts in the original data; null for any other node. */
  #startOf(node: Node): number | null {
    this.#starts ??= startsIn(this.element);
    return this.#starts.get(node) ?? null;
  }

  #fill(rubies: readonly Ruby[]): void {
    let done = 0;
    for (const ruby of rubies) {
      if (ruby.start < done) continue;
      if (ruby.start > done) this.element.append(this.data.slice(done, ruby.start));
      const word = this.#word(ruby);
      this.element.append(word);
      done = ruby.end;
      const isWhole = isUnbroken(word.textContent ?? '', ruby);
      if (isWhole) word.toggleAttribute(this.names.unbroken, true);
      if (!isWhole && word.getAttribute('style') === null) continue;
      if (BREAKS_BEFORE.test(this.data.slice(done, done + 2)))
        this.element.append(this.element.ownerDocument.createElement('wbr'));
    }
    if (done < this.data.length) this.element.append(this.data.slice(done));
  }

  #word(ruby: Ruby): Element {
    const { start, end, reading, coloured, gloss } = ruby;
    const word = this.element.ownerDocument.createElement(this.names.word);
    const text = this.data.slice(start, end);
    word.textContent = text;
    this.#words.set(start, word);
    if (coloured !== null) word.append(colouredReading(word.ownerDocument, coloured, this.names));
    else if (reading !== '') word.setAttribute(this.names.reading, reading);
    if (gloss === '') return word;
    word.setAttribute(this.names.gloss, gloss);
    const room = glossRoom(ruby, [...text].length, `var(${this.names.size})`);
    // As strong as the rule that unsets everything, and nearer.
    if (room !== null) word.style.setProperty('padding-inline', room, 'important');
    return word;
  }
}

function startsIn(element: Element): ReadonlyMap<Node, number> {
  const starts = new Map<Node, number>();
  let at = 0;
  for (const node of textNodesIn(element)) {
    starts.set(node, at);
    at += node.length;
  }
  return starts;
}
