import initSqlJs, { type SqlJsStatic } from 'sql.js';
import program from 'sql.js/dist/sql-wasm-browser.wasm?url';

let opening: Promise<SqlJsStatic> | null = null;

/** SQLite, fetched out of the extension the first time it is needed. */
export function openSqlite(): Promise<SqlJsStatic> {
  opening ??= initSqlJs({ locateFile: () => program }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}
