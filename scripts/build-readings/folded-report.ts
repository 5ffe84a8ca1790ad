import { FEATURES } from '@/lib/pronunciation/features';
import type { Row } from '../bench/rows';
import type { Example, Examples } from './examples';
import { learnAll } from './learn';
import { probabilities } from './log-linear';

const FOLDS = 5;
/** Two ways to deal the sentences into folds, to see how much of a difference is chance. */
const SEEDS = [1, 2];

/**
 * How the weights do on sentences they were not learnt from; and, for each kind of evidence that turned
 * the network's answer, how often it was right (fixed) and wrong (broken).
 */
export function foldedReport(examples: Examples): readonly Row[] {
  const rows: Row[] = [];
  for (const seed of SEEDS) {
    const fold = dealt(examples.list.length, seed);
    const turned = new Map<string, { fixed: number; broken: number; neither: number }>();
    let right = 0;
    let network = 0;
    for (let held = 0; held < FOLDS; held++) {
      const weights = learnAll({
        ...examples,
        list: examples.list.filter((_, index) => fold[index] !== held),
      });
      for (const [index, example] of examples.list.entries()) {
        if (fold[index] !== held) continue;
        const chances = probabilities(example.readings, weights);
        const chosen = chances.indexOf(Math.max(...chances));
        right += Number(chosen === example.right);
        network += Number(example.networkFirst === example.right);
        if (chosen === example.networkFirst) continue;
        const reason = reasonFor(example, chosen, weights);
        const tally = turned.get(reason) ?? { fixed: 0, broken: 0, neither: 0 };
        turned.set(reason, tally);
        if (chosen === example.right) tally.fixed++;
        else if (example.networkFirst === example.right) tally.broken++;
        else tally.neither++;
      }
    }
    const percent = (count: number) => `${((100 * count) / examples.list.length).toFixed(2)} %`;
    rows.push({ what: `network alone (deal ${seed})`, right: percent(network) });
    rows.push({ what: `with the evidence (deal ${seed})`, right: percent(right) });
    for (const [reason, tally] of [...turned].sort(([a], [b]) => (a < b ? -1 : 1)))
      rows.push({ what: `  ${reason}`, ...tally });
  }
  return rows;
}

/** The evidence that did most to put one reading before the network's. */
function reasonFor(example: Example, chosen: number, weights: Float64Array): string {
  const gains = new Map<string, number>();
  for (const [reading, sign] of [
    [chosen, 1],
    [example.networkFirst, -1],
  ] as const) {
    const features = example.readings[reading] ?? [];
    for (let at = 0; at < features.length; at += 2) {
      const index = features[at] ?? 0;
      const name = FEATURES[index] ?? 'the reading’s own weight';
      const kind = name
        .replace(/Frequency\d|\d$/u, '')
        .replace(/^logP.*|^networkFirst/u, 'network');
      const gain = sign * (weights[index] ?? 0) * (features[at + 1] ?? 0);
      gains.set(kind, (gains.get(kind) ?? 0) + gain);
    }
  }
  gains.delete('network');
  return [...gains].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'nothing';
}

/** Deals items into folds by a small linear congruential generator, the same each time. */
function dealt(count: number, seed: number): readonly number[] {
  let state = seed * 2654435761;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * FOLDS);
  });
}
