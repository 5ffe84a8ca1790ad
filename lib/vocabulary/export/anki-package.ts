/**
 * The words as an Anki package (.apkg): a zip of an SQLite collection and a list of media, of which there are
 * none. The collection is of schema 11, which every Anki since 2.0 imports.
 *
 * Source: Anki's own writer of that schema, rslib/src/storage/schema11.sql and
 * rslib/src/import_export/package.
 */
import { sha1 } from '@noble/hashes/legacy.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { strToU8, zipSync } from 'fflate';
import type { Database, SqlJsStatic } from 'sql.js';
import { DAY_MS } from '../review/day-clock';
import type { SavedWord } from '../saved-word';
import { ANKI_FIELDS, ankiFields, ankiGuid, ankiTags } from './anki-fields';
import {
  ANKI_DECK,
  ANKI_DECK_ID,
  ANKI_MODEL_ID,
  CARD_TEMPLATES,
  ankiModel,
} from './anki-note-type';
import { SCHEMA } from './anki-schema';
import type { SentencePinyin } from './sentence-pinyin';

/** Between the fields of a note. */
const FIELD_SEPARATOR = '\u001F';

/**
 * @param sqlite what writes the collection
 * @param pinyinOf the pinyin of a word's latest sentence, by the word's id
 * @param now ms since the epoch
 */
export function writeAnkiPackage(
  sqlite: SqlJsStatic,
  words: readonly SavedWord[],
  pinyinOf: ReadonlyMap<string, SentencePinyin>,
  now: number,
): Uint8Array<ArrayBuffer> {
  const collection = new sqlite.Database();
  try {
    collection.run(SCHEMA);
    writeCollection(collection, now);
    writeNotes(collection, words, pinyinOf, now);
    const file = collection.export();
    return zipSync({ 'collection.anki2': file, media: strToU8('{}') }, { level: 6 });
  } finally {
    collection.close();
  }
}

function writeCollection(collection: Database, now: number): void {
  const seconds = Math.floor(now / 1000);
  const today = Math.floor(now / DAY_MS) * (DAY_MS / 1000);
  collection.run('insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
    today,
    now,
    now,
    ...[
      { nextPos: 1, curDeck: 1, activeDecks: [1], curModel: String(ANKI_MODEL_ID) },
      { [ANKI_MODEL_ID]: ankiModel(seconds) },
      { 1: deck(1, 'Default', seconds), [ANKI_DECK_ID]: deck(ANKI_DECK_ID, ANKI_DECK, seconds) },
      { 1: deckOptions() },
      {},
    ].map((part) => JSON.stringify(part)),
  ]);
}

const deck = (id: number, name: string, modified: number) => ({
  id,
  name,
  mod: modified,
  usn: -1,
  desc: '',
  dyn: 0,
  conf: 1,
  collapsed: false,
  browserCollapsed: false,
  extendNew: 10,
  extendRev: 50,
  newToday: [0, 0],
  revToday: [0, 0],
  lrnToday: [0, 0],
  timeToday: [0, 0],
});

/** Anki's own first options. */
const deckOptions = () => ({
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  timer: 0,
  autoplay: true,
  replayq: true,
  dyn: false,
  new: {
    delays: [1, 10],
    ints: [1, 4, 0],
    initialFactor: 2500,
    perDay: 20,
    order: 1,
    bury: true,
    separate: true,
  },
  rev: { perDay: 200, ease4: 1.3, ivlFct: 1, maxIvl: 36500, bury: true, fuzz: 0.05, minSpace: 1 },
  lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 1 },
});

function writeNotes(
  collection: Database,
  words: readonly SavedWord[],
  pinyinOf: ReadonlyMap<string, SentencePinyin>,
  now: number,
): void {
  const seconds = Math.floor(now / 1000);
  const note = collection.prepare(
    `insert into notes values (?, ?, ${String(ANKI_MODEL_ID)}, ?, -1, ?, ?, ?, ?, 0, '')`,
  );
  const card = collection.prepare(
    `insert into cards values (?, ?, ${String(ANKI_DECK_ID)}, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')`,
  );
  collection.run('begin');
  let id = 0;
  [...words]
    .sort((a, b) => a.savedAt - b.savedAt)
    .forEach((word, index) => {
      const fields = ankiFields(word, pinyinOf.get(word.id) ?? null);
      const values = ANKI_FIELDS.map((name) => fields[name]);
      const sortField = plainText(fields.Word);
      const tags = ankiTags(word);
      // Ids are moments in ms, and none comes twice; that of a note is followed by those of its cards.
      id = Math.max(id + CARD_TEMPLATES.length, word.savedAt);
      note.run([
        id,
        ankiGuid(word),
        seconds,
        tags === '' ? '' : ` ${tags} `,
        values.join(FIELD_SEPARATOR),
        sortField,
        checksum(sortField),
      ]);
      CARD_TEMPLATES.forEach((_template, ord) => {
        if (ord === 0 || fields.Meaning !== '') card.run([id + ord, id, ord, seconds, index + 1]);
      });
    });
  collection.run('commit');
  note.free();
  card.free();
}

/** By it Anki finds notes with the same first field: the first 32 bits of its text's SHA-1. */
function checksum(text: string): number {
  const digest = sha1(utf8ToBytes(text));
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#9;': '\t',
  '&#35;': '#',
};

/** The text of a field that `ankiFields` has written. */
const plainText = (html: string) =>
  html
    .replaceAll('<br>', '')
    .replace(/&(?:amp|lt|gt|quot|#9|#35);/gu, (entity) => ENTITIES[entity] ?? entity);
