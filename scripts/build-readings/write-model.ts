import { FEATURES } from '@/lib/pronunciation/features';
import {
  MODEL_ALIGNMENT,
  MODEL_HEADER,
  MODEL_MAGIC,
  MODEL_SECTIONS,
  MODEL_VERSION,
  type ModelSection,
  modelCrc,
} from '@/lib/pronunciation/model-format';
import type { G2pm } from './g2pm';

export interface ModelContent {
  readonly g2pm: G2pm;
  /** By character: its readings, the commonest first. */
  readonly polyphones: ReadonlyMap<string, readonly string[]>;
  readonly words: ReadonlyMap<string, ReadonlyMap<number, string>>;
  /** The same for phrases of our own. */
  readonly phrases: ReadonlyMap<string, ReadonlyMap<number, string>>;
  readonly usual: ReadonlyMap<string, string>;
  /** By feature: WEIGHT_COUNT. */
  readonly weights: Float32Array;
}

/** In nats; smaller weights are not worth their five bytes. */
const LEAST_WEIGHT = 0.04;

/** Writes the reading model's file; the same content always gives the same bytes. */
export function writeModel(content: ModelContent): ArrayBuffer {
  const { g2pm } = content;
  const sections = new Map<ModelSection, Uint8Array>();
  const put = (name: ModelSection, bytes: Uint8Array) => sections.set(name, bytes);
  const text = (name: ModelSection, written: string) =>
    put(name, new TextEncoder().encode(written));
  const floats = (name: ModelSection, values: Float32Array) =>
    put(name, new Uint8Array(values.slice().buffer));
  const matrix = (
    rows: ModelSection,
    scale: ModelSection,
    values: Float32Array,
    columns: number,
  ) => {
    const quantised = quantise(values, columns);
    put(rows, new Uint8Array(quantised.rows.buffer));
    floats(scale, quantised.scale);
  };

  text('characters', ['□', '□', '□', '□', ...g2pm.characters.slice(4)].join(''));
  text('classes', g2pm.classes.join(' '));
  text('polyphones', records([...content.polyphones].map(([key, list]) => [key, ...list])));
  matrix('embedding', 'embeddingScale', g2pm.array('embedding.weight'), 64);
  for (const [name, suffix] of [
    ['forward', ''],
    ['backward', '_reverse'],
  ] as const) {
    matrix(`${name}Input`, `${name}InputScale`, g2pm.array(`lstm.weight_ih_l0${suffix}`), 64);
    matrix(`${name}Hidden`, `${name}HiddenScale`, g2pm.array(`lstm.weight_hh_l0${suffix}`), 32);
    const hidden = g2pm.array(`lstm.bias_hh_l0${suffix}`);
    floats(
      `${name}Bias`,
      g2pm.array(`lstm.bias_ih_l0${suffix}`).map((bias, at) => bias + (hidden[at] ?? 0)),
    );
  }
  matrix('dense', 'denseScale', g2pm.array('logit_layer.0.weight'), 64);
  floats('denseBias', g2pm.array('logit_layer.0.bias'));
  matrix('output', 'outputScale', g2pm.array('logit_layer.2.weight'), 32);
  floats('outputBias', g2pm.array('logit_layer.2.bias'));
  text('featureNames', FEATURES.join(' '));
  floats('featureWeights', content.weights.slice(0, FEATURES.length));
  const context = content.weights.subarray(FEATURES.length);
  const kept = [...context.keys()].filter((at) => Math.abs(context[at] ?? 0) >= LEAST_WEIGHT);
  put('contextBuckets', new Uint8Array(Uint32Array.from(kept).buffer));
  const keptWeights = Float32Array.from(kept, (at) => context[at] ?? 0);
  matrix('contextWeights', 'contextScale', keptWeights, Math.max(1, kept.length));
  for (const name of ['words', 'phrases'] as const) {
    text(
      name,
      records(
        [...content[name]].map(([word, readings]) => [
          word,
          ...[...readings].map(([index, reading]) => `${index}${reading}`),
        ]),
      ),
    );
  }
  text('usual', records([...content.usual]));
  return assemble(sections);
}

const records = (lists: readonly (readonly string[])[]) =>
  lists.map((list) => `${list.join(' ')}\n`).join('');

/** Each row to 8 bits, its largest weight to ±127. */
export function quantise(values: Float32Array, columns: number) {
  const scale = Float32Array.from({ length: values.length / columns }, (_, row) => {
    const weights = values.subarray(row * columns, (row + 1) * columns);
    return weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  });
  const rows = Int8Array.from(values, (weight, at) => {
    const unit = scale[Math.floor(at / columns)] ?? 0;
    return unit === 0 ? 0 : Math.round(weight / unit);
  });
  return { rows, scale };
}

const aligned = (at: number) => Math.ceil(at / MODEL_ALIGNMENT) * MODEL_ALIGNMENT;

function assemble(sections: ReadonlyMap<ModelSection, Uint8Array>): ArrayBuffer {
  let size = aligned(MODEL_HEADER.table + MODEL_SECTIONS.length * 8);
  const places = MODEL_SECTIONS.map((name) => {
    const bytes = sections.get(name) ?? new Uint8Array();
    const offset = size;
    size = aligned(size + bytes.length);
    return { offset, bytes };
  });
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MODEL_MAGIC));
  view.setUint32(MODEL_HEADER.version, MODEL_VERSION, true);
  view.setUint32(MODEL_HEADER.fileBytes, size, true);
  for (const [index, { offset, bytes }] of places.entries()) {
    view.setUint32(MODEL_HEADER.table + index * 8, offset, true);
    view.setUint32(MODEL_HEADER.table + index * 8 + 4, bytes.length, true);
    file.set(bytes, offset);
  }
  view.setUint32(MODEL_HEADER.crc, modelCrc(file), true);
  return file.buffer;
}
