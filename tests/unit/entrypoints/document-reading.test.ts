// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { DocumentReading } from '@/entrypoints/reader/document-reading';
import { findArticle } from '@/lib/article';
import { MessageError } from '@/lib/messaging';
import { type PageReader, startPageReader } from '@/lib/reader';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.mock('@/entrypoints/reader/bar-view', () => ({ barView: {} }));
vi.mock('@/entrypoints/reader/card-view', () => ({ cardView: {} }));
vi.mock('@/lib/article', async (load) => ({ ...(await load<object>()), findArticle: vi.fn() }));
vi.mock('@/lib/reader', async (load) => ({ ...(await load<object>()), startPageReader: vi.fn() }));

const PROGRESS = { isDone: true, failure: null, words: 3, newWords: 2 };

/** Reading of a page whose story is found, and gets as far as this. */
function reading(progress: PageReader['progress'] = PROGRESS): DocumentReading {
  vi.mocked(findArticle).mockReturnValue({ article: { title: '北京' } } as never);
  vi.mocked(startPageReader).mockReturnValue({ progress, ended: Promise.resolve() } as PageReader);
  return new DocumentReading(document, new AbortController().signal, Promise.resolve());
}

function failWith(error: Error): never {
  throw error;
}

beforeEach(() => {
  vi.resetAllMocks();
});

it.each([
  ['is read', PROGRESS, { kind: 'reading', title: '北京', words: 3, newWords: 2 }],
  ['is not read yet', { ...PROGRESS, isDone: false }, { kind: 'starting' }],
  [
    'the dictionary can’t be used for',
    { ...PROGRESS, failure: new MessageError('lexicon-unusable', '') },
    { kind: 'failed', code: 'lexicon-unusable' },
  ],
  [
    'could not be painted',
    { ...PROGRESS, failure: new TypeError('a bug') },
    { kind: 'failed', code: 'failed' },
  ],
])('says how it stands with a story that %s', async (_what, progress, status) => {
  expect(await reading(progress).set(true)).toEqual(status);
});

it.each([
  ['finding the story', findArticle],
  ['starting to read it', startPageReader],
])('ends where %s fails, says so, and starts anew when asked', async (_what, step) => {
  const page = reading();
  vi.mocked(step as () => unknown).mockImplementationOnce(() => failWith(new TypeError('a bug')));
  expect(await page.set(true)).toEqual({ kind: 'failed', code: 'failed' });
  expect((await page.set(true)).kind).toBe('reading');
});

it('tries again when asked for what the dictionary has failed with', async () => {
  const page = reading({ ...PROGRESS, failure: new MessageError('no-answer', '') });
  await page.set(true);
  vi.mocked(startPageReader).mockReturnValue({ progress: PROGRESS } as PageReader);
  expect((await page.set(true)).kind).toBe('reading');
});

it('speaks for the story as long as there may be one, also while it is not read', async () => {
  const page = reading();
  expect(page.mayHaveStory).toBe(false);
  const started = page.set(true);
  expect(page.mayHaveStory).toBe(true);
  await started;
  await page.set(false);
  expect(page.mayHaveStory).toBe(true);
});

it('does not speak for a story that stands elsewhere', async () => {
  const page = reading();
  vi.mocked(findArticle).mockReturnValue({ refusal: { reason: 'no-text', frames: [] } } as never);
  expect((await page.set(true)).kind).toBe('noArticle');
  expect(page.mayHaveStory).toBe(false);
});

it.each([
  ['is off', async () => {}],
  ['is starting', async (page: DocumentReading) => void page.set(true)],
  ['is on', async (page: DocumentReading) => void (await page.set(true))],
])('starts reading by keys where reading %s', async (_how, prepare) => {
  const startCursor = vi.fn(async () => {});
  const page = reading();
  vi.mocked(startPageReader).mockReturnValue({ progress: PROGRESS, startCursor } as never);
  await prepare(page);
  await page.startCursor();
  expect(startCursor).toHaveBeenCalledOnce();
});

it('is off once it is switched off after a failure', async () => {
  const page = reading();
  vi.mocked(startPageReader).mockImplementationOnce(() => failWith(new TypeError('a bug')));
  await page.set(true);
  expect(await page.set(false)).toEqual({ kind: 'off' });
});
