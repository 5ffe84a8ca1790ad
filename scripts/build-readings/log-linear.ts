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

const ITERATIONS = 200;
const MEMORY = 8;

/**
 * Fits a conditional log-linear model by penalised likelihood. The same choices give the same weights.
 * Source: L-BFGS, Nocedal & Wright, Numerical Optimization (2006), algorithm 7.4.
 */
export function fit(choices: readonly Choice[], { mean, strength }: Prior): Float64Array {
  const weights = Float64Array.from(mean);
  let { value, gradient } = loss(choices, weights, mean, strength);
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const direction = descent(gradient, steps);
    const slope = dot(direction, gradient);
    if (slope > -1e-9) break;
    let size = steps.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    let trial = weights;
    let next = { value, gradient };
    for (let halvings = 0; halvings < 30; halvings++, size /= 2) {
      trial = weights.map((weight, at) => weight + size * (direction[at] ?? 0));
      next = loss(choices, trial, mean, strength);
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
    if (gained < 1e-7 * Math.abs(value)) break;
  }
  return weights;
}

/** Each reading's probability. */
export function probabilities(readings: readonly Features[], weights: Float64Array): number[] {
  const scores = readings.map((features) => score(features, weights));
  const most = Math.max(...scores);
  const odds = scores.map((one) => Math.exp(one - most));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / total);
}

export function score(features: Features, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < features.length; at += 2) {
    sum += (weights[features[at] ?? 0] ?? 0) * (features[at + 1] ?? 0);
  }
  return sum;
}

function loss(
  choices: readonly Choice[],
  weights: Float64Array,
  mean: Float64Array,
  strength: Float64Array,
) {
  const gradient = new Float64Array(weights.length);
  let value = 0;
  for (const { readings, right } of choices) {
    const chances = probabilities(readings, weights);
    value -= Math.log(Math.max(chances[right] ?? 0, 1e-300));
    for (const [reading, features] of readings.entries()) {
      const error = (chances[reading] ?? 0) - (reading === right ? 1 : 0);
      for (let at = 0; at < features.length; at += 2) {
        const feature = features[at] ?? 0;
        gradient[feature] = (gradient[feature] ?? 0) + error * (features[at + 1] ?? 0);
      }
    }
  }
  for (const [at, weight] of weights.entries()) {
    const off = weight - (mean[at] ?? 0);
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
    for (const [at, value] of direction.entries()) direction[at] = value * scale;
  }
  for (const { s, y, rho } of steps) {
    const beta = rho * dot(y, direction);
    add(direction, s, (alphas.pop() ?? 0) - beta);
  }
  return direction;
}

function add(target: Float64Array, other: Float64Array, factor: number): void {
  for (const [at, value] of other.entries()) target[at] = (target[at] ?? 0) + factor * value;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (const [at, value] of a.entries()) sum += value * (b[at] ?? 0);
  return sum;
}
