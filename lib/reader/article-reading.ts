/**
 * Reads the article: has its blocks analysed, those in view first, and keeps them painted as the reader
 * wants them, whatever the page does meanwhile.
 */
import type { AnalysedToken, AnalysisDepth, Headword, ReadingDisplay } from '@/lib/analysis';
import { type Article, type Block, isText } from '@/lib/article';
import type { CardPreferences } from '@/lib/card';
import {
  type DisplayMode,
  PINYIN_OF_MODE,
  isNew,
  type Level,
  stateKey,
  wantsPinyin,
} from '@/lib/vocabulary';
import { inSlices } from './paint/in-slices';
import type { Painter } from './paint/painter';
import { textNodesIn } from './paint/painting';
import { ScrollAnchor } from './paint/scroll-anchor';
import type { ViewedLine } from './paint/viewed-line';
import { batches, inViewFirst } from './reading-order';
import type { ReaderServices } from './services';
import { isLookable, nodeStretches, type ReadBlock } from './words/read-block';
import { rubiesByNode, type Display } from './words/rubies';
import type { BlockFinder, WordIndex } from './words/word-index';
import type { WordStates } from './words/word-states';

/** How words are shown. */
export interface Preferences {
  readonly mode: DisplayMode;
  readonly level: Level;
  readonly display: ReadingDisplay;
  readonly card: CardPreferences;
}

export interface Progress {
  /** True once every block has been analysed, and painted where the mode asks for it. */
  readonly isDone: boolean;
  /** True if the dictionary did not answer. */
  readonly hasFailed: boolean;
  /** Words, names and numbers so far. */
  readonly words: number;
  /** Different words so far that are new to the reader. */
  readonly newWords: number;
}

/** The wait before text that the page has brought is read, in ms; it doubles with each time, up to the longest. */
const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 60_000;
/** After such a quiet time the wait is short again. */
const QUIET_MS = 120_000;

const CHINESE = /\p{Script=Han}/u;

export interface Means {
  readonly services: ReaderServices;
  readonly painter: Painter;
  readonly index: WordIndex;
  readonly states: WordStates;
  readonly blockAround: BlockFinder;
  readonly signal: AbortSignal;
  /** Brings the style sheet to where a node is. */
  readonly adoptStyles: (node: Node) => void;
  /** The line that must not move while the page is painted. */
  readonly viewedLine: () => ViewedLine | null;
}

export class ArticleReading {
  #blocks: Block[];
  #preferences: Preferences;
  #container: Node | null;
  #isDone = false;
  #hasFailed = false;
  #painting = new AbortController();
  #changedNodes = new Set<Text>();
  #wait = FIRST_WAIT_MS;
  #lastChange = 0;
  #whenDone = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    article: Article,
    preferences: Preferences,
    private readonly means: Means,
  ) {
    this.#blocks = [...article.blocks];
    this.#preferences = preferences;
    this.#container = commonAncestor(this.#blocks);
    for (const block of this.#blocks) means.index.add(block);
    means.signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#painting.abort();
    });
  }

  /** The article's blocks in reading order, as far as the page still has them. */
  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  get progress(): Progress {
    const fresh = new Set<string>();
    let words = 0;
    for (const token of this.#tokens()) {
      if (!isLookable(token)) continue;
      words += 1;
      if (this.isNew(token)) fresh.add(stateKey(token.headword));
    }
    return { isDone: this.#isDone, hasFailed: this.#hasFailed, words, newWords: fresh.size };
  }

  isNew(token: AnalysedToken): boolean {
    return isNew(token, this.means.states.stateOf(token), this.#preferences.level);
  }

  /** Calls back once everything has been read. */
  whenDone(callback: () => void): void {
    this.#whenDone = callback;
    if (this.#isDone) callback();
  }

  /** Analyses and paints everything. */
  async start(): Promise<void> {
    const { services, index, signal } = this.means;
    try {
      index.evidence = await services.gatherEvidence(this.#blocks.map(({ text }) => text));
      if (signal.aborted) return;
      await this.#read(inViewFirst(this.#blocks));
    } catch {
      this.#hasFailed = true;
    }
    this.#isDone = true;
    this.#whenDone();
  }

  /**
   * Shows the article otherwise; the line that the reader is on stays where it is.
   * @param restyle changes the style sheet, which moves lines by itself
   */
  async show(preferences: Preferences, restyle: () => void): Promise<void> {
    this.#preferences = preferences;
    const reads = inViewFirst(this.#blocks)
      .map((block) => this.means.index.readOf(block))
      .filter((read) => read !== null);
    await this.#paint(reads, restyle);
  }

  /** Shows or blanks the readings of one word, without moving anything. */
  stateChanged(headword: Headword): void {
    const key = stateKey(headword);
    for (const block of this.#blocks) {
      for (const token of this.means.index.readOf(block)?.tokens ?? []) {
        if (stateKey(token.headword) !== key) continue;
        const blank = !this.#displayOf(token).pinyin;
        for (const { node, start, end } of nodeStretches(block, token.start, token.end))
          this.means.painter.setBlank(node, start, end, blank);
      }
    }
  }

  /**
   * The page has changed: blocks that it has rewritten are given up, and what Chinese it has brought into the
   * article is read after a while. A page that never stops changing is looked at ever more rarely.
   */
  pageChanged(lost: readonly Text[], added: readonly Node[]): void {
    const { index, painter } = this.means;
    const gone = new Set(lost.flatMap((node) => index.forget(node)));
    for (const block of gone) painter.unpaint(block);
    this.#blocks = this.#blocks.filter((block) => !gone.has(block));
    const touched = [...gone].flatMap(({ pieces }) => pieces.map(({ node }) => node));
    for (const node of [...touched, ...added.flatMap(textNodesOf)])
      if (CHINESE.test(node.data) && this.#container?.contains(node) === true)
        this.#changedNodes.add(node);
    if (this.#changedNodes.size > 0) this.#readChangesLater();
  }

  #readChangesLater(): void {
    clearTimeout(this.#timer);
    const now = Date.now();
    if (now - this.#lastChange > QUIET_MS) this.#wait = FIRST_WAIT_MS;
    this.#lastChange = now;
    this.#timer = setTimeout(() => {
      this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT_MS);
      void this.#readChanges();
    }, this.#wait);
  }

  async #readChanges(): Promise<void> {
    const { index, blockAround, painter } = this.means;
    const found = new Map<Text, Block>();
    const seen = new Set<Text>();
    for (const node of this.#changedNodes) {
      if (!node.isConnected || seen.has(node) || painter.isOurs(node)) continue;
      const block = blockAround(node, node.data.search(CHINESE));
      const [first] = block?.pieces ?? [];
      if (block === null || first === undefined || this.#holds(block)) continue;
      for (const piece of block.pieces) seen.add(piece.node);
      found.set(first.node, block);
    }
    this.#changedNodes.clear();
    if (found.size === 0) return;
    const blocks = [...found.values()];
    for (const block of blocks) index.add(block);
    this.#blocks = inDocumentOrder([...this.#blocks, ...blocks]);
    await this.#read(blocks).catch(() => {
      this.#hasFailed = true;
    });
  }

  /** True if a block's text nodes belong to a block of ours already. */
  #holds(block: Block): boolean {
    const nodes = new Set(block.pieces.map(({ node }) => node));
    return this.#blocks.some(({ pieces }) => pieces.some(({ node }) => nodes.has(node)));
  }

  async #read(blocks: readonly Block[]): Promise<void> {
    const [first = [], ...later] = batches(blocks);
    const inView = await this.#readBatch(first, 'dictionary', () => true);
    // What is in view was painted without waiting for context: now only what context reads otherwise is.
    const before = new Map(inView.map(({ block, tokens }) => [block, readingsOf(tokens)]));
    await this.#readBatch(
      first,
      'context',
      ({ block, tokens }) => before.get(block) !== readingsOf(tokens),
    );
    for (const batch of later) await this.#readBatch(batch, 'context', () => true);
  }

  async #readBatch(
    batch: readonly Block[],
    depth: AnalysisDepth,
    wantsPaint: (read: ReadBlock) => boolean,
  ): Promise<readonly ReadBlock[]> {
    const { index, signal } = this.means;
    if (batch.length === 0 || signal.aborted) return [];
    const reads = await index.read(batch, depth);
    if (signal.aborted) return [];
    await this.#paint(
      reads.filter((read) => this.#blocks.includes(read.block) && wantsPaint(read)),
    );
    return reads;
  }

  async #paint(reads: readonly ReadBlock[], restyle: () => void = () => {}): Promise<void> {
    const { painter, index, signal, adoptStyles, viewedLine } = this.means;
    const isPlain = this.#preferences.mode === 'none';
    const line = viewedLine();
    const anchor = line === null ? null : new ScrollAnchor(line);
    restyle();
    await inSlices(
      reads,
      signal,
      (read) => {
        if (isPlain) painter.unpaint(read.block);
        else if (index.isCurrent(read.block)) {
          for (const { node } of read.block.pieces) adoptStyles(node);
          painter.paint(
            read.block,
            rubiesByNode(read, (token) => this.#displayOf(token), this.#preferences.display),
          );
        }
      },
      () => anchor?.hold(),
    );
  }

  #displayOf(token: AnalysedToken): Display {
    const { mode, level } = this.#preferences;
    const state = this.means.states.stateOf(token);
    const pinyin = wantsPinyin(token, state, level, PINYIN_OF_MODE[mode]);
    return { pinyin, gloss: pinyin && mode === 'gloss' };
  }

  *#tokens(): Generator<AnalysedToken> {
    for (const block of this.#blocks) yield* this.means.index.readOf(block)?.tokens ?? [];
  }
}

const readingsOf = (tokens: readonly AnalysedToken[]): string =>
  tokens.map(({ pinyin }) => pinyin.join(' ')).join('|');

const textNodesOf = (node: Node): Text[] => (isText(node) ? [node] : [...textNodesIn(node)]);

function commonAncestor(blocks: readonly Block[]): Node | null {
  const [first] = blocks[0]?.pieces ?? [];
  let ancestor: Node | null = first?.node.parentNode ?? null;
  for (const { pieces } of blocks)
    for (const { node } of pieces)
      while (ancestor !== null && !ancestor.contains(node)) ancestor = ancestor.parentNode;
  return ancestor;
}

function inDocumentOrder(blocks: Block[]): Block[] {
  return blocks.sort((a, b) => {
    const [first, second] = [a.pieces[0]?.node, b.pieces[0]?.node];
    if (first === undefined || second === undefined || first === second) return 0;
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}
