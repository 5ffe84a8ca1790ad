/**
 * The context network: what the characters around it say of a character's reading.
 *
 * Embedding 64 → one bidirectional LSTM layer of 32 (gates i, f, g, o) → dense 32, ReLU → a logit for each
 * class of reading. Time and memory are linear in the sentence's length.
 *
 * Source: the published network of g2pM (Park & Lee, "g2pM: A Neural Grapheme-to-Phoneme Conversion
 * Package for Mandarin Chinese", Interspeech 2020; Apache-2.0), its weights quantised to 8 bits a row.
 */

/** Rows of weights, 8 bits each or as published, and for each row what to multiply them by. */
export interface Matrix {
  readonly rows: Int8Array | Float32Array;
  readonly scale: Float32Array;
}

/** One direction of the LSTM. */
export interface Direction {
  readonly input: Matrix;
  readonly hidden: Matrix;
  readonly bias: Float32Array;
}

export interface NetworkWeights {
  /** By index; the first four are padding, unknown, begin and end. */
  readonly characters: readonly string[];
  readonly embedding: Matrix;
  readonly forward: Direction;
  readonly backward: Direction;
  readonly dense: Matrix;
  readonly denseBias: Float32Array;
  readonly output: Matrix;
  readonly outputBias: Float32Array;
}

const EMBEDDING = 64;
const HIDDEN = 32;
const GATES = 4 * HIDDEN;
const UNKNOWN = 1;
const BEGIN = 2;
const END = 3;
const SPECIAL_CHARACTERS = 4;

export class ContextNetwork {
  readonly #indices: ReadonlyMap<string, number>;
  readonly #weights: NetworkWeights;
  readonly #forwardHidden: Float64Array;
  readonly #backwardHidden: Float64Array;
  readonly #dense: Float64Array;
  /** By character index: its share of the gates in both directions; filled as characters turn up. */
  readonly #inputs: (Float64Array | undefined)[] = [];

  constructor(weights: NetworkWeights) {
    this.#weights = weights;
    this.#indices = new Map(
      weights.characters
        .map((character, index) => [character, index] as const)
        .slice(SPECIAL_CHARACTERS),
    );
    this.#forwardHidden = columnMajor(weights.forward.hidden, HIDDEN);
    this.#backwardHidden = columnMajor(weights.backward.hidden, HIDDEN);
    this.#dense = dequantised(weights.dense, 2 * HIDDEN);
  }

  /**
   * Reads a sentence.
   * @param characters its code points, simplified
   * @param positions the indices in it to be judged, ascending
   * @returns for each position, the features that `logit` takes
   */
  read(characters: readonly string[], positions: readonly number[]): readonly Float64Array[] {
    const indices = [
      BEGIN,
      ...characters.map((character) => this.#indices.get(character) ?? UNKNOWN),
      END,
    ];
    const inputs = indices.map((index) => this.#input(index));
    const last = positions.at(-1) ?? -1;
    const first = positions[0] ?? characters.length;
    const forward = run(inputs.slice(0, last + 2), 0, this.#forwardHidden);
    const backward = run(inputs.slice(first + 1).toReversed(), GATES, this.#backwardHidden);
    return positions.map((position) => {
      const ahead = (position + 1) * HIDDEN;
      const behind = (characters.length - position) * HIDDEN;
      return this.#densed(
        forward.subarray(ahead, ahead + HIDDEN),
        backward.subarray(behind, behind + HIDDEN),
      );
    });
  }

  /** How much a judged position looks like a class of reading: a logit, in nats. */
  logit(features: Float64Array, readingClass: number): number {
    const { output, outputBias } = this.#weights;
    let sum = 0;
    for (let at = 0; at < HIDDEN; at++) {
      sum += (output.rows[readingClass * HIDDEN + at] ?? 0) * (features[at] ?? 0);
    }
    return sum * (output.scale[readingClass] ?? 0) + (outputBias[readingClass] ?? 0);
  }

  #input(index: number): Float64Array {
    const known = this.#inputs[index];
    if (known !== undefined) return known;
    const { embedding, forward, backward } = this.#weights;
    const sums = new Float64Array(2 * GATES);
    for (const [direction, offset] of [
      [forward, 0],
      [backward, GATES],
    ] as const) {
      for (let gate = 0; gate < GATES; gate++) {
        let sum = 0;
        for (let at = 0; at < EMBEDDING; at++) {
          sum +=
            (direction.input.rows[gate * EMBEDDING + at] ?? 0) *
            (embedding.rows[index * EMBEDDING + at] ?? 0);
        }
        sums[offset + gate] =
          sum * (direction.input.scale[gate] ?? 0) * (embedding.scale[index] ?? 0) +
          (direction.bias[gate] ?? 0);
      }
    }
    this.#inputs[index] = sums;
    return sums;
  }

  #densed(forward: Float64Array, backward: Float64Array): Float64Array {
    const result = new Float64Array(HIDDEN);
    for (let row = 0; row < HIDDEN; row++) {
      let sum = this.#weights.denseBias[row] ?? 0;
      const start = row * 2 * HIDDEN;
      for (let at = 0; at < HIDDEN; at++) {
        sum += (this.#dense[start + at] ?? 0) * (forward[at] ?? 0);
        sum += (this.#dense[start + HIDDEN + at] ?? 0) * (backward[at] ?? 0);
      }
      result[row] = Math.max(0, sum);
    }
    return result;
  }
}

/**
 * One direction over a sentence.
 * @param offset where in an input this direction's gates start
 * @returns by step, the hidden state after it
 */
function run(inputs: readonly Float64Array[], offset: number, hidden: Float64Array): Float64Array {
  const states = new Float64Array(inputs.length * HIDDEN);
  const cell = new Float64Array(HIDDEN);
  const gates = new Float64Array(GATES);
  for (const [step, input] of inputs.entries()) {
    for (let gate = 0; gate < GATES; gate++) gates[gate] = input[offset + gate] ?? 0;
    if (step > 0) addHidden(gates, hidden, states.subarray((step - 1) * HIDDEN));
    for (let at = 0; at < HIDDEN; at++) {
      const taken = sigmoid(gates[at] ?? 0);
      const forget = sigmoid(gates[HIDDEN + at] ?? 0);
      const candidate = tanh(gates[2 * HIDDEN + at] ?? 0);
      const output = sigmoid(gates[3 * HIDDEN + at] ?? 0);
      const kept = forget * (cell[at] ?? 0) + taken * candidate;
      cell[at] = kept;
      states[step * HIDDEN + at] = output * tanh(kept);
    }
  }
  return states;
}

/** gates += hidden × state, four columns at a time: this is where the time goes. */
function addHidden(gates: Float64Array, hidden: Float64Array, state: Float64Array): void {
  for (let at = 0; at < HIDDEN; at += 4) {
    const state0 = state[at] ?? 0;
    const state1 = state[at + 1] ?? 0;
    const state2 = state[at + 2] ?? 0;
    const state3 = state[at + 3] ?? 0;
    const column = at * GATES;
    for (let gate = column; gate < column + GATES; gate++) {
      gates[gate - column] =
        (gates[gate - column] ?? 0) +
        (hidden[gate] ?? 0) * state0 +
        (hidden[gate + GATES] ?? 0) * state1 +
        (hidden[gate + 2 * GATES] ?? 0) * state2 +
        (hidden[gate + 3 * GATES] ?? 0) * state3;
    }
  }
}

const sigmoid = (x: number) => 0.5 + 0.5 * tanh(0.5 * x);

/** Steps of a table of tanh: it is looked up 160 times a character, which is most of what a step costs. */
const STEPS = 256;
const LIMIT = 8;
const TANH = Float64Array.from({ length: LIMIT * STEPS + 2 }, (_, step) => Math.tanh(step / STEPS));

/** Between the table's steps on a straight line: off by less than 2e-6. */
function tanh(x: number): number {
  const place = Math.min(Math.abs(x), LIMIT) * STEPS;
  const step = Math.floor(place);
  const from = TANH[step] ?? 0;
  const result = from + (place - step) * ((TANH[step + 1] ?? 0) - from);
  return x < 0 ? -result : result;
}

function dequantised(matrix: Matrix, columns: number): Float64Array {
  return Float64Array.from(
    matrix.rows,
    (weight, at) => weight * (matrix.scale[Math.floor(at / columns)] ?? 0),
  );
}

/** Columns one after the other, so that the inner loop runs over the gates. */
function columnMajor(matrix: Matrix, columns: number): Float64Array {
  const rows = matrix.scale.length;
  const result = new Float64Array(rows * columns);
  for (const [at, weight] of dequantised(matrix, columns).entries()) {
    result[(at % columns) * rows + Math.floor(at / columns)] = weight;
  }
  return result;
}
