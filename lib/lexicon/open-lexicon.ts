import { LexiconChecksumError, LexiconFormatError, LexiconVersionError } from './errors';
import {
  FORMAT_VERSION,
  HEADER,
  HEADER_BYTES,
  MAGIC,
  SECTIONS,
  type SectionName,
  crc32,
  headerCrcInput,
  toHex,
} from './format';
import { Lexicon, type Sections } from './lexicon';

/**
 * Opens a lexicon file in place: reads the header, copies nothing.
 * @param file the whole file, as `scripts/build-lexicon` wrote it
 * @throws LexiconFormatError for other or truncated files, LexiconVersionError for another version,
 *   LexiconChecksumError for a damaged header. The body is checked by `verifyLexicon`.
 */
export function openLexicon(file: ArrayBuffer): Lexicon {
  const view = checkedHeader(file);
  return new Lexicon(sectionsOf(file, view), {
    wordCount: view.getUint32(HEADER.wordCount, true),
    countedWords: view.getUint32(HEADER.countedWords, true),
    entryCount: view.getUint32(HEADER.entryCount, true),
    recipe: toHex(new Uint8Array(file, HEADER.recipe, 32)),
  });
}

/**
 * Checks every byte of the file; to be done once for each installed version.
 * @throws what `openLexicon` throws, and LexiconChecksumError if the body is damaged
 */
export async function verifyLexicon(file: ArrayBuffer): Promise<void> {
  checkedHeader(file);
  const expected = toHex(new Uint8Array(file, HEADER.digest, 32));
  const body = new Uint8Array(file, HEADER_BYTES);
  const found = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', body)));
  if (found !== expected) throw new LexiconChecksumError('body', expected, found);
}

function checkedHeader(file: ArrayBuffer): DataView {
  const bytes = new Uint8Array(file);
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) {
    throw new LexiconFormatError(`This is no lexicon: it starts with ${JSON.stringify(magic)}.`);
  }
  if (bytes.length < HEADER_BYTES + SECTIONS.length * 8) {
    throw new LexiconFormatError(
      `The lexicon ends within its header, after ${bytes.length} bytes.`,
    );
  }
  const view = new DataView(file);
  const version = view.getUint32(HEADER.version, true);
  if (version !== FORMAT_VERSION) throw new LexiconVersionError(FORMAT_VERSION, version);
  const expectedBytes = view.getUint32(HEADER.fileBytes, true);
  if (expectedBytes !== bytes.length) {
    throw new LexiconFormatError(
      `The lexicon has ${bytes.length} bytes where its header says ${expectedBytes}.`,
    );
  }
  const expected = view.getUint32(HEADER.headerCrc, true);
  const found = crc32(headerCrcInput(bytes));
  if (found !== expected) {
    throw new LexiconChecksumError('header', expected.toString(16), found.toString(16));
  }
  return view;
}

function sectionsOf(file: ArrayBuffer, view: DataView): Sections {
  const range = (name: SectionName) => {
    const at = HEADER_BYTES + SECTIONS.indexOf(name) * 8;
    return { offset: view.getUint32(at, true), bytes: view.getUint32(at + 4, true) };
  };
  const uint8 = (name: SectionName) => {
    const { offset, bytes } = range(name);
    return new Uint8Array(file, offset, bytes);
  };
  const uint16 = (name: SectionName) => {
    const { offset, bytes } = range(name);
    return new Uint16Array(file, offset, bytes / 2);
  };
  const uint32 = (name: SectionName) => {
    const { offset, bytes } = range(name);
    return new Uint32Array(file, offset, bytes / 4);
  };
  const base = range('base');
  const classCosts = range('classCosts');
  return {
    labels: uint16('labels'),
    base: new Int32Array(file, base.offset, base.bytes / 4),
    check: uint16('check'),
    word: uint32('word'),
    cost: uint16('cost'),
    tag: uint8('tag'),
    hsk: uint8('hsk'),
    entries: uint8('entries'),
    entriesAt: uint32('entriesAt'),
    entryText: uint8('entryText'),
    tagNames: uint8('tagNames'),
    wordClass: uint8('wordClass'),
    classNames: uint8('classNames'),
    classCosts: new Int16Array(file, classCosts.offset, classCosts.bytes / 2),
    nameModel: uint8('nameModel'),
    nameNeighbours: uint8('nameNeighbours'),
  };
}
