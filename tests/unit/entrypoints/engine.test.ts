import { beforeEach, expect, it, vi } from 'vitest';
import { openAnalyser, openReadingModel } from '@/lib/analysis';
import { LexiconFormatError, openLexicon } from '@/lib/lexicon';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
vi.mock('@/lib/analysis', () => ({ openAnalyser: vi.fn(), openReadingModel: vi.fn() }));
vi.mock('@/lib/lexicon', async (load) => ({
  ...(await load<object>()),
  openLexicon: vi.fn(),
  verifyLexicon: vi.fn(),
}));

const fetched = vi.fn(async () => new Response('bytes'));
vi.stubGlobal('fetch', fetched);

/** The engine's file anew, with nothing opened yet. */
const fresh = async () => {
  vi.resetModules();
  return import('@/entrypoints/background/engine');
};

beforeEach(() => {
  fetched.mockClear();
  vi.mocked(openLexicon).mockReturnValue({ header: { recipe: 'today' } } as never);
  vi.mocked(openAnalyser).mockReturnValue('the analyser' as never);
  vi.mocked(openReadingModel).mockReturnValue('the model' as never);
});

it('goes without the model where it can’t be had, and tries again at the next question', async () => {
  const { readingModel } = await fresh();
  fetched.mockRejectedValueOnce(new TypeError('the file can’t be read'));
  expect(await readingModel()).toBeNull();
  expect(await readingModel()).toBe('the model');
});

it('opens the model once for all questions', async () => {
  const { readingModel } = await fresh();
  await Promise.all([readingModel(), readingModel()]);
  expect(fetched).toHaveBeenCalledOnce();
});

it('says that the dictionary is damaged, and tries again at the next question', async () => {
  const { engine } = await fresh();
  vi.mocked(openLexicon).mockImplementationOnce(() => {
    throw new LexiconFormatError('cut off');
  });
  await expect(engine()).rejects.toThrow(LexiconFormatError);
  expect(await engine()).toBe('the analyser');
});
