import { BUCKETS } from '@/lib/pronunciation/context-features';
import { FEATURES, WEIGHT_COUNT } from '@/lib/pronunciation/features';
import { type Choice, type Prior, fit } from './log-linear';

/**
 * How strongly weights are drawn to their mean, the square's coefficient: of the named features, of the buckets, and
 * of the named features once the everyday sentences come in.
 */
const FEATURE_STRENGTH = 0.5;
const CONTEXT_STRENGTH = 1;
const SETTLED_STRENGTH = 5;
/**
 * What a person's surname is drawn to, in nats: an encyclopedia seldom has the people of the news (曾 in 曾国强), and few of
 * its names are such that a surname is read in its own way.
 */
const SURNAME_MEAN = 6;
const SURNAME_STRENGTH = 5;

const SURNAME = FEATURES.indexOf('surname');

/**
 * Learns the weights: of the named features, then of the buckets.
 *
 * The named features are learnt from the encyclopedia's sentences, which are as text is, and then give way little.
 * The everyday sentences were written so that each reading comes up: they teach what stands around a reading, but
 * not how far the network and the dictionary are to be believed.
 */
export function learn(encyclopedia: readonly Choice[], everyday: readonly Choice[]): Float64Array {
  const alone = Float64Array.from(FEATURES, (name) => Number(name === 'logP'));
  alone[SURNAME] = SURNAME_MEAN;
  const named = fit(encyclopedia, prior(alone, FEATURE_STRENGTH)).subarray(0, FEATURES.length);
  return fit([...encyclopedia, ...everyday], prior(named, SETTLED_STRENGTH));
}

function prior(named: Float64Array, namedStrength: number): Prior {
  const mean = new Float64Array(WEIGHT_COUNT);
  mean.set(named);
  const strength = new Float64Array(WEIGHT_COUNT).fill(CONTEXT_STRENGTH);
  strength.fill(namedStrength, 0, WEIGHT_COUNT - BUCKETS);
  strength[SURNAME] = SURNAME_STRENGTH;
  return { mean, strength };
}
