/**
 * Reads the article: has its blocks analysed, those in view first, and keeps them painted as the reader
 * wants them, whatever the page does meanwhile.
 */
import type { AnalysedToken, AnalysisDepth } from '@/lib/analysis';
import type { Block } from '@/lib/article';
import { PINYIN_OF_MODE, isNew, stateKey, wantsPinyin } from '@/lib/vocabulary';
import type { Painter } from './paint/painter';
import type { Hold } from './paint/hold';
import type { Slices } from './paint/slices';
import { lookIn, paintedFrom, type Preferences } from './preferences';
import { batches, inViewFirst } from './reading-order';
import type { ReaderServices } from './services';
import { commonAncestor, isSameBlock } from './words/blocks';
import { isLookable, nodeStretches, type ReadBlock } from './words/read-block';
import { rubiesByNode, type Display } from './words/rubies';
import type { BlockFinder, WordIndex } from './words/word-index';
import type { WordStates } from './words/word-states';
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

export interface Means {
  readonly services: ReaderServices;
  readonly painter: Painter;
  readonly index: WordIndex;
  readonly states: WordStates;
  /** Finds a block as the page itself has it, without our elements. */
  readonly blockAround: BlockFinder;
  readonly signal: AbortSignal;
  /** Brings the style sheet to where a node is. */
  readonly adoptStyles: (node: Node) => void;
  /** Called after words have been painted, or taken out of the page. */
  readonly onPainted: () => void;
  readonly slices: Slices;
  /** Takes note of the line that the reader is on, and keeps it where it is. */
  readonly holdLine: () => Hold;
}

export class ArticleReading {
  #blocks: readonly Block[];
  #preferences: Preferences;
  #container: Node | null;
  #isDone = false;
  #failure: unknown = null;
  #whenDone = () => {};
  #lastRepaint = -Infinity;

  /** @param blocks made of the page's own text nodes, in reading order */
  constructor(
    blocks: readonly Block[],
    preferences: Preferences,
    private readonly means: Means,
  ) {
    this.#blocks = blocks;
    this.#preferences = preferences;
    this.#container = commonAncestor(blocks);
    for (const block of blocks) means.index.add(block);
  }

  /** The article's blocks in reading order. */
  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /** The innermost node around the article; null where that is not one node. */
  get container(): Node | null {
    return this.#container;
  }

  get progress(): Progress {
    const fresh = new Set<string>();
    let words = 0;
    for (const token of this.#tokens()) {
      if (!isLookable(token)) continue;
      words += 1;
      if (this.isNew(token)) fresh.add(stateKey(token.headword));
    }
    return { isDone: this.#isDone, failure: this.#failure, words, newWords: fresh.size };
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
    await this.#readAll(this.#blocks);
    this.#isDone = true;
    this.#whenDone();
  }

  /**
   * Shows the article otherwise; the line that the reader is on stays where it is.
   * @param restyle changes the style sheet, which moves lines by itself
   */
  async show(preferences: Preferences, restyle: () => void): Promise<void> {
    const before = this.#preferences;
    this.#preferences = preferences;
    const isOther = paintedFrom(preferences) !== paintedFrom(before);
    const { isVeiled } = lookIn(preferences.mode);
    const isOtherVeil = isVeiled !== lookIn(before.mode).isVeiled;
    const reads = inViewFirst(isOther || isOtherVeil ? this.#blocks : [])
      .map((block) => this.means.index.readOf(block))
      .filter((read) => read !== null);
    if (isOther) await this.#paint(reads, { restyle });
    else {
      const act = ({ block }: ReadBlock) => this.means.painter.setVeiled(block, isVeiled);
      await this.#paint(reads, { restyle, kind: 'veil', act });
    }
  }

  /** Paints one block as it has just been read. */
  async repaint(read: ReadBlock): Promise<void> {
    if (this.#blocks.includes(read.block)) await this.#paint([read]);
  }

  /** Has every block analysed and painted anew. */
  async readAnew(): Promise<void> {
    if (this.#isDone) await this.#read(this.#blocks, false).catch(() => {});
  }

  /**
   * Shows or blanks the readings of words, without moving anything.
   * @param keys of those that are something else to the reader now
   */
  statesChanged(keys: ReadonlySet<string>): void {
    for (const block of this.#blocks) {
      for (const token of this.means.index.readOf(block)?.tokens ?? []) {
        if (!keys.has(stateKey(token.headword))) continue;
        const blank = !this.#displayOf(token).pinyin;
        for (const { node, start, end } of nodeStretches(block, token.start, token.end))
          this.means.painter.setBlank(node, start, end, blank);
      }
    }
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
    await this.#paint(
      now.flatMap((block) => (painter.holds(block) ? [] : (index.readOf(block) ?? []))),
    );
    const unread = now.filter((block) => index.readOf(block) === null);
    if (unread.length === 0 || signal.aborted) return;
    await this.#readAll(unread);
    this.#whenDone();
  }

  /**
   * The page has changed: what it has only written anew, word for word, is painted again before it is seen.
   * A page that answers our changes with its own must not keep us at it, hence the pause.
   */
  pageChanged(added: readonly Node[]): void {
    const now = performance.now();
    if (this.means.signal.aborted || this.#isPlain) return;
    if (now - this.#lastRepaint < REPAINT_PAUSE_MS) return;
    const again = writtenAnew(this.#blocks, added, this.means);
    if (again.size === 0) return;
    this.#lastRepaint = now;
    this.#exchange(this.#blocks.map((block) => again.get(block) ?? block));
    for (const block of again.values()) {
      const read = this.means.index.readOf(block);
      if (read !== null) this.#paintBlock(read);
    }
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

  /** Reads all that is unread, and keeps what that fails with. */
  async #readAll(blocks: readonly Block[]): Promise<void> {
    try {
      await this.#read(blocks, true);
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
    await this.#paint(reads.filter(({ block }) => this.#blocks.includes(block)));
  }

  /** Paints these, or does something else with each of them. */
  async #paint(
    reads: readonly ReadBlock[],
    {
      restyle = () => {},
      kind = this.#isPlain ? 'undo' : this.#preferences.mode,
      act = (read: ReadBlock) => this.#paintOrBare(read),
    } = {},
  ): Promise<void> {
    const { slices, signal, holdLine } = this.means;
    const since = performance.now();
    const hold = holdLine();
    restyle();
    await slices.run(reads, { kind, since, signal, lengthOf, act, hold });
    this.means.onPainted();
  }

  #paintOrBare(read: ReadBlock): void {
    const { painter, index } = this.means;
    if (this.#isPlain) painter.unpaint(read.block);
    else if (index.isCurrent(read.block)) this.#paintBlock(read);
  }

  /** True while nothing is painted. */
  get #isPlain(): boolean {
    const { mode, borders } = this.#preferences;
    return mode === 'none' && borders === 'none';
  }

  #paintBlock(read: ReadBlock): void {
    const { painter, adoptStyles } = this.means;
    for (const { node } of read.block.pieces) adoptStyles(node);
    painter.paint(
      read.block,
      rubiesByNode(read, (token) => this.#displayOf(token), this.#preferences.display),
      lookIn(this.#preferences.mode),
    );
  }

  #displayOf(token: AnalysedToken): Display {
    const { mode, level, borders } = this.#preferences;
    const state = this.means.states.stateOf(token);
    const pinyin = wantsPinyin(token, state, level, PINYIN_OF_MODE[mode]);
    return { pinyin, gloss: pinyin && mode === 'gloss', apart: borders !== 'none' };
  }

  *#tokens(): Generator<AnalysedToken> {
    for (const block of this.#blocks) yield* this.means.index.readOf(block)?.tokens ?? [];
  }
}

const lengthOf = ({ block }: ReadBlock): number => block.text.length;

const readingsOf = (tokens: readonly AnalysedToken[]): string =>
  tokens.map(({ pinyin }) => pinyin.join(' ')).join('|');
