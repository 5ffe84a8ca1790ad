import { ContextNetwork, type Direction, type Matrix } from './context-network';
import { FEATURES, WEIGHT_COUNT } from './features';
import {
  MODEL_HEADER,
  MODEL_MAGIC,
  MODEL_SECTIONS,
  MODEL_VERSION,
  type ModelSection,
  ReadingModelError,
  modelCrc,
} from './model-format';
import { Phrases } from './phrases';
import type { Polyphone } from './polyphone';

/** What is known of readings beyond the dictionary. Made by `openReadingModel`. */
export interface ReadingModel {
  readonly network: ContextNetwork;
  readonly polyphones: ReadonlyMap<string, Polyphone>;
  /** By feature, in nats: WEIGHT_COUNT. */
  readonly weights: Float32Array;
  /** Words that aren't read as their parts are: by word, the readings at offsets in code units. */
  readonly words: ReadonlyMap<string, ReadonlyMap<number, string>>;
  readonly phrases: Phrases;
  /** Readings of characters that the dictionary doesn't have, or has several of that the network doesn't tell apart. */
  readonly usual: ReadonlyMap<string, string>;
}

/**
 * Opens the reading model, a millisecond's work for each hundred kB; checks its sum.
 * @param file the whole file, as `scripts/build-readings` wrote it
 * @throws ReadingModelError if it is another file, damaged or of another version
 */
export function openReadingModel(file: ArrayBuffer): ReadingModel {
  const section = checkedSections(file);
  const text = (name: ModelSection) => new TextDecoder().decode(section(name));
  const floats = (name: ModelSection) => {
    const bytes = section(name);
    return new Float32Array(file, bytes.byteOffset, bytes.length / 4);
  };
  const integers = (name: ModelSection) => {
    const bytes = section(name);
    return new Uint32Array(file, bytes.byteOffset, bytes.length / 4);
  };
  const matrix = (rows: ModelSection, scale: ModelSection): Matrix => {
    const bytes = section(rows);
    return {
      rows: new Int8Array(file, bytes.byteOffset, bytes.length),
      scale: floats(scale),
    };
  };
  const direction = (name: 'forward' | 'backward'): Direction => ({
    input: matrix(`${name}Input`, `${name}InputScale`),
    hidden: matrix(`${name}Hidden`, `${name}HiddenScale`),
    bias: floats(`${name}Bias`),
  });
  const names = text('featureNames');
  if (names !== FEATURES.join(' ')) {
    throw new ReadingModelError('The reading model weighs other features than this program.');
  }
  return {
    network: new ContextNetwork({
      characters: [...text('characters')],
      embedding: matrix('embedding', 'embeddingScale'),
      forward: direction('forward'),
      backward: direction('backward'),
      dense: matrix('dense', 'denseScale'),
      denseBias: floats('denseBias'),
      output: matrix('output', 'outputScale'),
      outputBias: floats('outputBias'),
    }),
    polyphones: parsePolyphones(text('polyphones'), text('classes')),
    weights: joined(
      floats('featureWeights'),
      integers('contextBuckets'),
      matrix('contextWeights', 'contextScale'),
    ),
    words: parseWords(text('words')),
    phrases: new Phrases(parseWords(text('phrases'))),
    usual: new Map(
      lines(text('usual')).map(([character = '', reading = '']) => [character, reading]),
    ),
  };
}

function checkedSections(file: ArrayBuffer): (name: ModelSection) => Uint8Array {
  const bytes = new Uint8Array(file);
  const magic = String.fromCharCode(...bytes.subarray(0, MODEL_MAGIC.length));
  const header = MODEL_HEADER.table + MODEL_SECTIONS.length * 8;
  if (magic !== MODEL_MAGIC || bytes.length < header) {
    throw new ReadingModelError(
      `This is no reading model: it starts with ${JSON.stringify(magic)}.`,
    );
  }
  const view = new DataView(file);
  const version = view.getUint32(MODEL_HEADER.version, true);
  if (version !== MODEL_VERSION) {
    throw new ReadingModelError(`The reading model has version ${version}, not ${MODEL_VERSION}.`);
  }
  const size = view.getUint32(MODEL_HEADER.fileBytes, true);
  if (size !== bytes.length) {
    throw new ReadingModelError(`The reading model has ${bytes.length} bytes, not ${size}.`);
  }
  const expected = view.getUint32(MODEL_HEADER.crc, true);
  const found = modelCrc(bytes);
  if (found !== expected) {
    throw new ReadingModelError(
      `The reading model is damaged: its sum is ${found}, not ${expected}.`,
    );
  }
  return (name) => {
    const at = MODEL_HEADER.table + MODEL_SECTIONS.indexOf(name) * 8;
    return bytes.subarray(
      view.getUint32(at, true),
      view.getUint32(at, true) + view.getUint32(at + 4, true),
    );
  };
}

const lines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' '));

/** All weights in one array, most of the buckets' at nothing. */
function joined(named: Float32Array, buckets: Uint32Array, { rows, scale }: Matrix): Float32Array {
  const weights = new Float32Array(WEIGHT_COUNT);
  weights.set(named);
  const unit = scale[0] ?? 0;
  for (const [index, bucket] of buckets.entries())
    weights[named.length + bucket] = (rows[index] ?? 0) * unit;
  return weights;
}

function parsePolyphones(text: string, classes: string) {
  const classOf = new Map(classes.split(' ').map((reading, index) => [reading, index]));
  const polyphones = new Map<string, Polyphone>();
  for (const [character = '', ...readings] of lines(text)) {
    polyphones.set(character, {
      readings,
      classes: readings.map((reading) => classOf.get(reading) ?? 0),
    });
  }
  return polyphones;
}

function parseWords(text: string) {
  return new Map(
    lines(text).map(([word = '', ...readings]) => [
      word,
      new Map(
        readings.map((reading) => [Number.parseInt(reading, 10), reading.replace(/^\d+/u, '')]),
      ),
    ]),
  );
}
