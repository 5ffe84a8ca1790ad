/**
 * Paints the rubies of blocks into the page, and undoes it.
 *
 * Whatever the page does to a text node that is painted wins: our element goes, and the node holds what the
 * page has put into it. Blocks hold the page's own text nodes; `toOriginal` and `toLive` translate between
 * places in these and places in what is on the page now.
 */
import {
  type Block,
  isDocument,
  isElement,
  isShadowRoot,
  isText,
  type TextPiece,
} from '@/lib/article';
import type { PageNames } from './names';
import { type Look, Painting, type TextPoint } from './painting';
import type { Ruby } from './ruby';
import { nearestFirst } from '../reading-order';
import type { Hold } from './hold';
import { SelectionKeeper } from './selection';
import type { Slices } from './slices';

const NONE: ReadonlySet<Text> = new Set();
const ORDINARY: Look = { room: 'reading', isVeiled: false, isVertical: false };

export class Painter {
  readonly #paintings = new Map<Text, Painting>();
  readonly #byElement = new WeakMap<Element, Painting>();
  readonly #rubies = new Map<Text, Map<Block, readonly Ruby[]>>();
  readonly #observer: MutationObserver;
  readonly #observed = new Set<Node>();
  readonly #selection: SelectionKeeper;

  /**
   * @param onPageChange called with what the page has added or rewritten, after each of its changes
   */
  constructor(
    document: Document,
    private readonly names: PageNames,
    private readonly onPageChange: (added: readonly Node[]) => void,
  ) {
    this.#selection = new SelectionKeeper(document);
    this.#observer = new MutationObserver((records) => this.#pageChanged(records));
  }

  /** Watches the tree that a node is in, once, for what the page does to it. */
  watch(node: Node): void {
    const root = node.getRootNode();
    if (this.#observed.has(root)) return;
    this.#observed.add(root);
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  /**
   * Paints a block, in place of how it was painted before.
   * @param rubies for each of its text nodes, offsets into the node's own data
   */
  paint(block: Block, rubies: ReadonlyMap<Text, readonly Ruby[]>, look: Look = ORDINARY): void {
    this.#quietly(() => {
      for (const [node, own] of rubies) {
        const blocks = this.#rubies.get(node) ?? new Map<Block, readonly Ruby[]>();
        blocks.set(block, own);
        this.#rubies.set(node, blocks);
        this.#repaint(node, [...blocks.values()].flat(), look);
      }
    });
  }

  /** True while all of a block is painted. */
  holds(block: Block): boolean {
    return block.pieces.every(({ node }) => this.#rubies.get(node)?.has(block) === true);
  }

  /**
   * Gives a block's text nodes their data back.
   * @param needed nodes that are about to be painted otherwise, and look as they do until then
   */
  unpaint(block: Block, needed: ReadonlySet<Text> = NONE): void {
    this.#quietly(() => {
      for (const { node } of block.pieces)
        if (needed.has(node)) this.#rubies.get(node)?.delete(block);
        else this.#undo(node);
    });
  }

  /** Gives every text node its data back, at once, and leaves nothing of ours in the page. */
  remove(): void {
    this.#quietly(() => {
      for (const node of this.#paintings.keys()) this.#undo(node);
      for (const root of this.#observed) this.#unwrapCopies(root);
    });
    this.#observer.disconnect();
    this.#selection.stop();
  }

  /**
   * As `remove`, in slices: what is in view first. What the page does in between is seen to as before.
   * @param hold keeps still what must not move
   */
  async removeInSlices(slices: Slices, hold: Hold): Promise<void> {
    await slices.run(
      nearestFirst([...this.#paintings.keys()], (node) => node.parentElement),
      {
        kind: 'undo',
        lengthOf: (node) => this.#paintings.get(node)?.data.length ?? 0,
        act: (node) => this.#quietly(() => this.#undo(node)),
        hold,
      },
    );
    this.remove();
  }

  /**
   * Gives text nodes their data back for a moment, the selection kept.
   * @param isMeant which, by the element of ours that holds its words
   * @returns what paints them again as they were; null where none is meant
   */
  bare(isMeant: (element: Element) => boolean): (() => void) | null {
    const bared: Painting[] = [];
    this.#quietly(() => {
      bared.push(...[...this.#paintings.values()].filter(({ element }) => isMeant(element)));
      for (const painting of bared) {
        const selection = this.#selection.keep(painting.node, painting);
        painting.undo();
        selection.restore(null);
      }
    });
    if (bared.length === 0) return null;
    return () => {
      this.#quietly(() => {
        for (const painting of bared) this.#cover(painting);
      });
    };
  }

  /** Blurs a block's readings until they are pointed at, or ends that, without moving anything. */
  setVeiled({ pieces }: Block, isVeiled: boolean): void {
    this.#quietly(() => {
      for (const { node } of pieces) this.#paintings.get(node)?.setVeiled(isVeiled);
    });
  }

  /** Shows or blanks the readings that start in a stretch of a node, without moving anything. */
  setBlank(node: Text, start: number, end: number, blank: boolean): void {
    this.#quietly(() => this.#paintings.get(node)?.setBlank(start, end, blank));
  }

  /** The data a node has without our doing, in code units. */
  dataOf(node: Text): string {
    return this.#paintings.get(node)?.data ?? node.data;
  }

  /** The page's own place that a place on the page now stands for: itself outside our elements. */
  toOriginal(node: Text, offset: number): TextPoint {
    const element = node.parentElement?.closest(this.names.wrapper) ?? null;
    const painting = element === null ? undefined : this.#byElement.get(element);
    const original = painting?.toOriginal(node, offset) ?? null;
    return painting === undefined || original === null
      ? { node, offset }
      : { node: painting.node, offset: original };
  }

  /** A block found on the page as it looks now, as the page itself has it: made of its own text nodes. */
  toOriginalBlock(block: Block): Block {
    if (!block.pieces.some(({ node }) => this.isOurs(node))) return block;
    const pieces: TextPiece[] = [];
    for (const piece of block.pieces) {
      const { node, offset } = this.toOriginal(piece.node, piece.nodeOffset);
      const last = pieces.at(-1);
      const continues = last?.node === node && last.nodeOffset + last.end - last.start === offset;
      if (continues) pieces[pieces.length - 1] = { ...last, end: piece.end };
      else pieces.push({ ...piece, node, nodeOffset: offset });
    }
    return { ...block, pieces };
  }

  /** Where a place in the page's own node is to be seen now. */
  toLive(node: Text, offset: number, side: 'before' | 'after'): TextPoint {
    const painting = this.#paintings.get(node);
    if (painting !== undefined) return painting.toLive(offset, side);
    return { node, offset: Math.min(offset, node.length) };
  }

  /** True for an element of ours in the page, or a node inside one. */
  isOurs(node: Node): boolean {
    const element = isElement(node) ? node : node.parentElement;
    return (element?.closest(this.names.wrapper) ?? null) !== null;
  }

  #repaint(node: Text, rubies: readonly Ruby[], look: Look): void {
    const earlier = this.#paintings.get(node);
    const selection = this.#selection.keep(node, earlier ?? null);
    earlier?.undo();
    this.#paintings.delete(node);
    if (node.parentNode === null || node.data === '') return;
    this.watch(node);
    const inOrder = [...rubies].sort((a, b) => a.start - b.start);
    const painting = new Painting(node, inOrder, look, this.names);
    this.#paintings.set(node, painting);
    this.#byElement.set(painting.element, painting);
    selection.restore(painting);
  }

  /** What the page, or we, have done meanwhile to a node that was bared for a moment, stands. */
  #cover(painting: Painting): void {
    const { node } = painting;
    if (this.#paintings.get(node) !== painting) return;
    const selection = this.#selection.keep(node, null);
    if (painting.cover()) selection.restore(painting);
    else this.#forget(node);
  }

  #forget(node: Text): void {
    this.#paintings.delete(node);
    this.#rubies.delete(node);
  }

  #undo(node: Text): void {
    const painting = this.#paintings.get(node);
    this.#rubies.delete(node);
    if (painting === undefined) return;
    const selection = this.#selection.keep(node, painting);
    painting.undo();
    this.#paintings.delete(node);
    selection.restore(null);
  }

  /** Runs our own changes unobserved; what the page has changed before is seen to first. */
  #quietly(change: () => void): void {
    const pending = this.#observer.takeRecords();
    if (pending.length > 0) this.#pageChanged(pending);
    change();
    this.#observer.takeRecords();
  }

  #pageChanged(records: readonly MutationRecord[]): void {
    const rewritten = new Set(
      records.filter((r) => r.type === 'characterData').map((r) => r.target),
    );
    const lost: Text[] = [];
    const normalized = new Set<Node>();
    for (const [node, painting] of this.#paintings) {
      if (painting.isIntact && !rewritten.has(node)) continue;
      if (painting.isNormalized) {
        painting.putBack();
        if (node.parentNode !== null) normalized.add(node.parentNode);
      } else if (rewritten.has(node) && node.data === '') painting.giveUp();
      else painting.undo();
      this.#forget(node);
      lost.push(node);
    }
    // What the page would have had by it: the text nodes side by side in one.
    for (const parent of normalized) parent.normalize();
    const added = records.flatMap((record) => [
      ...record.addedNodes,
      ...(record.type === 'characterData' ? [record.target] : []),
    ]);
    const unwrapped = added.flatMap((node) => this.#unwrapCopies(node));
    this.#observer.takeRecords();
    // A node that was put back has come anew.
    const news = [...added, ...unwrapped, ...lost];
    this.onPageChange(news.filter((node) => node.isConnected && !this.isOurs(node)));
  }

  /**
   * A page that clones its own paragraphs, or writes their markup anew, copies our elements with them: their
   * text becomes the page's.
   * @returns the text nodes that hold it
   */
  #unwrapCopies(root: Node): Text[] {
    const { wrapper } = this.names;
    if (!isElement(root) && !isDocument(root) && !isShadowRoot(root)) return [];
    const inside = [...root.querySelectorAll(wrapper)];
    const found = isElement(root) && root.localName === wrapper ? [root, ...inside] : inside;
    return found.flatMap((element) => {
      const painting = this.#byElement.get(element);
      const isOriginal = painting !== undefined && this.#paintings.get(painting.node) === painting;
      return isOriginal || element.parentNode === null ? [] : [unwrap(element)];
    });
  }
}

function unwrap(copy: Element): Text {
  const text = copy.textContent ?? '';
  const before = copy.previousSibling;
  if (before !== null && isText(before) && before.data === '') {
    // Cloned together with the emptied node.
    before.data = text;
    copy.remove();
    return before;
  }
  // Markup knows neither the emptied node nor a border between two text nodes.
  const node = copy.ownerDocument.createTextNode(text);
  copy.replaceWith(node);
  return joined(node);
}

/** A text node together with those directly before and behind it, but for empty ones. */
function joined(node: Text): Text {
  const [before, after] = [node.previousSibling, node.nextSibling];
  if (after !== null && isText(after) && after.data !== '') {
    node.data += after.data;
    after.remove();
  }
  if (before === null || !isText(before) || before.data === '') return node;
  before.data += node.data;
  node.remove();
  return before;
}
