import { browser } from 'wxt/browser';
import {
  type Answer,
  type Envelope,
  MessageError,
  type Name,
  type Reply,
  type Request,
} from './message';
import type { ReaderProtocol, WorkerProtocol } from './protocol';
import { type Patience, sendUntilAnswered } from './resend';

/**
 * Asks the worker, waking it if it sleeps. Asked again if it dies before it answers or doesn't answer at all:
 * questions change nothing, and writes carry an id under which a second one changes nothing.
 * @throws MessageError with the code of what went wrong
 */
export async function askWorker<N extends Name<WorkerProtocol>>(
  name: N,
  request: Request<WorkerProtocol, N>,
): Promise<Answer<WorkerProtocol, N>> {
  const message = envelope('worker', name, request);
  const send = (): Promise<Reply<Answer<WorkerProtocol, N>> | undefined> =>
    browser.runtime.sendMessage(message);
  const patience = LONG.has(name) ? FOR_LONG : FOR_QUICK;
  return answerOf(await sendUntilAnswered(send, patience).catch(noAnswer));
}

/** What may keep the worker busy: a whole article, or as many words as the reader has chosen. */
const LONG: ReadonlySet<Name<WorkerProtocol>> = new Set([
  'gatherEvidence',
  'analyse',
  'define',
  'hskWords',
  'remove',
  'restore',
  'meet',
  'edit',
  'judge',
  'keepEntries',
  'dropEntries',
  'undo',
] as const);

/** All else takes milliseconds, seconds where the dictionary has to be opened or another write to be done first. */
const FOR_QUICK: Patience = { resendAfterMs: [4000, 8000], giveUpAfterMs: 30_000 };

/** Work is done twice only where it seems lost. Chrome lets no worker think of a message for over five minutes. */
const FOR_LONG: Patience = { resendAfterMs: [30_000], giveUpAfterMs: 300_000 };

/**
 * Asks the reader of a tab that counts. There may be several: a frame of another site that was granted has its own.
 * It is the one whose document has the story, the top frame's rather than another; without a story, the top frame's.
 * @throws MessageError; `no-answer` where no reader was injected
 */
export async function askReader<N extends Name<ReaderProtocol>>(
  tabId: number,
  name: N,
  request: Request<ReaderProtocol, N>,
): Promise<Answer<ReaderProtocol, N>> {
  const story = envelope('story', name, request);
  type Sent = Reply<Answer<ReaderProtocol, N>> | undefined;
  const reply: Sent =
    (await browser.tabs.sendMessage<Envelope, Sent>(tabId, story, TOP).catch(() => undefined)) ??
    (await browser.tabs.sendMessage<Envelope, Sent>(tabId, story).catch(() => undefined)) ??
    (await browser.tabs
      .sendMessage<Envelope, Sent>(tabId, envelope('reader', name, request), TOP)
      .catch(noAnswer));
  return answerOf(reply);
}

const TOP = { frameId: 0 } as const;

/**
 * Tells all readers of a tab, whichever frames they are in.
 * @returns once one of them has done what it was told; where there is none nothing happens
 */
export async function tellReaders<N extends Name<ReaderProtocol>>(
  tabId: number,
  name: N,
  request: Request<ReaderProtocol, N>,
): Promise<void> {
  await browser.tabs.sendMessage(tabId, envelope('reader', name, request)).catch(() => {});
}

const envelope = (to: Envelope['to'], name: string, request: unknown): Envelope => ({
  to,
  name,
  request,
});

function noAnswer(error: unknown): never {
  throw new MessageError('no-answer', String(error));
}

/** A reply comes from our own code, whose answers the protocol types: only failures are told apart. */
function answerOf<T>(reply: Reply<T> | undefined): T {
  if (reply === undefined) throw new MessageError('no-answer', 'Nobody answered.');
  if (!reply.ok) throw new MessageError(reply.code, reply.message);
  return reply.value;
}
