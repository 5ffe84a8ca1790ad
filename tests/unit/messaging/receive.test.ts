import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LexiconFormatError } from '@/lib/lexicon';
import { MessageError } from '@/lib/messaging';
import { workerGuards } from '@/lib/messaging/guards';
import { type Guards, type Handlers, reply } from '@/lib/messaging/receive';
import { StorageFullError } from '@/lib/vocabulary/errors';

interface Shop {
  double(count: number): number;
  fail(how: string): null;
  close(nothing: null): string;
}

const guards: Guards<Shop> = { double: v.number(), fail: v.string(), close: v.null() };

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

const shop = { guards, handlers, ownPagesOnly: ['close'] as const };

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

describe('workerGuards', () => {
  it('take no hostile argument for a good one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(workerGuards)), fc.anything(), (guard, junk) => {
        const parsed = v.safeParse(guard, junk);
        // Arrays of strings are good paragraphs, and null asks what needs no argument; all other values are junk.
        expect(parsed.success && !Array.isArray(junk) && junk !== null).toBe(false);
      }),
    );
  });

  it('bound what one message may carry', () => {
    const { gatherEvidence, explain } = workerGuards;
    expect(v.safeParse(gatherEvidence, ['哈'.repeat(4_000_000)]).success).toBe(true);
    expect(v.safeParse(gatherEvidence, Array(3).fill('哈'.repeat(4_000_000))).success).toBe(false);
    expect(v.safeParse(gatherEvidence, Array(60_000).fill('')).success).toBe(false);
    expect(v.safeParse(explain, { token: null, after: '' }).success).toBe(false);
  });
});
