// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import type { Article } from '@/lib/article';
import { startPageReader } from '@/lib/reader/page-reader';
import { startReader } from '@/lib/reader/reader';
import type { ReaderOptions } from '@/lib/reader/reader-options';
import { blockOf } from './page';

vi.mock('@/lib/reader/reader', () => ({ startReader: vi.fn() }));

/** The titles of the documents that have a reader. */
const read = new Set<string>();

/** Lets readers start, but in the documents with these titles. */
function startBut(...broken: readonly string[]): void {
  vi.mocked(startReader).mockImplementation(({ document, article, signal }) => {
    const { title } = document;
    read.add(title);
    signal.addEventListener('abort', () => read.delete(title));
    if (broken.includes(title)) throw new Error(`${title} is broken`);
    const progress = { isDone: true, failure: null, words: 1, newWords: 0 };
    return { progress: article && progress } as ReturnType<typeof startReader>;
  });
}

function documentOf(title: string, ...frames: readonly Document[]): Document {
  const made = new DOMParser().parseFromString(`<title>${title}</title><p>北京</p>`, 'text/html');
  Object.defineProperty(made, 'defaultView', { value: window });
  for (const content of frames) {
    const frame = made.createElement('iframe');
    Object.defineProperty(frame, 'contentDocument', { value: content });
    made.body.append(frame);
  }
  return made;
}

/** Starts reading a page with an advertisement and another frame; the story stands in one of the documents. */
function start(storyIn: 'page' | 'frame') {
  const frame = documentOf('frame');
  const page = documentOf('page', documentOf('advertisement'), frame);
  const text = (storyIn === 'page' ? page : frame).querySelector('p')?.firstChild;
  const article = { title: 't', blocks: [blockOf(text as Text)] } as unknown as Article;
  const signal = new AbortController().signal;
  return startPageReader({ document: page, article, signal } as ReaderOptions);
}

beforeEach(() => read.clear());

it('reads on where a frame can’t be read that has nothing of the story', () => {
  startBut('advertisement');
  expect(start('page').progress).toMatchObject({ isDone: true, failure: null });
  expect([...read]).toEqual(['page', 'frame']);
});

it.each([
  ['the page', 'page', 'page'],
  ['the frame that the story stands in', 'frame', 'frame'],
] as const)('fails with %s, and leaves nothing behind', (_what, broken, storyIn) => {
  startBut(broken);
  expect(() => start(storyIn)).toThrow(`${broken} is broken`);
  expect([...read]).toEqual([]);
});
