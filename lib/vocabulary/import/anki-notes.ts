/** The notes of an Anki package as a table, for import: as far as its collection is in a form SQLite alone reads. */
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import type { SqlJsStatic } from 'sql.js';
import { type Table, fromHtml, tableOf } from './table';

/** Newer collections are compressed in another way; Anki can export in the older one. */
export type NoNotes = 'anki-too-new' | 'damaged' | 'too-large';

/** In bytes, unpacked: a few kilobytes may claim to hold more than there is memory. */
const MAX_COLLECTION = 256_000_000;

const FIELD_SEPARATOR = '\u001F';

/** @throws nothing: what can't be read is said to be damaged */
export function readAnkiPackage(sqlite: SqlJsStatic, file: Uint8Array): Table | NoNotes {
  try {
    let isTooLarge = false;
    const files = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (!name.startsWith('collection.anki2')) return false;
        isTooLarge ||= originalSize > MAX_COLLECTION;
        return !isTooLarge;
      },
    });
    if (isTooLarge) return 'too-large';
    if (files['collection.anki21b'] !== undefined) return 'anki-too-new';
    const collection = files['collection.anki21'] ?? files['collection.anki2'];
    return collection === undefined ? 'damaged' : notesIn(sqlite, collection);
  } catch {
    return 'damaged';
  }
}

const modelsSchema = v.record(
  v.string(),
  v.object({ flds: v.array(v.object({ name: v.string() })) }),
);
const noteSchema = v.tuple([v.union([v.number(), v.string()]), v.string(), v.string()]);

/** Those of the note type that most of them have. */
function notesIn(sqlite: SqlJsStatic, collection: Uint8Array): Table | NoNotes {
  const db = new sqlite.Database(collection);
  try {
    const models = v.parse(
      modelsSchema,
      JSON.parse(String(db.exec('select models from col')[0]?.values[0]?.[0])),
    );
    const most = db.exec('select mid from notes group by mid order by count(*) desc limit 1')[0];
    const mid = most?.values[0]?.[0];
    const found = db.exec('select mid, flds, tags from notes where mid = ? order by id', [
      mid ?? null,
    ])[0];
    const rows = (found?.values ?? []).map((row, index) => {
      const [, fields, tags] = v.parse(noteSchema, row);
      const cells = [...fields.split(FIELD_SEPARATOR), tags].map((field) => fromHtml(field).trim());
      return { line: index + 1, cells };
    });
    const names = models[String(mid)]?.flds.map(({ name }) => name) ?? [];
    return tableOf('anki', rows, [...names, 'Tags']);
  } finally {
    db.close();
  }
}
