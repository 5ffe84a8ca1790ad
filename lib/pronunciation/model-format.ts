/**
 * The reading model's file: one binary, little-endian.
 *
 * | offset | size  | what                                                                     |
 * | ------ | ----- | ------------------------------------------------------------------------ |
 * | 0      | 8     | magic "DUBANRDG"                                                         |
 * | 8      | 4     | format version, Uint32                                                   |
 * | 12     | 4     | length of the whole file in bytes, Uint32                                |
 * | 16     | 4     | CRC-32 of everything from byte 20 on                                     |
 * | 20     | 8 × n | section table: offset and length in bytes, Uint32 each, see SECTIONS     |
 *
 * Sections start at multiples of 4. A quantised matrix is two sections: its rows as Int8, and one Float32
 * a row, the scale: weight = scale × int8.
 *
 * | section        | type    | meaning                                                               |
 * | -------------- | ------- | --------------------------------------------------------------------- |
 * | characters     | UTF-8   | the network's characters by index; the first 4 are padding, unknown,   |
 * |                |         | begin, end, written □                                                  |
 * | classes        | UTF-8   | the readings that the network tells apart, by index, by spaces         |
 * | polyphones     | UTF-8   | a line for each: the character, then its readings, the commonest first |
 * | embedding      | matrix  | by character: 64                                                       |
 * | forward…       | matrix  | LSTM, 4 gates (i, f, g, o) × 32 rows: input 64, hidden 32; bias        |
 * | backward…      | matrix  | the same for the other direction                                       |
 * | dense          | matrix  | 32 × 64, bias                                                          |
 * | output         | matrix  | by class: 32, bias                                                     |
 * | featureNames   | UTF-8   | what the weights below stand for, by spaces                            |
 * | featureWeights | Float32 | by feature, in nats                                                    |
 * | contextBuckets | Uint32  | the buckets of hashed features that have a weight, ascending           |
 * | contextWeights | matrix  | one row: their weights, in the same order, in nats                    |
 * | words          | UTF-8   | a line a word: the word, then index (code units) and reading           |
 * | phrases        | UTF-8   | the same for phrases of our own; indices count code points            |
 * | usual          | UTF-8   | a line for each character without an entry, or with several readings  |
 * |                |         | and no polyphone: it, its usual reading                               |
 *
 * A line of `words`, "雪佛兰车 1fú", in hex: E9 9B AA E4 BD 9B E5 85 B0 E8 BD A6 20 31 66 C3 BA 0A.
 */
export const MODEL_MAGIC = 'DUBANRDG';

/** Goes up with every change of the format or of the features. */
export const MODEL_VERSION = 3;

export const MODEL_SECTIONS = [
  'characters',
  'classes',
  'polyphones',
  'embedding',
  'embeddingScale',
  'forwardInput',
  'forwardInputScale',
  'forwardHidden',
  'forwardHiddenScale',
  'forwardBias',
  'backwardInput',
  'backwardInputScale',
  'backwardHidden',
  'backwardHiddenScale',
  'backwardBias',
  'dense',
  'denseScale',
  'denseBias',
  'output',
  'outputScale',
  'outputBias',
  'featureNames',
  'featureWeights',
  'contextBuckets',
  'contextWeights',
  'contextScale',
  'words',
  'phrases',
  'usual',
] as const;
export type ModelSection = (typeof MODEL_SECTIONS)[number];

export const MODEL_HEADER = { version: 8, fileBytes: 12, crc: 16, table: 20 } as const;
export const MODEL_ALIGNMENT = 4;

/** The file is no reading model, damaged, or of another version; the message says what was found. */
export class ReadingModelError extends Error {
  override readonly name = 'ReadingModelError';
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

/** CRC-32 as in ISO 3309, of the bytes that the header's sum covers. */
export function modelCrc(file: Uint8Array): number {
  let crc = ~0;
  for (let at = MODEL_HEADER.crc + 4; at < file.length; at++) {
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (file[at] ?? 0)) & 0xff] ?? 0);
  }
  return ~crc >>> 0;
}
