/** Moves from word to word through the blocks of an article. */
import type { Block } from '@/lib/article';
import { neighbour, outermost, type ReadBlock, type WordPlace } from '../words/read-block';

export interface CursorMeans {
  /** The blocks of the article in reading order; empty where there is none. */
  readonly blocks: () => readonly Block[];
  /** Rejects if the dictionary does not answer. */
  readonly read: (block: Block) => Promise<ReadBlock | null>;
}

/**
 * The next (1) or previous (−1) word, over the ends of blocks.
 * @returns null at the end of the article, and of a block outside it
 */
export async function wordBeside(
  place: WordPlace,
  step: 1 | -1,
  { blocks, read }: CursorMeans,
): Promise<WordPlace | null> {
  const beside = neighbour(place, step);
  if (beside !== null) return beside;
  const all = blocks();
  const here = all.indexOf(place.read.block);
  if (here === -1) return null;
  for (let at = here + step; at >= 0 && at < all.length; at += step) {
    const block = all[at];
    const next = block === undefined ? null : await read(block);
    const word = next === null ? null : outermost(next, step);
    if (word !== null) return word;
  }
  return null;
}

/** The first word of the article that is in view, or its very first. */
export async function firstWord(
  { blocks, read }: CursorMeans,
  isInView: (place: WordPlace) => boolean,
): Promise<WordPlace | null> {
  let first: WordPlace | null = null;
  for (const block of blocks()) {
    const next = await read(block);
    for (
      let word = next === null ? null : outermost(next, 1);
      word !== null;
      word = neighbour(word, 1)
    ) {
      first ??= word;
      if (isInView(word)) return word;
    }
  }
  return first;
}
