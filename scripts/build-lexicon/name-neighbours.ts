/** From counts to costs: what the words beside a personal name say of it. */
import type { NeighbourCosts } from '@/lib/names';
import type { HanlpCounts } from '../build-model/counts';
import { readHanlpWords } from './words';

/** Weight of what is generally so against what was counted beside one word, in counts. */
const PRIOR_WEIGHT = 20;
/** Bounds in nats: a title makes a name likelier by more than any word makes it unlikelier. */
const [LEAST, MOST] = [-3.5, 2];
/** What says less than this, in nats, is left out. */
const MIN_EFFECT = 0.5;

/** −ln P(name | word beside it) / P(name), in nats, by word. */
export function nameNeighbours({
  words,
  personNeighbours,
}: HanlpCounts): Map<string, NeighbourCosts> {
  const counted = readHanlpWords(words);
  const [before, behind] = [0, 1].map((side) => {
    const generally = rate(personNeighbours, counted, side);
    return (word: string, count: number) => {
      const beside = personNeighbours[word]?.[side] ?? 0;
      const here = (beside + PRIOR_WEIGHT * generally) / (count + PRIOR_WEIGHT);
      const nats = Math.log(generally / here);
      return Math.abs(nats) < MIN_EFFECT ? 0 : Math.max(LEAST, Math.min(MOST, nats));
    };
  }) as [Effect, Effect];
  const found = new Map<string, NeighbourCosts>();
  for (const word of Object.keys(personNeighbours)) {
    const count = counted.get(word)?.count ?? 0;
    // HanLP counts some words by their class alone: their own count is 1, and says nothing.
    if (count < Math.max(...(personNeighbours[word] ?? []))) continue;
    const costs = { before: before(word, count), behind: behind(word, count) };
    if (costs.before !== 0 || costs.behind !== 0) found.set(word, costs);
  }
  return found;
}

type Effect = (word: string, count: number) => number;

/** How often a word of text has a name beside it. */
function rate(
  neighbours: HanlpCounts['personNeighbours'],
  counted: ReadonlyMap<string, { readonly count: number }>,
  side: number,
): number {
  const beside = Object.values(neighbours).reduce((sum, counts) => sum + (counts[side] ?? 0), 0);
  const all = [...counted.values()].reduce((sum, { count }) => sum + count, 0);
  return beside / all;
}
