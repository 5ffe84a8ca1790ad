import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SilenceError, sendUntilAnswered } from '@/lib/messaging/resend';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PATIENCE = { resendAfterMs: [4000, 8000], giveUpAfterMs: 30_000 };
const DEAD = new Error('the channel was closed');

const fails = () => Promise.reject(DEAD);
const answers = () => Promise.resolve('here');
const isSilent = () => new Promise<string>(() => {});
const answersLate = (ms: number) => () =>
  new Promise<string>((resolve) => setTimeout(() => resolve('late'), ms));

/** Sends to a worker that does one of these after the other, the last again and again. */
async function sendTo(...worker: readonly (() => Promise<string>)[]) {
  let sent = 0;
  const send = () => {
    const does = worker[Math.min(sent, worker.length - 1)];
    sent += 1;
    return does === undefined ? isSilent() : does();
  };
  const answer = sendUntilAnswered(send, PATIENCE).catch((error: unknown) => error);
  const startedAt = Date.now();
  const endedAt = answer.then(() => Date.now());
  await vi.runAllTimersAsync();
  return [await answer, sent, (await endedAt) - startedAt];
}

describe('a message', () => {
  it.each([
    ['is sent once to a worker that answers', [answers], ['here', 1, 0]],
    ['is sent again as one dies over it', [fails, answers], ['here', 2, 0]],
    [
      'is sent again a little later as it dies once more',
      [fails, fails, answers],
      ['here', 3, 300],
    ],
    ['fails with what is wrong if that goes on', [fails], [DEAD, 3, 300]],
    ['is sent again to one that is silent', [isSilent, answers], ['here', 2, 4000]],
    ['and once more', [isSilent, isSilent, answers], ['here', 3, 12_000]],
    ['but not for ever', [isSilent], [new SilenceError(), 3, 42_000]],
    ['takes an answer that comes late', [answersLate(5000), isSilent], ['late', 2, 5000]],
    ['waits for it though the next fails', [answersLate(5000), fails], ['late', 4, 5000]],
    ['takes the first of two', [answersLate(9000), answers], ['here', 2, 4000]],
  ])('%s', async (_why, worker, expected) => {
    expect(await sendTo(...worker)).toEqual(expected);
  });

  it('leaves no timer behind', async () => {
    await sendUntilAnswered(answers, PATIENCE);
    expect(vi.getTimerCount()).toBe(0);
  });
});
