import { FEATURES } from '@/lib/pronunciation/features';
import type { Examples } from './examples';
import { fit } from './log-linear';

/**
 * How strongly weights are drawn to their mean, the square's coefficient: of 0.1–3 the best on cpp-dev out
 * of fold, though all were within 8 errors.
 */
const FEATURE_STRENGTH = 0.5;
const READING_STRENGTH = 1.5;

/**
 * A common word's only reading in the dictionary is drawn to near certainty: the sentences, from an
 * encyclopedia, seldom have the everyday words that the network misreads.
 */
const COMMON_WORD_MEAN = 4;
const COMMON_WORD_STRENGTH = 5;

/** Learns the weights: of the features, and of each polyphone's readings. */
export function learn(examples: Examples) {
  const weights = learnAll(examples);
  return {
    featureWeights: Float32Array.from(weights.subarray(0, FEATURES.length)),
    readingWeights: Float32Array.from(weights.subarray(FEATURES.length)),
  };
}

/** The same, as one array. The network alone is where the weights are drawn to. */
export function learnAll({ list, weightCount }: Examples): Float64Array {
  const mean = new Float64Array(weightCount);
  mean[FEATURES.indexOf('logP')] = 1;
  mean[FEATURES.indexOf('tokenOnlyCommon')] = COMMON_WORD_MEAN;
  const strength = new Float64Array(weightCount).fill(READING_STRENGTH);
  strength.fill(FEATURE_STRENGTH, 0, FEATURES.length);
  strength[FEATURES.indexOf('tokenOnlyCommon')] = COMMON_WORD_STRENGTH;
  return fit(list, { mean, strength });
}
