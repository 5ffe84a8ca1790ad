/** Tells what the page has only written anew, word for word, from what it has changed. */
import { type Block, isText } from '@/lib/article';
import type { Painter } from './paint/painter';
import { textNodesIn } from './paint/painting';
import type { BlockFinder, WordIndex } from './words/word-index';

const CHINESE = /\p{Script=Han}/u;

export interface WrittenAnewMeans {
  readonly index: WordIndex;
  readonly painter: Painter;
  /** Finds a block as the page itself has it, without our elements. */
  readonly blockAround: BlockFinder;
}

/**
 * @param blocks of the article
 * @param added what the page has added or rewritten
 * @returns blocks that the page has taken back, with the ones among the added nodes that say the same
 */
export function writtenAnew(
  blocks: readonly Block[],
  added: readonly Node[],
  { index, painter, blockAround }: WrittenAnewMeans,
): ReadonlyMap<Block, Block> {
  const lost = blocks.filter((block) => !index.isCurrent(block) || !painter.holds(block));
  const again = new Map<Block, Block>();
  const seen = new Set<Text>();
  for (const node of lost.length === 0 ? [] : added.flatMap(textNodesOf)) {
    const from = node.isConnected && !seen.has(node) ? node.data.search(CHINESE) : -1;
    const block = from === -1 ? null : blockAround(node, from);
    if (block === null) continue;
    for (const piece of block.pieces) seen.add(piece.node);
    const same = lost.find((one) => one.text === block.text && !again.has(one));
    if (same !== undefined && index.readOf(same) !== null) again.set(same, block);
  }
  return again;
}

const textNodesOf = (node: Node): Text[] => (isText(node) ? [node] : [...textNodesIn(node)]);
