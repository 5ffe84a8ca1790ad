import { FEATURES } from '@/lib/pronunciation/features';
import type { Row } from '../bench/rows';
import type { Example } from './examples';
import { learn } from './learn';
import { probabilities } from './log-linear';

/** A choice made by weights that were not learnt from it. */
interface Judged {
  readonly example: Example;
  readonly chosen: number;
  readonly probability: number;
  readonly reason: string;
}

const FOLDS = 5;
/** Two ways to deal the sentences into folds, to see how much of a difference is chance. */
const SEEDS = [1, 2];
/** Lower ends of the probabilities that are counted together. */
const BANDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];

/**
 * How the weights do on sentences they were not learnt from; for each kind of evidence that turned the network's
 * answer, how often it was right (fixed) and wrong (broken); and what the probabilities are worth.
 */
export function foldedReport(
  encyclopedia: readonly Example[],
  everyday: readonly Example[],
): readonly Row[] {
  const rows: Row[] = [];
  for (const seed of SEEDS) {
    const judged = judgeInFolds(encyclopedia, everyday, seed);
    for (const [name, list] of Object.entries(judged)) {
      rows.push({
        what: `deal ${seed}, ${name}: network alone`,
        right: share(list, isNetworkRight),
      });
      rows.push({ what: 'with the evidence', right: share(list, isRight) });
      rows.push(...turnedRows(list), ...reliabilityRows(list));
    }
  }
  return rows;
}

function judgeInFolds(
  encyclopedia: readonly Example[],
  everyday: readonly Example[],
  seed: number,
) {
  const judged = { encyclopedia: [] as Judged[], everyday: [] as Judged[] };
  const foldOf = dealt([...encyclopedia, ...everyday], seed);
  for (let held = 0; held < FOLDS; held++) {
    const isHeld = ({ text }: Example) => foldOf.get(text) === held;
    const isKept = (example: Example) => !isHeld(example);
    const weights = learn(encyclopedia.filter(isKept), everyday.filter(isKept));
    const judge = (example: Example) => judgeBy(weights, example);
    judged.encyclopedia.push(...encyclopedia.filter(isHeld).map(judge));
    judged.everyday.push(...everyday.filter(isHeld).map(judge));
  }
  return judged;
}

function judgeBy(weights: Float64Array, example: Example): Judged {
  const chances = probabilities(example.readings, weights);
  const probability = Math.max(...chances);
  const chosen = chances.indexOf(probability);
  return { example, chosen, probability, reason: reasonFor(example, chosen, weights) };
}

const isRight = ({ example, chosen }: Judged) => chosen === example.right;
const isNetworkRight = ({ example }: Judged) => example.networkFirst === example.right;

function share(list: readonly Judged[], holds: (one: Judged) => boolean): string {
  return `${((100 * list.filter(holds).length) / Math.max(1, list.length)).toFixed(2)} %`;
}

function turnedRows(judged: readonly Judged[]): readonly Row[] {
  const tallies = new Map<string, { fixed: number; broken: number; neither: number }>();
  for (const one of judged) {
    if (one.chosen === one.example.networkFirst) continue;
    const tally = tallies.get(one.reason) ?? { fixed: 0, broken: 0, neither: 0 };
    tallies.set(one.reason, tally);
    if (isRight(one)) tally.fixed++;
    else if (isNetworkRight(one)) tally.broken++;
    else tally.neither++;
  }
  return [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reason, tally]) => ({ what: `  turned by ${reason}`, ...tally }));
}

function reliabilityRows(judged: readonly Judged[]): readonly Row[] {
  return BANDS.flatMap((from, index) => {
    const to = BANDS[index + 1] ?? Infinity;
    const band = judged.filter(({ probability }) => probability >= from && probability < to);
    if (band.length === 0) return [];
    const mean = band.reduce((sum, { probability }) => sum + probability, 0) / band.length;
    const said = `${(100 * mean).toFixed(1)} %`;
    return [
      { what: `  probability from ${from}`, count: band.length, said, right: share(band, isRight) },
    ];
  });
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
      const kind = kindOf(FEATURES[index]);
      const gain = sign * (weights[index] ?? 0) * (features[at + 1] ?? 0);
      gains.set(kind, (gains.get(kind) ?? 0) + gain);
    }
  }
  gains.delete('network');
  return [...gains].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'nothing';
}

const kindOf = (feature = 'context') =>
  feature.replace(/Frequency\d|\d$/u, '').replace(/^logP.*|^networkFirst/u, 'network');

/** Deals sentences into folds by a small linear congruential generator, the same each time. */
function dealt(examples: readonly Example[], seed: number): ReadonlyMap<string, number> {
  let state = seed * 2654435761;
  return new Map(
    [...new Set(examples.map(({ text }) => text))].map((text) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return [text, Math.floor((state / 2 ** 32) * FOLDS)];
    }),
  );
}
