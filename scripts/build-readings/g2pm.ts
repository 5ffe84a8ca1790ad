import { join } from 'node:path';
import { toToneMarks } from '@/lib/pronunciation';
import { readChecked } from './inputs';

/** The published network: https://github.com/kakaobrain/g2pM, Apache-2.0. */
export interface G2pm {
  readonly characters: readonly string[];
  /** With tone marks, by index. */
  readonly classes: readonly string[];
  readonly candidates: ReadonlyMap<string, readonly string[]>;
  /** A weight array by PyTorch's name. */
  array(name: string): Float32Array;
}

interface ModelJson {
  readonly arrays: readonly { name: string; shape: readonly number[]; offset: number }[];
  readonly characters: readonly string[];
  readonly classes: readonly string[];
  readonly candidates: Readonly<Record<string, readonly string[]>>;
}

/** Reads the network's weights, little-endian Float32, and its tables. */
export async function readG2pm(folder: string): Promise<G2pm> {
  const model = JSON.parse(
    new TextDecoder().decode(await readChecked(join(folder, 'model.json'))),
  ) as ModelJson;
  const bytes = await readChecked(join(folder, 'weights.f32'));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    characters: model.characters,
    classes: model.classes.map(toToneMarks),
    candidates: new Map(
      Object.entries(model.candidates).map(([character, readings]) => [
        character,
        readings.map(toToneMarks),
      ]),
    ),
    array(name) {
      const found = model.arrays.find((one) => one.name === name);
      if (found === undefined) throw new Error(`The network has no array ${name}.`);
      return Float32Array.from({ length: found.shape.reduce((a, b) => a * b, 1) }, (_, at) =>
        view.getFloat32(found.offset + at * 4, true),
      );
    },
  };
}
