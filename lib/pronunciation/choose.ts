import { type Occurrence, type Sources, tellFeatures } from './features';
import { logSoftmax } from './occurrences';
import type { ReadingModel } from './reading-model';

/** What context makes of a polyphone. */
export interface Choice {
  readonly reading: string;
  /** Of `reading`, 0–1. */
  readonly probability: number;
  /** By reading, in nats. */
  readonly logP: ReadonlyMap<string, number>;
}

/** Weighs the evidence for each reading of an occurrence. */
export function choose(
  occurrence: Occurrence,
  sources: Sources,
  { weights }: ReadingModel,
): Choice {
  const { readings } = occurrence.polyphone;
  const scores = readings.map(() => 0);
  tellFeatures(occurrence, sources, (reading, feature, value) => {
    scores[reading] = (scores[reading] ?? 0) + (weights[feature] ?? 0) * value;
  });
  const logP = logSoftmax(scores);
  const best = logP.indexOf(Math.max(...logP));
  return {
    reading: readings[best] ?? '',
    probability: Math.exp(logP[best] ?? 0),
    logP: new Map(readings.map((reading, index) => [reading, logP[index] ?? 0])),
  };
}
