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
 * Asks the reader in a tab's top frame.
 * @throws MessageError; `no-answer` where no reader was injected
 */
export async function askReader<N extends Name<ReaderProtocol>>(
  tabId: number,
  name: N,
  request: Request<ReaderProtocol, N>,
): Promise<Answer<ReaderProtocol, N>> {
  const message = envelope('reader', name, request);
  return answerOf(await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(noAnswer));
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
