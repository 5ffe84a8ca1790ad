/**
 * The lexicon file: one binary, little-endian, opened in place through typed arrays.
 *
 * | offset | size | what                                                                  |
 * | ------ | ---- | --------------------------------------------------------------------- |
 * | 0      | 8    | magic "DUBANLEX"                                                      |
 * | 8      | 4    | format version, Uint32                                                |
 * | 12     | 4    | length of the whole file in bytes, Uint32                             |
 * | 16     | 32   | SHA-256 of everything from byte 96 on                                 |
 * | 48     | 4    | number of words, Uint32                                               |
 * | 52     | 4    | words with a count, Uint32: a word's id + 1 is its rank up to here    |
 * | 56     | 4    | number of entries, Uint32                                             |
 * | 60     | 4    | CRC-32 of the header and the section table, this field as 0           |
 * | 64     | 32   | recipe: SHA-256 of the programs and inputs that made the file         |
 * | 96     | 8 × n| section table: offset and length in bytes, Uint32 each, see SECTIONS  |
 *
 * Sections start at multiples of 8. A word is a *folded* headword: traditional, simplified and variant
 * characters share one label, so that one trie serves both scripts with offsets unchanged. Word ids go
 * from the most to the least frequent.
 *
 * | section | type      | meaning                                                                |
 * | ------- | --------- | ---------------------------------------------------------------------- |
 * | labels  | Uint16    | by UTF-16 code unit: its trie label; 0 = in no headword                |
 * | base    | Int32     | double-array trie: child of node s under label c is node base[s] + c … |
 * | check   | Uint16    | … if check of that node is c (bases are unique); node 0 is the root    |
 * | word    | Uint32    | by node: the id of the word that ends there + 1; 0 = none              |
 * | cost    | Uint16    | by word: −ln P in 1/1000 nat                                           |
 * | tag     | Uint8     | by word: index into tagNames                                           |
 * | hsk     | Uint8     | by word: HSK 2.0 level 1–6, 0 = none                                   |
 * | entries | Uint8     | by word: how many entries it has                                       |
 * | entriesAt | Uint32  | by word: where its first entry starts in entryText, in bytes           |
 * | entryText | UTF-8   | one record an entry, the entries of a word one after the other         |
 * | tagNames| UTF-8     | part-of-speech letters, separated by spaces                            |
 * | wordClass | Uint8   | by word: index into classNames                                         |
 * | classNames | UTF-8  | word classes, finer than the tags, separated by spaces                 |
 * | classCosts | Int16  | at [class before × classes + class]: what the two say of each other,   |
 * |         |           | −ln P(class | class before) / P(class) in 1/1000 nat                   |
 * | nameModel | bytes   | what names are made of: see lib/names/name-model.ts                    |
 * | nameNeighbours | UTF-8 | what stands beside names: see lib/names/name-neighbours.ts         |
 *
 * An entry's record: simplified, traditional ('' = the same), pinyin with tone marks, senses (joined by
 * U+001F) and measure words (each traditional|simplified|pinyin, joined by U+001F), joined by U+001E and
 * ended by U+001D. Records stand in the order of their words' folded forms, which packs best. 狗 in hex:
 * E7 8B 97 1E 1E 67 C7 92 75 1E 64 6F 67 1E … 1D
 *
 * Limits: 65,534 labels, 255 tags and classes, 255 entries a word, files below 4 GiB.
 */
export const MAGIC = 'DUBANLEX';

/** Goes up with every change of the format or of what the file holds. */
export const FORMAT_VERSION = 3;

export const SECTIONS = [
  'labels',
  'base',
  'check',
  'word',
  'cost',
  'tag',
  'hsk',
  'entries',
  'entriesAt',
  'entryText',
  'tagNames',
  'wordClass',
  'classNames',
  'classCosts',
  'nameModel',
  'nameNeighbours',
] as const;
export type SectionName = (typeof SECTIONS)[number];

export const HEADER_BYTES = 96;
export const SECTION_ALIGNMENT = 8;

/** Byte offsets of the header's fields. */
export const HEADER = {
  version: 8,
  fileBytes: 12,
  digest: 16,
  wordCount: 48,
  countedWords: 52,
  entryCount: 56,
  headerCrc: 60,
  recipe: 64,
} as const;

export const RECORD_END = '\u001D';
export const FIELD_SEPARATOR = '\u001E';
export const ITEM_SEPARATOR = '\u001F';

/** Costs are stored in thousandths of a nat. */
export const COST_UNITS_PER_NAT = 1000;

/** Bytes as lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** CRC-32 (polynomial 0xEDB88320, as in ISO 3309) of some bytes. */
export function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** The bytes that the header's CRC covers: header and section table, but for the CRC itself. */
export function headerCrcInput(file: Uint8Array): Uint8Array {
  const end = HEADER_BYTES + SECTIONS.length * 8;
  const covered = file.slice(0, end);
  covered.fill(0, HEADER.headerCrc, HEADER.headerCrc + 4);
  return covered;
}
