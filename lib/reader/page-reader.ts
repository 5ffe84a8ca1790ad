/**
 * Reads a page together with the frames of its own site: each document has a reader of its own, as each has
 * its own style sheets, its own pointer and its own keys. The reader of the document that the story stands in
 * gets the story; in the others words are looked up.
 */
import type { Article } from '@/lib/article';
import { type Reader, type ReaderOptions, startReader } from './reader';
import { documentsIn } from './windows';

/** Starts reading at once, in the document given and in the frames that it has or comes to have. */
export function startPageReader(options: ReaderOptions): Reader {
  const { article, signal } = options;
  let { preferences, surface } = options;
  const readers = new Map<Document, { readonly reader: Reader; readonly end: () => void }>();

  const startIn = (document: Document): void => {
    if (readers.has(document)) return;
    const ending = new AbortController();
    const reader = startReader({
      ...options,
      document,
      article: partIn(document, article),
      preferences,
      surface,
      signal: AbortSignal.any([signal, ending.signal]),
    });
    readers.set(document, { reader, end: () => ending.abort() });
    // A frame's own load event stays in its parent, and is heard there on its way down.
    document.addEventListener('load', visitFrames, { capture: true, signal });
  };
  const visitFrames = (): void => {
    for (const [document, { end }] of readers) {
      if (document.defaultView !== null) continue;
      end();
      readers.delete(document);
    }
    for (const document of documentsIn(options.document)) startIn(document);
  };
  visitFrames();

  const all = () => [...readers.values()].map(({ reader }) => reader);
  return {
    get progress() {
      const parts = all().flatMap(({ progress }) => progress ?? []);
      if (parts.length === 0) return null;
      return {
        isDone: parts.every(({ isDone }) => isDone),
        hasFailed: parts.some(({ hasFailed }) => hasFailed),
        words: sum(parts.map(({ words }) => words)),
        newWords: sum(parts.map(({ newWords }) => newWords)),
      };
    },
    async show(wanted) {
      preferences = wanted;
      await Promise.all(all().map((reader) => reader.show(wanted)));
    },
    arrange(wanted) {
      surface = wanted;
      for (const reader of all()) reader.arrange(wanted);
    },
    learnState(headword, state) {
      for (const reader of all()) reader.learnState(headword, state);
    },
    async startCursor() {
      const [first] = all();
      await (all().find(({ progress }) => progress !== null) ?? first)?.startCursor();
    },
  };
}

/** The part of an article that stands in a document; null if that is nothing. */
function partIn(document: Document, article: Article | null): Article | null {
  const blocks = (article?.blocks ?? []).filter(
    ({ pieces: [first] }) => first !== undefined && first.node.ownerDocument === document,
  );
  return article === null || blocks.length === 0 ? null : { ...article, blocks };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
