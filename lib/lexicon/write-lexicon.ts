import { buildTrie } from './build-trie';
import type { Entry, MeasureWord } from './entry';
import {
  COST_UNITS_PER_NAT,
  FIELD_SEPARATOR,
  FORMAT_VERSION,
  HEADER,
  HEADER_BYTES,
  ITEM_SEPARATOR,
  MAGIC,
  RECORD_END,
  SECTIONS,
  SECTION_ALIGNMENT,
  type SectionName,
  crc32,
  headerCrcInput,
} from './format';
import type { Header } from './lexicon';

/** A word to be written: a headword in any of its spellings, and what is known of it. */
export interface WordContent {
  readonly headword: string;
  /** −ln P in nats. */
  readonly cost: number;
  /** False for a word whose cost is a guess: it gets no rank. */
  readonly counted: boolean;
  readonly tag: string;
  /** One of the content's word classes; absent = the first. */
  readonly wordClass?: string;
  /** HSK 2.0 level, 1–6; 0 = none. */
  readonly hsk: number;
  readonly entries: readonly Entry[];
}

/** What word classes say of their neighbours; `costs` as in `Lexicon.classCosts`. */
export interface WordClasses {
  readonly names: readonly string[];
  readonly costs: Int16Array;
}

export interface LexiconContent {
  readonly words: readonly WordContent[];
  /** UTF-16 code units that stand for one and the same label: variant → representative. */
  readonly folds: ReadonlyMap<string, string>;
  /** Absent = one class for all words. */
  readonly classes?: WordClasses;
  /** Absent = nothing is known of names. */
  readonly nameModel?: Uint8Array;
  readonly nameNeighbours?: Uint8Array;
  /** SHA-256 of whatever made the content: 64 hexadecimal digits. */
  readonly recipe: string;
}

const ONE_CLASS: WordClasses = { names: [''], costs: new Int16Array(1) };

/** Folds a text to the form that words are found under: code unit by code unit, so that offsets stay. */
export function foldText(text: string, folds: ReadonlyMap<string, string>): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    folded += folds.get(unit) ?? unit;
  }
  return folded;
}

/**
 * Writes the lexicon file; the same content always gives the same bytes.
 * @throws RangeError if two words fold to the same form, or a limit of the format is passed
 */
export async function writeLexicon(content: LexiconContent): Promise<ArrayBuffer> {
  const words = content.words
    .map((word) => ({ ...word, folded: foldText(word.headword, content.folds) }))
    .sort(
      (a, b) =>
        Number(b.counted) - Number(a.counted) || a.cost - b.cost || compare(a.folded, b.folded),
    );
  const labels = labelTable(
    words.map((word) => word.folded),
    content.folds,
  );
  const trie = buildTrie(
    words.map(({ folded }) => Array.from(folded.split(''), (unit) => labels.of(unit))),
    labels.count,
  );
  const tagNames = [...new Set(words.map((word) => word.tag))].sort();
  const tagIds = new Map(tagNames.map((tag, id) => [tag, id]));
  if (tagNames.length > 255) throw new RangeError(`${tagNames.length} tags; the format holds 255.`);
  const { names: classes, costs: classCosts } = content.classes ?? ONE_CLASS;
  const classIds = new Map(classes.map((name, id) => [name, id]));
  if (classes.length > 255)
    throw new RangeError(`${classes.length} classes; the format holds 255.`);
  const text = entryText(words);

  const sections: Record<SectionName, ArrayBufferView> = {
    labels: labels.table,
    ...trie,
    cost: Uint16Array.from(words, ({ cost }) =>
      Math.min(65535, Math.round(cost * COST_UNITS_PER_NAT)),
    ),
    tag: Uint8Array.from(words, ({ tag }) => tagIds.get(tag) ?? 0),
    hsk: Uint8Array.from(words, ({ hsk }) => hsk),
    entries: Uint8Array.from(words, ({ entries }) => entries.length),
    entriesAt: Uint32Array.from(words, ({ folded }) => text.offsets.get(folded) ?? 0),
    entryText: text.bytes,
    tagNames: new TextEncoder().encode(tagNames.join(' ')),
    wordClass: Uint8Array.from(words, ({ wordClass }) => classIds.get(wordClass ?? '') ?? 0),
    classNames: new TextEncoder().encode(classes.join(' ')),
    classCosts,
    nameModel: content.nameModel ?? new Uint8Array(),
    nameNeighbours: content.nameNeighbours ?? new Uint8Array(),
  };
  return fileOf(sections, {
    wordCount: words.length,
    countedWords: words.filter((word) => word.counted).length,
    entryCount: words.reduce((sum, { entries }) => sum + entries.length, 0),
    recipe: content.recipe,
  });
}

/** By UTF-16 code units, the same in every locale. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function labelTable(keys: readonly string[], folds: ReadonlyMap<string, string>) {
  const uses = new Map<string, number>();
  for (const key of keys) {
    for (const unit of key.split('')) uses.set(unit, (uses.get(unit) ?? 0) + 1);
  }
  // Frequent characters get small labels: the trie packs better.
  const byUse = [...uses].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  if (byUse.length > 65534)
    throw new RangeError(`${byUse.length} labels; the format holds 65,534.`);
  const table = new Uint16Array(65536);
  for (const [index, [unit]] of byUse.entries()) table[unit.charCodeAt(0)] = index + 1;
  for (const [variant, representative] of folds) {
    table[variant.charCodeAt(0)] = table[representative.charCodeAt(0)] ?? 0;
  }
  return { table, count: byUse.length, of: (unit: string) => table[unit.charCodeAt(0)] ?? 0 };
}

/** All records, in the order of their words' folded forms, and where each word's begin, in bytes. */
function entryText(words: readonly { folded: string; entries: readonly Entry[] }[]) {
  const encoder = new TextEncoder();
  const offsets = new Map<string, number>();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const { folded, entries } of words.toSorted((a, b) => compare(a.folded, b.folded))) {
    if (entries.length > 0) offsets.set(folded, length);
    for (const entry of entries) {
      const record = encoder.encode(entryRecord(entry) + RECORD_END);
      chunks.push(record);
      length += record.length;
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { bytes, offsets };
}

function entryRecord(entry: Entry): string {
  return [
    entry.simplified,
    entry.traditional === entry.simplified ? '' : entry.traditional,
    entry.pinyin,
    entry.senses.join(ITEM_SEPARATOR),
    entry.measureWords.map(measureWordRecord).join(ITEM_SEPARATOR),
  ].join(FIELD_SEPARATOR);
}

const measureWordRecord = ({ traditional, simplified, pinyin }: MeasureWord) =>
  [traditional, simplified, pinyin].join('|');

const aligned = (bytes: number) => Math.ceil(bytes / SECTION_ALIGNMENT) * SECTION_ALIGNMENT;

async function fileOf(
  sections: Record<SectionName, ArrayBufferView>,
  header: Header,
): Promise<ArrayBuffer> {
  let end = aligned(HEADER_BYTES + SECTIONS.length * 8);
  const offsets = SECTIONS.map((name) => {
    const offset = end;
    end += aligned(sections[name].byteLength);
    return offset;
  });
  const file = new ArrayBuffer(end);
  const bytes = new Uint8Array(file);
  const view = new DataView(file);
  for (const [index, name] of SECTIONS.entries()) {
    const { buffer, byteOffset, byteLength } = sections[name];
    const offset = offsets[index] ?? 0;
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    view.setUint32(HEADER_BYTES + index * 8, offset, true);
    view.setUint32(HEADER_BYTES + index * 8 + 4, byteLength, true);
  }
  bytes.set(new TextEncoder().encode(MAGIC));
  view.setUint32(HEADER.version, FORMAT_VERSION, true);
  view.setUint32(HEADER.fileBytes, end, true);
  view.setUint32(HEADER.wordCount, header.wordCount, true);
  view.setUint32(HEADER.countedWords, header.countedWords, true);
  view.setUint32(HEADER.entryCount, header.entryCount, true);
  const digest = await crypto.subtle.digest('SHA-256', bytes.subarray(HEADER_BYTES));
  bytes.set(new Uint8Array(digest), HEADER.digest);
  bytes.set(
    Uint8Array.from(header.recipe.match(/../g) ?? [], (digits) => parseInt(digits, 16)),
    HEADER.recipe,
  );
  view.setUint32(HEADER.headerCrc, crc32(headerCrcInput(bytes)), true);
  return file;
}
