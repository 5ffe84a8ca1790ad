import type { DictionaryReadings } from './dictionary-readings';
import { type Occurrence, type WordList, tellFeatures } from './features';
import { logSoftmax } from './occurrences';
import type { ReadingModel } from './reading-model';

/** What context makes of a polyphone. */
export interface Choice {
  readonly reading: string;
  /** Of `reading`, 0–1. */
  readonly probability: number;
  /** The next best reading. */
  readonly alternative: string;
  /** By reading, in nats. */
  readonly logP: ReadonlyMap<string, number>;
}

/** Weighs the evidence for each reading of an occurrence. */
export function choose(
  occurrence: Occurrence,
  dictionary: DictionaryReadings,
  wordList: WordList,
  { featureWeights }: ReadingModel,
): Choice {
  const { readings, weights } = occurrence.polyphone;
  const scores = [...weights];
  tellFeatures(occurrence, dictionary, wordList, (reading, feature, value) => {
    scores[reading] = (scores[reading] ?? 0) + (featureWeights[feature] ?? 0) * value;
  });
  const logP = logSoftmax(scores);
  const [best = 0, second = 0] = logP
    .map((_, index) => index)
    .sort((a, b) => (logP[b] ?? 0) - (logP[a] ?? 0));
  return {
    reading: readings[best] ?? '',
    probability: Math.exp(logP[best] ?? 0),
    alternative: readings[second] ?? '',
    logP: new Map(readings.map((reading, index) => [reading, logP[index] ?? 0])),
  };
}
