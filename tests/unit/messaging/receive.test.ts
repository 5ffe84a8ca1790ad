import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { LexiconFormatError } from '@/lib/lexicon';
import { MessageError } from '@/lib/messaging';
import { type Guards, type Handlers, receive, reply } from '@/lib/messaging/receive';
import { StorageFullError } from '@/lib/vocabulary/errors';

type Listener = (
  message: object,
  sender: object,
  respond: (reply: unknown) => void,
) => true | undefined;

const { listeners } = vi.hoisted(() => ({ listeners: new Set<unknown>() }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'duban',
      getURL: (path: string) => `chrome-extension://duban/${path}`,
      onMessage: {
        addListener: (listener: unknown) => listeners.add(listener),
        removeListener: (listener: unknown) => listeners.delete(listener),
      },
    },
  },
}));

interface Shop {
  double(count: number): number;
  fail(how: string): null;
  close(nothing: null): string;
}

const guards: Guards<Shop> = {
  double: { from: 'anyone', argument: v.number() },
  fail: { from: 'anyone', argument: v.string() },
  close: { from: 'ownPages', argument: v.null() },
};

const FAILURES: Readonly<Record<string, unknown>> = {
  full: new StorageFullError(null),
  damaged: new LexiconFormatError('no lexicon'),
  message: new MessageError('no-answer', 'nobody'),
  other: new Error('oh'),
  text: 'thrown text',
};

const handlers: Handlers<Shop> = {
  double: (count) => Promise.resolve(count * 2),
  fail: (how) => {
    throw FAILURES[how];
  },
  close: () => 'closed',
};

const shop = { guards, handlers };

describe('reply', () => {
  it.each([
    ['answers', 'double', 2, false, { ok: true, value: 4 }],
    ['answers its own pages', 'close', null, true, { ok: true, value: 'closed' }],
    ['keeps web pages out of what is for its own', 'close', null, false, 'not-allowed'],
    ['refuses an argument of another shape', 'double', '2', false, 'bad-request'],
    ['refuses a message that is not in the protocol', 'triple', 2, false, 'bad-request'],
    ['refuses what every object has', 'constructor', 2, true, 'bad-request'],
    ['keeps the code of a vocabulary error', 'fail', 'full', false, 'storage-full'],
    ['names a damaged lexicon', 'fail', 'damaged', false, 'lexicon-unusable'],
    ['keeps the code of a message error', 'fail', 'message', false, 'no-answer'],
    ['has a name for the rest', 'fail', 'other', false, 'failed'],
    ['whatever is thrown', 'fail', 'text', false, 'failed'],
  ])('%s', async (_why, name, request, own, expected) => {
    const answer = await reply(shop, name, request, own);
    expect(typeof expected === 'string' ? { ok: false, code: expected } : expected).toEqual(
      answer.ok ? answer : { ok: false, code: answer.code },
    );
  });
});

describe('receive', () => {
  const page = { id: 'duban', url: 'https://news.example/' };
  const own = { id: 'duban', url: 'chrome-extension://duban/options.html' };

  /** What a shop answers to a message; null where it leaves that to others. */
  async function answer(sender: object, name: string, to = 'worker', isConcerned = () => true) {
    const ending = new AbortController();
    receive({ channel: 'worker', guards, handlers, isConcerned }, ending.signal);
    const [listener] = [...listeners] as Listener[];
    const answered = new Promise<unknown>((resolve) => {
      const isMine = listener?.({ to, name, request: null }, sender, resolve);
      if (isMine !== true) resolve(null);
    });
    ending.abort();
    expect(listeners).toHaveLength(0);
    return answered;
  }

  it.each([
    ['an own page', own, { ok: true, value: 'closed' }],
    ['a web page', page, expect.objectContaining({ code: 'not-allowed' })],
    ['another extension', { ...own, id: 'other' }, null],
    [
      'a page that looks like an own one',
      { ...own, url: 'chrome-extension://dubanx/' },
      expect.objectContaining({ ok: false }),
    ],
    ['nobody that could be told', { id: 'duban' }, expect.objectContaining({ ok: false })],
  ])('answers %s as that may ask', async (_who, sender, expected) => {
    expect(await answer(sender, 'close')).toEqual(expected);
  });

  it('leaves to others what is for them, or is no concern of its own', async () => {
    expect(await answer(own, 'close', 'reader')).toBeNull();
    expect(await answer(own, 'close', 'nobody')).toBeNull();
    expect(await answer(own, 'close', 'worker', () => false)).toBeNull();
  });
});

it('a message that does not say who may send it does not compile', () => {
  const silent = { double: { argument: v.number() }, fail: guards.fail, close: guards.close };
  // @ts-expect-error -- `from` is missing
  const refused: Guards<Shop> = silent;
  expect(refused).toBe(silent);
});
