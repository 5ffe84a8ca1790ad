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
export const inViewFirst = (blocks: readonly Block[]): readonly Block[] =>
  nearestFirst(blocks, ({ pieces: [first] }) => first?.node.parentElement ?? null);

/**
 * The same for any things of the page.
 * @param elementOf where one stands; null: nowhere, which is farthest
 */
export function nearestFirst<T>(
  things: readonly T[],
  elementOf: (thing: T) => Element | null,
): readonly T[] {
  return things
    .map((thing) => ({ thing, distance: distanceFromView(elementOf(thing)) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ thing }) => thing);
}

/** Pixels between the viewport and an element; 0 in view. */
function distanceFromView(element: Element | null): number {
  const view = element?.ownerDocument.defaultView;
  if (element === null || view === null || view === undefined) return Infinity;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return Math.max(0, top - view.innerHeight, -bottom) + Math.max(0, left - view.innerWidth, -right);
}
