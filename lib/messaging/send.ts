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

/**
 * Asks the worker, waking it if it sleeps. Asked again if it dies before it answers, as it may once more while it
 * is being started: questions change nothing, and writes carry an id under which a second one changes nothing.
 * @throws MessageError with the code of what went wrong
 */
export async function askWorker<N extends Name<WorkerProtocol>>(
  name: N,
  request: Request<WorkerProtocol, N>,
): Promise<Answer<WorkerProtocol, N>> {
  const send = () => browser.runtime.sendMessage(envelope('worker', name, request));
  const later = () => pause(RETRY_MS).then(send);
  return answerOf(await send().catch(send).catch(later).catch(noAnswer));
}

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

/** Time enough for a worker that was stopped to be gone. */
const RETRY_MS = 300;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

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
