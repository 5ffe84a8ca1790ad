/**
 * From a place on the page to the word there. Words are those of the analysed article; around any other
 * text they are made on demand, out of the block that holds it, so that every Chinese text on a page
 * answers alike.
 */
import type { AnalysisDepth, Evidence } from '@/lib/analysis';
import type { Block } from '@/lib/article';
import type { CutRule } from '@/lib/vocabulary';
import type { ReaderServices } from '../services';
import { blockOffset, isLookable, type ReadBlock, wordAt, type WordPlace } from './read-block';
import { windowAround } from './text-window';
import type { WordStates } from './word-states';

/**
 * The block of the page around a place in a text node, in code units; null where there is none. A very long
 * one may be cut short on either side.
 */
export type BlockFinder = (node: Text, nodeOffset: number) => Block | null;

const CHINESE = /\p{Script=Han}/u;

export class WordIndex {
  readonly #blocks = new WeakMap<Text, Set<Block>>();
  readonly #reads = new WeakMap<Block, ReadBlock>();
  readonly #pending = new WeakMap<Block, Promise<ReadBlock>>();
  readonly #cuts = new WeakMap<Block, readonly CutRule[]>();

  /** What the article tells of its own names; null before it is known, and without an article. */
  evidence: Evidence | null = null;

  /**
   * @param dataOf a text node's data without our annotation
   * @param blockAround finds a block where the pointer is outside all known ones
   */
  constructor(
    private readonly services: ReaderServices,
    private readonly states: WordStates,
    private readonly dataOf: (node: Text) => string,
    private readonly blockAround: BlockFinder,
  ) {}

  /** Makes a block answer for its text nodes. */
  add(block: Block): void {
    for (const { node } of block.pieces) {
      const blocks = this.#blocks.get(node) ?? new Set();
      this.#blocks.set(node, blocks.add(block));
    }
  }

  /** Makes a block answer no more. */
  remove(block: Block): void {
    for (const { node } of block.pieces) this.#blocks.get(node)?.delete(block);
  }

  /** Takes in a block that is known to say what another says. */
  take(read: ReadBlock): void {
    this.#reads.set(read.block, read);
  }

  readOf(block: Block): ReadBlock | null {
    return this.#reads.get(block) ?? null;
  }

  /** True if a block's text nodes still hold its text. */
  isCurrent(block: Block): boolean {
    return block.pieces.every(({ node, start, end, nodeOffset }) => {
      if (!node.isConnected) return false;
      const data = this.dataOf(node).slice(nodeOffset, nodeOffset + end - start);
      return data === block.text.slice(start, end);
    });
  }

  /**
   * The word at a place, at once if its block has been analysed.
   * @param node one of the page's own text nodes
   * @param offset code units into its own data
   * @returns null where there is no word to look up; a promise, which rejects if the analysis fails, where
   *   the block is yet to be analysed
   */
  find(node: Text, offset: number): WordPlace | null | Promise<WordPlace | null> {
    const known = this.#knownAt(node, offset);
    const block = known ?? this.#discover(node, offset);
    if (block === null) return null;
    const within = blockOffset(block, node, offset);
    if (within === null) return null;
    const read = this.#reads.get(block);
    if (read !== undefined) return lookableAt(read, within);
    return this.#analyse(block).then((fresh) => lookableAt(fresh, within));
  }

  /**
   * Analyses blocks together, anew if that was done before.
   * @returns them with their tokens, in order; rejects as the service does
   */
  async read(
    blocks: readonly Block[],
    depth: AnalysisDepth = 'context',
  ): Promise<readonly ReadBlock[]> {
    const usual = blocks.filter((block) => !this.#cuts.has(block));
    const mended = blocks.filter((block) => this.#cuts.has(block));
    const asked = [usual, ...mended.map((block) => [block])].filter(({ length }) => length > 0);
    await Promise.all(asked.map((some) => this.#readTogether(some, depth)));
    return blocks.map((block) => this.#reads.get(block) ?? { block, tokens: [] });
  }

  /** How the reader has cut words in a block. */
  cutsOf(block: Block): readonly CutRule[] {
    return this.#cuts.get(block) ?? [];
  }

  /** Has words of a block cut otherwise, from its next reading on. */
  setCuts(block: Block, cuts: readonly CutRule[]): void {
    if (cuts.length === 0) this.#cuts.delete(block);
    else this.#cuts.set(block, cuts);
  }

  async #readTogether(blocks: readonly Block[], depth: AnalysisDepth): Promise<void> {
    const [first] = blocks;
    const texts = blocks.map(({ text }) => text);
    const cuts = first === undefined ? [] : this.cutsOf(first);
    const { paragraphs, states } = await this.services.analyse(texts, this.evidence, depth, cuts);
    this.states.learn(states);
    blocks.forEach((block, index) => {
      this.#reads.set(block, { block, tokens: paragraphs[index] ?? [] });
    });
  }

  #knownAt(node: Text, offset: number): Block | null {
    for (const block of this.#blocks.get(node) ?? []) {
      if (blockOffset(block, node, offset) === null) continue;
      if (this.isCurrent(block)) return block;
      this.remove(block);
      return null;
    }
    return null;
  }

  #discover(node: Text, offset: number): Block | null {
    if (!CHINESE.test(this.dataOf(node))) return null;
    const whole = this.blockAround(node, offset);
    const within = whole === null ? null : blockOffset(whole, node, offset);
    if (whole === null || within === null) return null;
    const block = windowAround(whole, within);
    this.add(block);
    return block;
  }

  async #analyse(block: Block): Promise<ReadBlock> {
    const pending =
      this.#pending.get(block) ??
      this.read([block]).then(([read]) => read ?? { block, tokens: [] });
    this.#pending.set(block, pending);
    try {
      return await pending;
    } finally {
      this.#pending.delete(block);
    }
  }
}

function lookableAt(read: ReadBlock, offset: number): WordPlace | null {
  const place = wordAt(read, offset);
  return place !== null && isLookable(place.token) ? place : null;
}
