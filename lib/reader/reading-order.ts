/** In which order, and how many at once, blocks are read. */
import type { Block } from '@/lib/article';

/** Code units of the first batch, which the reader waits for, and of the later ones. */
const FIRST_BATCH = 1200;
const LATER_BATCH = 5000;

/** Cuts a list of blocks into batches for one question to the dictionary each. */
export function* batches(blocks: readonly Block[]): Generator<readonly Block[]> {
  let batch: Block[] = [];
  let length = 0;
  let limit = FIRST_BATCH;
  for (const block of blocks) {
    batch.push(block);
    length += block.text.length;
    if (length < limit) continue;
    yield batch;
    batch = [];
    length = 0;
    limit = LATER_BATCH;
  }
  if (batch.length > 0) yield batch;
}

/** Blocks in view in reading order, then the others from the nearest to the farthest. */
export function inViewFirst(blocks: readonly Block[]): readonly Block[] {
  const distances = new Map(blocks.map((block) => [block, distanceFromView(block)]));
  return [...blocks].sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
}

/** Pixels between the viewport and a block; 0 in view. */
function distanceFromView(block: Block): number {
  const element = elementOf(block);
  const view = element?.ownerDocument.defaultView;
  if (element === null || view === null || view === undefined) return Infinity;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return Math.max(0, top - view.innerHeight, -bottom) + Math.max(0, left - view.innerWidth, -right);
}

const elementOf = (block: Block): Element | null => block.pieces[0]?.node.parentElement ?? null;
