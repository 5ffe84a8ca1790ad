/** One reading to be chosen from: its features as pairs of index and value, flat. */
export type Features = readonly number[];

/** Several readings to choose from, and which of them is right. */
export interface Choice {
  readonly readings: readonly Features[];
  readonly right: number;
}

export interface Prior {
  /** By weight: where it is drawn to, and how strongly (the square's coefficient). */
  readonly mean: Float64Array;
  readonly strength: Float64Array;
}

const ITERATIONS = 60;
const MEMORY = 8;
/** Errors too small to move a weight. */
const NEGLIGIBLE = 1e-7;

/**
 * Fits a conditional log-linear model by penalised likelihood. The same choices give the same weights.
 * Source: L-BFGS, Nocedal & Wright, Numerical Optimization (2006), algorithm 7.4.
 */
export function fit(choices: readonly Choice[], prior: Prior): Float64Array {
  const packed = pack(choices);
  const weights = Float64Array.from(prior.mean);
  let { value, gradient } = loss(packed, weights, prior);
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const direction = descent(gradient, steps);
    const slope = dot(direction, gradient);
    if (slope > -1e-9) break;
    let size = steps.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    let trial = weights;
    let next = { value, gradient };
    for (let halvings = 0; halvings < 30; halvings++, size /= 2) {
      trial = Float64Array.from(weights);
      add(trial, direction, size);
      next = loss(packed, trial, prior);
      if (next.value <= value + 1e-4 * size * slope) break;
    }
    if (!(next.value < value)) break;
    const s = trial.map((weight, at) => weight - (weights[at] ?? 0));
    const y = next.gradient.map((slopeAt, at) => slopeAt - (gradient[at] ?? 0));
    const curvature = dot(s, y);
    if (curvature > 1e-12) steps.push({ s, y, rho: 1 / curvature });
    if (steps.length > MEMORY) steps.shift();
    const gained = value - next.value;
    weights.set(trial);
    ({ value, gradient } = next);
    if (gained < 1e-6 * Math.abs(value)) break;
  }
  return weights;
}

/** Each reading's probability. */
export function probabilities(
  readings: readonly Features[],
  weights: ArrayLike<number>,
): readonly number[] {
  const scores = readings.map((features) => score(features, weights));
  const most = Math.max(...scores);
  const odds = scores.map((one) => Math.exp(one - most));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / total);
}

function score(features: Features, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < features.length; at += 2) {
    sum += (weights[features[at] ?? 0] ?? 0) * (features[at + 1] ?? 0);
  }
  return sum;
}

/** All choices in a few flat arrays: the learning goes over them a hundred times. */
interface Packed {
  /** By choice: its first reading; the last element is the end. */
  readonly choiceStarts: Int32Array;
  /** By reading: its first feature; the last element is the end. */
  readonly readingStarts: Int32Array;
  readonly features: Int32Array;
  readonly values: Float32Array;
  /** By choice. */
  readonly right: Int32Array;
}

function pack(choices: readonly Choice[]): Packed {
  const readings = choices.flatMap((choice) => choice.readings);
  const size = readings.reduce((sum, features) => sum + features.length / 2, 0);
  const packed: Packed = {
    choiceStarts: new Int32Array(choices.length + 1),
    readingStarts: new Int32Array(readings.length + 1),
    features: new Int32Array(size),
    values: new Float32Array(size),
    right: Int32Array.from(choices, ({ right }) => right),
  };
  let reading = 0;
  for (const [index, choice] of choices.entries()) {
    packed.choiceStarts[index] = reading;
    reading += choice.readings.length;
  }
  packed.choiceStarts[choices.length] = reading;
  let at = 0;
  for (const [index, features] of readings.entries()) {
    packed.readingStarts[index] = at;
    for (let pair = 0; pair < features.length; pair += 2) {
      packed.features[at] = features[pair] ?? 0;
      packed.values[at++] = features[pair + 1] ?? 0;
    }
  }
  packed.readingStarts[readings.length] = at;
  return packed;
}

function loss(packed: Packed, weights: Float64Array, { mean, strength }: Prior) {
  const gradient = new Float64Array(weights.length);
  const { choiceStarts, readingStarts, features, values, right } = packed;
  const scores = new Float64Array(readingStarts.length - 1);
  for (let reading = 0; reading < scores.length; reading++) {
    let sum = 0;
    for (let at = readingStarts[reading] ?? 0; at < (readingStarts[reading + 1] ?? 0); at++)
      sum += (weights[features[at] ?? 0] ?? 0) * (values[at] ?? 0);
    scores[reading] = sum;
  }
  let value = 0;
  for (let choice = 0; choice < right.length; choice++) {
    const first = choiceStarts[choice] ?? 0;
    const end = choiceStarts[choice + 1] ?? 0;
    let most = -Infinity;
    for (let reading = first; reading < end; reading++) most = Math.max(most, scores[reading] ?? 0);
    let total = 0;
    for (let reading = first; reading < end; reading++)
      total += Math.exp((scores[reading] ?? 0) - most);
    for (let reading = first; reading < end; reading++) {
      const chance = Math.exp((scores[reading] ?? 0) - most) / total;
      const isRight = reading - first === right[choice];
      if (isRight) value -= Math.log(Math.max(chance, 1e-300));
      const error = chance - Number(isRight);
      if (Math.abs(error) < NEGLIGIBLE) continue;
      for (let at = readingStarts[reading] ?? 0; at < (readingStarts[reading + 1] ?? 0); at++) {
        const feature = features[at] ?? 0;
        gradient[feature] = (gradient[feature] ?? 0) + error * (values[at] ?? 0);
      }
    }
  }
  for (let at = 0; at < weights.length; at++) {
    const off = (weights[at] ?? 0) - (mean[at] ?? 0);
    value += (strength[at] ?? 0) * off * off;
    gradient[at] = (gradient[at] ?? 0) + 2 * (strength[at] ?? 0) * off;
  }
  return { value, gradient };
}
/** The quasi-Newton direction from the last steps. */
function descent(
  gradient: Float64Array,
  steps: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const direction = gradient.map((slope) => -slope);
  const alphas: number[] = [];
  for (const { s, y, rho } of steps.toReversed()) {
    const alpha = rho * dot(s, direction);
    alphas.push(alpha);
    add(direction, y, -alpha);
  }
  const last = steps.at(-1);
  if (last !== undefined) {
    const scale = dot(last.s, last.y) / dot(last.y, last.y);
    for (let at = 0; at < direction.length; at++) direction[at] = (direction[at] ?? 0) * scale;
  }
  for (const { s, y, rho } of steps) {
    const beta = rho * dot(y, direction);
    add(direction, s, (alphas.pop() ?? 0) - beta);
  }
  return direction;
}

function add(target: Float64Array, other: Float64Array, factor: number): void {
  for (let at = 0; at < target.length; at++)
    target[at] = (target[at] ?? 0) + factor * (other[at] ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
