import { askVocabulary, askWorker, newWrite } from '@/lib/messaging';
import type { VocabularyServices } from '@/lib/vocabulary';
import { openVocabulary } from '@/lib/vocabulary/store';
import { announce } from '../background/announce';
import { openSqlite } from './sqlite';

/**
 * The vocabulary page's services: it reads from the database itself, which tells it of changes made
 * elsewhere; the worker writes. An import alone is too large for a message and is written from here.
 */
export function vocabularyServices(): VocabularyServices {
  const vocabulary = openVocabulary();
  return {
    newest: (limit) => vocabulary.newest(limit),
    list: (batchSize) => vocabulary.list(batchSize),
    words: (ids) => vocabulary.words(ids),
    subscribe: (listener) => vocabulary.subscribe(listener),
    remove: (ids) => write('remove', ids),
    restore: (ids) => write('restore', ids),
    snapshot: () => vocabulary.snapshot(),
    planImport: (backup, mode) => vocabulary.planImport(backup, mode),
    applyImport: async (plan) => {
      await announce(vocabulary.applyImport(plan, crypto.randomUUID()));
    },
    readSentences,
    openSqlite,
    dueCounts: () => askVocabulary('dueCounts', null),
    download,
  };
}

async function write(name: 'remove' | 'restore', ids: readonly string[]): Promise<void> {
  await askVocabulary(name, newWrite(ids));
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
