/**
 * Reads a page together with the frames of its own site: each document has a reader of its own, as each has
 * its own style sheets, its own pointer and its own keys. The reader of the document that the story stands in
 * gets the story; in the others words are looked up.
 */
import { type Article, type Block, documentsIn, isDocument } from '@/lib/article';
import { type Reader, startReader } from './reader';
import type { ReaderOptions } from './reader-options';

export interface PageReader extends Pick<
  Reader,
  'progress' | 'show' | 'arrange' | 'learnStates' | 'readAnew' | 'startCursor' | 'isConcernedBy'
> {
  /** Goes on with the article that was found on the page as it looks now; null: there is none any more. */
  follow(article: Article | null): void;
  /** Resolves once reading has ended and nothing of ours is left in any document. */
  readonly ended: Promise<void>;
}

interface DocumentReader {
  readonly reader: Reader;
  /** What of the article stands in the document. */
  readonly part: Article | null;
  readonly end: () => void;
}

/**
 * Starts reading at once, in the document given and in the frames that it has or comes to have.
 * @throws whatever keeps the page itself, or the story, from being read
 */
export function startPageReader(options: ReaderOptions): PageReader {
  const { signal } = options;
  let { preferences, surface } = options;
  const readers = new Map<Document, DocumentReader>();

  const startIn = (document: Document, part: Article | null): void => {
    const ending = new AbortController();
    try {
      const reader = startReader({
        ...options,
        document,
        article: part,
        preferences,
        surface,
        signal: AbortSignal.any([signal, ending.signal]),
      });
      readers.set(document, { reader, part, end: () => ending.abort() });
    } catch (error) {
      ending.abort();
      readers.delete(document);
      // A frame without a part in the story is no matter to stop reading for.
      if (part !== null || document === options.document) throw error;
    }
  };
  const visitFrames = (): void => {
    for (const [document, { end }] of readers) {
      if (document.defaultView !== null) continue;
      end();
      readers.delete(document);
    }
    for (const document of documentsIn(options.document)) {
      if (readers.has(document)) continue;
      startIn(document, partIn(document, options.article?.blocks ?? [], options.article));
      // A frame's own load event stays in its parent, and is heard there on its way down.
      document.addEventListener('load', visitFrames, { capture: true, signal });
    }
  };
  try {
    visitFrames();
  } catch (error) {
    for (const { end } of readers.values()) end();
    throw error;
  }

  const pageBlock = (block: Block): Block => {
    const document = documentOf(block);
    return document === undefined
      ? block
      : (readers.get(document)?.reader.pageBlock(block) ?? block);
  };
  const all = () => [...readers.values()].map(({ reader }) => reader);
  const ended = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      void Promise.all(all().map((reader) => reader.ended)).then(() => resolve());
    });
  });
  return {
    ended,
    get progress() {
      const parts = all().flatMap(({ progress }) => progress ?? []);
      if (parts.length === 0) return null;
      return {
        isDone: parts.every(({ isDone }) => isDone),
        failure: parts.find(({ failure }) => failure !== null)?.failure ?? null,
        words: sum(parts.map(({ words }) => words)),
        newWords: sum(parts.map(({ newWords }) => newWords)),
      };
    },
    follow(article) {
      visitFrames();
      const blocks = (article?.blocks ?? []).map(pageBlock);
      for (const [document, { reader, part, end }] of readers) {
        const now = partIn(document, blocks, article);
        if (now === null && part === null) continue;
        if (now !== null && isSameStory(now, part)) {
          reader.follow(now.blocks);
          continue;
        }
        end();
        // Most of another story's words went with it.
        reader.finish();
        startIn(document, now);
      }
    },
    isConcernedBy(change) {
      const document = change.target.ownerDocument ?? change.target;
      return isDocument(document) && readers.get(document)?.reader.isConcernedBy(change) !== false;
    },
    async show(wanted) {
      preferences = wanted;
      await Promise.all(all().map((reader) => reader.show(wanted)));
    },
    arrange(wanted) {
      surface = wanted;
      for (const reader of all()) reader.arrange(wanted);
    },
    async readAnew() {
      await Promise.all(all().map((reader) => reader.readAnew()));
    },
    learnStates(states) {
      for (const reader of all()) reader.learnStates(states);
    },
    async startCursor() {
      const [first] = all();
      await (all().find(({ progress }) => progress !== null) ?? first)?.startCursor();
    },
  };
}

/** The part of an article that stands in a document; null if that is nothing. */
function partIn(
  document: Document,
  blocks: readonly Block[],
  article: Article | null,
): Article | null {
  const own = blocks.filter((block) => documentOf(block) === document);
  return article === null || own.length === 0 ? null : { ...article, blocks: own };
}

const documentOf = ({ pieces: [first] }: Block): Document | undefined => first?.node.ownerDocument;

const isSameStory = (now: Article, before: Article | null): boolean =>
  now.title === before?.title && now.language === before.language;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
