/** In which order, and how many at once, blocks are read. */
import type { Block } from '@/lib/article';

/** Code units of the batch that the reader waits for, at most, and of the later ones. */
const FIRST_BATCH = 1200;
const LATER_BATCH = 5000;

/** Blocks in view in reading order, then the others from the nearest to the farthest. */
export const inViewFirst = (blocks: readonly Block[]): readonly Block[] =>
  nearestFirst(blocks, elementOf);

/**
 * The same, cut into batches for one question to the dictionary each. The first is what is in view and no more: it
 * is what the reader waits for.
 */
export function batches(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const ordered = byDistance(blocks, elementOf);
  const inView = ordered.filter(({ distance }) => distance === 0).length;
  const all = ordered.map(({ thing }) => thing);
  const first = cut(all.slice(0, Math.max(1, inView)), FIRST_BATCH)[0] ?? [];
  return [first, ...cut(all.slice(first.length), LATER_BATCH)].filter(({ length }) => length > 0);
}

/** Into batches that end with the block that fills them. */
function cut(blocks: readonly Block[], limit: number): readonly (readonly Block[])[] {
  const cuts: Block[][] = [];
  let length = Infinity;
  for (const block of blocks) {
    if (length >= limit) {
      cuts.push([]);
      length = 0;
    }
    cuts.at(-1)?.push(block);
    length += block.text.length;
  }
  return cuts;
}

/**
 * The same for any things of the page.
 * @param elementOfThing where one stands; null: nowhere, which is farthest
 */
export function nearestFirst<T>(
  things: readonly T[],
  elementOfThing: (thing: T) => Element | null,
): readonly T[] {
  return byDistance(things, elementOfThing).map(({ thing }) => thing);
}

const byDistance = <T>(things: readonly T[], elementOfThing: (thing: T) => Element | null) =>
  things
    .map((thing) => ({ thing, distance: distanceFromView(elementOfThing(thing)) }))
    .sort((a, b) => a.distance - b.distance);

const elementOf = ({ pieces: [first] }: Block): Element | null => first?.node.parentElement ?? null;

/** Pixels between the viewport and an element; 0 in view. */
function distanceFromView(element: Element | null): number {
  const view = element?.ownerDocument.defaultView;
  if (element === null || view === null || view === undefined) return Infinity;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return Math.max(0, top - view.innerHeight, -bottom) + Math.max(0, left - view.innerWidth, -right);
}
