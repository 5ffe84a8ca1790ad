/**
 * Reads the article: has its blocks analysed, those in view first, and keeps them painted as the reader
 * wants them, whatever the page does meanwhile.
 */
import type { AnalysedToken, AnalysisDepth } from '@/lib/analysis';
import type { Block } from '@/lib/article';
import { stateKey } from '@/lib/vocabulary';
import { ArticlePainting, type PaintingMeans } from './article-painting';
import type { Preferences } from './preferences';
import { batches, inViewFirst } from './reading-order';
import type { ReaderServices } from './services';
import { commonAncestor, isSameBlock } from './words/blocks';
import { isLookable, type ReadBlock } from './words/read-block';
import type { BlockFinder } from './words/word-index';
import { writtenAnew } from './written-anew';

export interface Progress {
  /** True once every block has been analysed, and painted where the mode asks for it. */
  readonly isDone: boolean;
  /** What reading or painting it has failed with; null if it hasn't. */
  readonly failure: unknown;
  /** Words, names and numbers so far. */
  readonly words: number;
  /** Different words so far that are new to the reader. */
  readonly newWords: number;
}

/** What the page writes anew is painted at once, but no more often than this, in ms. */
const REPAINT_PAUSE_MS = 300;

export interface ArticleReadingMeans extends PaintingMeans {
  readonly services: ReaderServices;
  /** Finds a block as the page itself has it, without our elements. */
  readonly blockAround: BlockFinder;
}

export class ArticleReading {
  #blocks: readonly Block[];
  readonly #painting: ArticlePainting;
  #container: Node | null;
  #isDone = false;
  #failure: unknown = null;
  #whenDone = () => {};
  #lastRepaint = -Infinity;

  /** @param blocks made of the page's own text nodes, in reading order */
  constructor(
    blocks: readonly Block[],
    preferences: Preferences,
    private readonly means: ArticleReadingMeans,
  ) {
    this.#blocks = blocks;
    this.#painting = new ArticlePainting(preferences, means);
    this.#container = commonAncestor(blocks);
    for (const block of blocks) means.index.add(block);
  }

  /** The article's blocks in reading order. */
  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /** Those of them that have been read. */
  get reads(): readonly ReadBlock[] {
    return this.#readOf(this.#blocks);
  }

  /** The innermost node around the article; null where that is not one node. */
  get container(): Node | null {
    return this.#container;
  }

  get progress(): Progress {
    const fresh = new Set<string>();
    let words = 0;
    for (const { tokens } of this.reads)
      for (const token of tokens.filter(isLookable)) {
        words += 1;
        if (this.isNew(token)) fresh.add(stateKey(token.headword));
      }
    return { isDone: this.#isDone, failure: this.#failure, words, newWords: fresh.size };
  }

  isNew(token: AnalysedToken): boolean {
    return this.#painting.isNew(token);
  }

  /** Calls back once everything has been read. */
  whenDone(callback: () => void): void {
    this.#whenDone = callback;
    if (this.#isDone) callback();
  }

  /** Analyses and paints everything. */
  async start(): Promise<void> {
    await this.#readAll(this.#blocks, true);
    this.#isDone = true;
    this.#whenDone();
  }

  /**
   * Shows the article otherwise; the line that the reader is on stays where it is.
   * @param restyle changes the style sheet, which moves lines by itself
   */
  async show(preferences: Preferences, restyle: () => void): Promise<void> {
    await this.#painting.show(preferences, this.#readOf(inViewFirst(this.#blocks)), restyle);
  }

  /** Paints one block as it has just been read. */
  async repaint(read: ReadBlock): Promise<void> {
    if (this.#blocks.includes(read.block)) await this.#painting.paint([read]);
  }

  /** Has every block analysed and painted anew. */
  async readAnew(): Promise<void> {
    if (this.#isDone) await this.#readAll(this.#blocks, false);
  }

  /** @param keys by `stateKey`, of words that are something else to the reader now */
  statesChanged(keys: ReadonlySet<string>): void {
    this.#painting.statesChanged(this.reads, keys);
  }

  /**
   * Goes on with the article as the page has it now: what is the same stays, what is gone is given up, what is
   * new is read. Of a block that has changed, the text that has not stays painted meanwhile.
   * @param blocks made of the page's own text nodes, in reading order
   */
  async follow(blocks: readonly Block[]): Promise<void> {
    const { index, painter, signal } = this.means;
    const now = blocks.map((block) => this.#blocks.find((own) => isSameBlock(own, block)) ?? block);
    this.#exchange(now);
    await this.#painting.paint(
      now.flatMap((block) => (painter.holds(block) ? [] : (index.readOf(block) ?? []))),
    );
    const unread = now.filter((block) => index.readOf(block) === null);
    if (unread.length === 0 || signal.aborted) return;
    await this.#readAll(unread, true);
    this.#whenDone();
  }

  /**
   * The page has changed: what it has only written anew, word for word, is painted again before it is seen.
   * A page that answers our changes with its own must not keep us at it, hence the pause.
   */
  pageChanged(added: readonly Node[]): void {
    const now = performance.now();
    if (this.means.signal.aborted || this.#painting.isPlain) return;
    if (now - this.#lastRepaint < REPAINT_PAUSE_MS) return;
    const again = writtenAnew(this.#blocks, added, this.means);
    if (again.size === 0) return;
    this.#lastRepaint = now;
    this.#exchange(this.#blocks.map((block) => again.get(block) ?? block));
    for (const read of this.#readOf([...again.values()])) this.#painting.paintNow(read);
  }

  /** Takes other blocks for the article; those with the text of earlier ones take over their tokens. */
  #exchange(blocks: readonly Block[]): void {
    const { index, painter } = this.means;
    const staying = new Set(blocks);
    const gone = this.#blocks.filter((block) => !staying.has(block));
    const known = new Map(gone.map((block) => [block.text, index.readOf(block)?.tokens]));
    const needed = new Set(blocks.flatMap(({ pieces }) => pieces.map(({ node }) => node)));
    for (const block of gone) {
      index.remove(block);
      painter.unpaint(block, needed);
    }
    for (const block of blocks) {
      if (this.#blocks.includes(block)) continue;
      index.add(block);
      const tokens = known.get(block.text);
      if (tokens !== undefined) index.take({ block, tokens });
    }
    this.#blocks = blocks;
    this.#container = commonAncestor(blocks);
  }

  /** Reads all that there is to read, and keeps what that fails with. */
  async #readAll(blocks: readonly Block[], isNews: boolean): Promise<void> {
    try {
      await this.#read(blocks, isNews);
      this.#failure = null;
    } catch (error) {
      this.#failure = error;
    }
  }

  /** @param isNews whether the article is another than the one that its evidence was gathered from */
  async #read(blocks: readonly Block[], isNews: boolean): Promise<void> {
    const [first = [], ...later] = batches(blocks);
    const inView = await this.#analyse(first, 'dictionary');
    // Asked for now and not before: the worker does one thing at a time, and what is in view comes first.
    await Promise.all([this.#paintCurrent(inView), isNews ? this.#gatherEvidence() : null]);
    // What is in view was painted without waiting for evidence and context: now only what they read otherwise is.
    const before = new Map(inView.map(({ block, tokens }) => [block, readingsOf(tokens)]));
    const inContext = await this.#analyse(first, 'context');
    await this.#paintCurrent(
      inContext.filter(({ block, tokens }) => before.get(block) !== readingsOf(tokens)),
    );
    for (const batch of later) await this.#paintCurrent(await this.#analyse(batch, 'context'));
  }

  async #gatherEvidence(): Promise<void> {
    const { index, services, signal } = this.means;
    if (signal.aborted) return;
    index.evidence = await services.gatherEvidence(this.#blocks.map(({ text }) => text));
  }

  async #analyse(batch: readonly Block[], depth: AnalysisDepth): Promise<readonly ReadBlock[]> {
    const { index, signal } = this.means;
    return batch.length === 0 || signal.aborted ? [] : index.read(batch, depth);
  }

  /** Paints those that the article still has. */
  async #paintCurrent(reads: readonly ReadBlock[]): Promise<void> {
    if (reads.length === 0 || this.means.signal.aborted) return;
    await this.#painting.paint(reads.filter(({ block }) => this.#blocks.includes(block)));
  }

  /** Those of some blocks that have been read. */
  #readOf(blocks: readonly Block[]): readonly ReadBlock[] {
    return blocks.flatMap((block) => this.means.index.readOf(block) ?? []);
  }
}

const readingsOf = (tokens: readonly AnalysedToken[]): string =>
  tokens.map(({ pinyin }) => pinyin.join(' ')).join('|');
