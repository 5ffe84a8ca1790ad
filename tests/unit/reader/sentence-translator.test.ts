import { expect, it, vi } from 'vitest';
import {
  browserTranslator,
  SentenceTranslator,
  translationLanguages,
  type TranslatorApi,
} from '@/lib/reader/card/sentence-translator';

const LANGUAGES = { sourceLanguage: 'zh', targetLanguage: 'en' };

function translatorThat(answers: Awaited<ReturnType<TranslatorApi['availability']>>) {
  const destroy = vi.fn();
  const create = vi.fn<TranslatorApi['create']>(async () => ({
    translate: async (text: string) => `in English: ${text}`,
    destroy,
  }));
  const availability = vi.fn(async () => answers);
  const reading = new AbortController();
  const api = { availability, create };
  const translator = new SentenceTranslator(api, LANGUAGES, () => {}, reading.signal);
  return { translator, create, destroy, reading };
}

it.each([
  ['unavailable', { kind: 'absent' }],
  ['downloadable', { kind: 'offered', download: true }],
  ['downloading', { kind: 'offered', download: true }],
  ['available', { kind: 'offered', download: false }],
] as const)('%s', async (answer, expected) => {
  const { translator, create } = translatorThat(answer);
  expect(translator.of('你好。')).toEqual({ kind: 'absent' });
  await vi.waitFor(() => expect(translator.of('你好。')).toEqual(expected));
  expect(create).not.toHaveBeenCalled();
});

it('is absent without the API, and where a policy forbids it', async () => {
  const none = new SentenceTranslator(null, LANGUAGES, () => {}, new AbortController().signal);
  expect(none.of('好。')).toEqual({ kind: 'absent' });
  const forbidden = new SentenceTranslator(
    { availability: () => Promise.reject(new Error('NotAllowedError')), create: vi.fn() },
    LANGUAGES,
    () => {},
    new AbortController().signal,
  );
  await Promise.resolve();
  expect(forbidden.isOffered).toBe(false);
  expect(forbidden.of('好。')).toEqual({ kind: 'absent' });
});

it('translates what it is asked for, and nothing else', async () => {
  const { translator, create } = translatorThat('downloadable');
  await vi.waitFor(() => expect(translator.isOffered).toBe(true));
  const done = translator.translate('一。');
  expect(translator.of('一。')).toEqual({ kind: 'working', download: true });
  expect(translator.of('二。')).toMatchObject({ kind: 'offered' });
  await done;
  expect(translator.of('一。')).toEqual({ kind: 'done', text: 'in English: 一。' });
  expect(translator.of('二。')).toEqual({ kind: 'offered', download: false });
  await translator.translate('二。');
  expect(create).toHaveBeenCalledTimes(1);
});

it('gives back what it has in memory once reading ends', async () => {
  const { translator, destroy, reading } = translatorThat('available');
  await vi.waitFor(() => expect(translator.isOffered).toBe(true));
  await translator.translate('一。');
  expect(destroy).not.toHaveBeenCalled();
  reading.abort();
  await vi.waitFor(() => expect(destroy).toHaveBeenCalledTimes(1));
});

it('can be asked again after a failure', async () => {
  const { translator, create } = translatorThat('available');
  await vi.waitFor(() => expect(translator.isOffered).toBe(true));
  create.mockRejectedValueOnce(new Error('no room'));
  await translator.translate('一。');
  expect(translator.of('一。')).toEqual({ kind: 'failed' });
  await translator.translate('一。');
  expect(translator.of('一。')).toMatchObject({ kind: 'done' });
});

it.each([
  ['simplified', 'en-GB', 'zh', 'en'],
  ['traditional', 'de', 'zh-Hant', 'de'],
  ['simplified', 'zh-CN', 'zh', 'en'],
] as const)('%s for a reader of %s: %s to %s', (script, language, source, target) => {
  const expected = { sourceLanguage: source, targetLanguage: target };
  expect(translationLanguages(script, language)).toEqual(expected);
});

it('is found in the window by what it can do', () => {
  const api = { availability: () => {}, create: () => {} };
  expect(browserTranslator({ Translator: api } as unknown as Window)).toBe(api);
  expect(browserTranslator({ Translator: {} } as unknown as Window)).toBeNull();
  expect(browserTranslator({} as unknown as Window)).toBeNull();
});
