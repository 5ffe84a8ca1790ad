import type { SqlJsStatic } from 'sql.js';
import { type Backup, type Fault, type NoBackup, readBackup } from '../backup';
import type { EntryToKeep } from '../own-entry';
import { type NoNotes, readAnkiPackage } from './anki-notes';
import { isCedict, readCedict } from './cedict';
import { type Encoding, decodeText } from './decode';
import { type Table, readTable } from './table';

/** What a chosen file holds. */
export type ImportFile =
  | { readonly kind: 'backup'; readonly backup: Backup; readonly faults: readonly Fault[] }
  | { readonly kind: 'table'; readonly table: Table; readonly encoding: Encoding | null }
  | {
      readonly kind: 'entries';
      readonly entries: readonly EntryToKeep[];
      readonly faults: readonly Fault[];
    }
  | { readonly kind: 'refused'; readonly reason: NoImport };

/** Why a file can't be imported at all. */
export type NoImport = NoBackup | NoNotes | 'too-large' | 'unknown-encoding' | 'no-words';

/** In bytes. A million words are 30 MB; what is larger would only bring the browser down. */
const MAX_TABLE = 64_000_000;
/** A backup of 100,000 words with ten sentences each has about 300 MB. */
const MAX_BACKUP = 400_000_000;

/** Finds out what a file is and reads it. Nothing is thrown for what it may hold. */
export async function readImportFile(
  file: Blob,
  openSqlite: () => Promise<SqlJsStatic>,
): Promise<ImportFile> {
  const head = new Uint8Array(await file.slice(0, 64).arrayBuffer());
  const isJson = /^\uFEFF?\s*\{/u.test(decodeText(evenly(head))?.text ?? '');
  if (file.size > (isJson ? MAX_BACKUP : MAX_TABLE)) return refused('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (head[0] === 0x50 && head[1] === 0x4b) return packageOf(await openSqlite(), bytes);
  const decoded = decodeText(bytes);
  if (decoded === null) return refused('unknown-encoding');
  const { text, encoding } = decoded;
  if (isJson) return backupIn(text);
  if (isCedict(text)) return { kind: 'entries', ...readCedict(text) };
  return tableIn(readTable(text), encoding);
}

const refused = (reason: NoImport): ImportFile => ({ kind: 'refused', reason });

/** Without a character that the end has cut in two, as far as ASCII and UTF-16 go. */
const evenly = (bytes: Uint8Array) => {
  const cut = bytes.findIndex((byte, index) => index > 3 && byte >= 0x80);
  return cut < 0 ? bytes : bytes.subarray(0, cut - (cut % 2));
};

function backupIn(text: string): ImportFile {
  const read = readBackup(text);
  return read.ok ? { kind: 'backup', ...read } : refused(read.reason);
}

function packageOf(sqlite: SqlJsStatic, bytes: Uint8Array): ImportFile {
  const table = readAnkiPackage(sqlite, bytes);
  return typeof table === 'string' ? refused(table) : tableIn(table, null);
}

const tableIn = (table: Table, encoding: Encoding | null): ImportFile =>
  table.rows.length === 0 ? refused('no-words') : { kind: 'table', table, encoding };
