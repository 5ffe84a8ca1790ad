import { requestAnki } from '@/lib/access';
import { type Write, askVocabulary, askWorker, newWrite } from '@/lib/messaging';
import { changedSettings, checkSettings } from '@/lib/settings';
import {
  type NewReading,
  type VocabularyServices,
  readSnapshot,
  snapshotTimes,
} from '@/lib/vocabulary';
import { browserFolder, openVocabulary, rescue } from '@/lib/vocabulary/store';
import { forgetLoss, lostSince } from '../shared/copied-writes';
import { isBackupDue, noteBackup } from './backup-reminder';
import { applyImport, planImport, startAfresh, undoImport } from './imports';
import { openSqlite } from './sqlite';

/**
 * The vocabulary page's services: it reads from the database itself, which tells it of changes made
 * elsewhere; the worker writes. An import alone is too large for a message and is written from here.
 */
export function vocabularyServices(): VocabularyServices {
  const vocabulary = openVocabulary();
  const folder = browserFolder();
  return {
    newest: (limit) => vocabulary.newest(limit),
    list: (batchSize) => vocabulary.list(batchSize),
    words: (ids) => vocabulary.words(ids),
    subscribe: (listener) => vocabulary.subscribe(listener),
    remove: async (ids) => void (await written(ids, (write) => askVocabulary('remove', write))),
    restore: async (ids) => void (await written(ids, (write) => askVocabulary('restore', write))),
    edit: (ids, edit) => written({ ids, edit }, (write) => askVocabulary('edit', write)),
    changeReading: (id, to) =>
      written({ id, to }, (write) => askVocabulary('changeReading', write)),
    judge: (ids, verdict) => written({ ids, verdict }, (write) => askVocabulary('judge', write)),
    undo: async (deedId) => void (await written(deedId, (write) => askVocabulary('undo', write))),
    entries: () => vocabulary.entries(),
    keepEntries: (entries) => written(entries, (write) => askVocabulary('keepEntries', write)),
    dropEntries: (ids) => written(ids, (write) => askVocabulary('dropEntries', write)),
    verdicts: () => vocabulary.verdicts(),
    define,
    hskWords: (level) => askWorker('hskWords', level),
    copies: () => snapshotTimes(folder),
    copy: (takenAt) => readSnapshot(folder, takenAt),
    rescue: () => rescue(),
    startAfresh: (backup) => startAfresh(vocabulary, backup),
    lostSince: async () => (await lostSince(vocabulary))?.takenAt ?? null,
    forgetLoss,
    isBackupDue,
    noteBackup,
    snapshot: async () => ({ ...(await vocabulary.snapshot()), settings: await changedSettings() }),
    checkSettings,
    planImport: (backup, mode) => planImport(vocabulary, backup, mode),
    applyImport: (plan) => applyImport(vocabulary, plan),
    undoImport: (done) => undoImport(vocabulary, done),
    readSentences,
    openSqlite,
    allowAnki: requestAnki,
    dueCounts: () => askVocabulary('dueCounts', null),
    download,
  };
}

/**
 * Has the worker write something.
 * @returns the id of the write
 */
async function written<T>(what: T, send: (write: Write<T>) => Promise<unknown>): Promise<string> {
  const write = newWrite(what);
  await send(write);
  return write.requestId;
}

/** As many words as one message carries. */
const DEFINED_AT_ONCE = 2000;

async function define(texts: readonly string[]): Promise<readonly (readonly NewReading[])[]> {
  const defined: (readonly NewReading[])[] = [];
  for (let at = 0; at < texts.length; at += DEFINED_AT_ONCE)
    defined.push(...(await askWorker('define', texts.slice(at, at + DEFINED_AT_ONCE))));
  return defined;
}

async function readSentences(sentences: readonly string[]) {
  const { paragraphs } = await askWorker('analyse', {
    paragraphs: sentences,
    evidence: null,
    depth: 'context',
  });
  return paragraphs;
}

function download(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const kind = typeof content === 'string' ? `${type};charset=utf-8` : type;
  const url = URL.createObjectURL(new Blob([content], { type: kind }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by then.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
