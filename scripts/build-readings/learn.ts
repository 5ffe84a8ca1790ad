import { BUCKETS } from '@/lib/pronunciation/context-features';
import { FEATURES, WEIGHT_COUNT } from '@/lib/pronunciation/features';
import { type Choice, type Features, type Prior, fit } from './log-linear';

/**
 * How strongly weights are drawn to their mean, the square's coefficient: of the named features, of the buckets, and
 * of the named features once the everyday sentences come in.
 */
const FEATURE_STRENGTH = 0.5;
const CONTEXT_STRENGTH = 1;
const SETTLED_STRENGTH = 5;
/**
 * How far the second step is followed. It learns from some 16 sentences a character, and from ours, where rare readings
 * are common: what it says is too sure of itself.
 */
const BELIEF = 0.95;
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
 * The named features are learnt from the encyclopedia's sentences alone, which are as text is, and without the buckets:
 * those take to heart what is said once and would speak for what network and dictionary have to answer for. Later they
 * give way little. The everyday sentences were written so that each reading comes up: they teach what stands around a
 * reading, but not how far the network and the dictionary are to be believed.
 */
export function learn(encyclopedia: readonly Choice[], everyday: readonly Choice[]): Float64Array {
  const alone = new Float64Array(WEIGHT_COUNT);
  alone[FEATURES.indexOf('logP')] = 1;
  alone[SURNAME] = SURNAME_MEAN;
  const named = fit(encyclopedia.map(withoutBuckets), prior(alone, FEATURE_STRENGTH));
  const all = fit([...encyclopedia, ...everyday], prior(named, SETTLED_STRENGTH));
  return all.map((weight, at) => BELIEF * weight + (1 - BELIEF) * (named[at] ?? 0));
}

function withoutBuckets(choice: Choice): Choice {
  return { ...choice, readings: choice.readings.map(withoutBucketsOf) };
}

const withoutBucketsOf = (features: Features): Features =>
  features.filter((_, at) => (features[at - (at % 2)] ?? 0) < FEATURES.length);

function prior(mean: Float64Array, namedStrength: number): Prior {
  const strength = new Float64Array(WEIGHT_COUNT).fill(CONTEXT_STRENGTH);
  strength.fill(namedStrength, 0, WEIGHT_COUNT - BUCKETS);
  strength[SURNAME] = SURNAME_STRENGTH;
  return { mean, strength };
}
