import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { LexiconError } from '@/lib/lexicon';
import { VocabularyError } from '@/lib/vocabulary';
import {
  type Answer,
  type Channel,
  type FailureCode,
  MessageError,
  type Name,
  type Reply,
  type Request,
} from './message';

/** Who may send a message: our scripts inside web pages as well ("anyone"), or the extension's own pages alone. */
type Sender = 'anyone' | 'ownPages';

/** What is asked of a message on arrival; one that doesn't fit is refused. */
export interface Guard<T> {
  readonly from: Sender;
  /** The shape of its argument. */
  readonly argument: v.GenericSchema<unknown, T>;
}

export type Guards<P> = { readonly [N in Name<P>]: Guard<Request<P, N>> };

export type Handlers<P> = {
  readonly [N in Name<P>]: (request: Request<P, N>) => Answer<P, N> | Promise<Answer<P, N>>;
};

const envelopeSchema = v.object({
  to: v.picklist(['worker', 'reader', 'story'] satisfies Channel[]),
  name: v.string(),
  request: v.unknown(),
});

export interface Receiver<P> {
  readonly channel: Channel;
  readonly guards: Guards<P>;
  readonly handlers: Handlers<P>;
  /** While it says no, others may answer. */
  readonly isConcerned?: () => boolean;
}

/**
 * Answers the messages of a channel from now on.
 * @param signal ends it
 */
export function receive<P>(receiver: Receiver<P>, signal?: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: { readonly id?: string; readonly url?: string },
    respond: (reply: Reply<unknown>) => void,
  ): true | undefined => {
    const envelope = v.safeParse(envelopeSchema, message);
    const ours = sender.id === browser.runtime.id && envelope.success;
    if (!ours || envelope.output.to !== receiver.channel) return undefined;
    if (receiver.isConcerned?.() === false) return undefined;
    const { name, request } = envelope.output;
    void reply(receiver, name, request, isOwnPage(sender.url)).then(respond);
    return true; // the answer comes later
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

const isOwnPage = (url: string | undefined) => url?.startsWith(browser.runtime.getURL('')) ?? false;

/** Checks and answers one message. Never rejects: failures are replies. */
export async function reply<P>(
  { guards, handlers }: Pick<Receiver<P>, 'guards' | 'handlers'>,
  name: string,
  request: unknown,
  fromOwnPage: boolean,
): Promise<Reply<unknown>> {
  if (!isNameOf(guards, name)) return failure('bad-request', `There is no message "${name}".`);
  const { from, argument } = guards[name];
  if (from === 'ownPages' && !fromOwnPage) {
    return failure('not-allowed', `A web page may not send "${name}".`);
  }
  const checked = v.safeParse(argument, request);
  if (!checked.success) {
    const [issue] = checked.issues;
    return failure('bad-request', `"${name}" got a bad argument: ${issue.message}`);
  }
  try {
    return { ok: true, value: await handlers[name](checked.output) };
  } catch (error) {
    return failure(failureCode(error), error instanceof Error ? error.message : String(error));
  }
}

function isNameOf<P>(guards: Guards<P>, name: string): name is Name<P> {
  return Object.hasOwn(guards, name);
}

const failure = (code: FailureCode, message: string): Reply<never> => ({
  ok: false,
  code,
  message,
});

/** The name under which an error travels. */
export function failureCode(error: unknown): FailureCode {
  if (error instanceof VocabularyError || error instanceof MessageError) return error.code;
  return error instanceof LexiconError ? 'lexicon-unusable' : 'failed';
}
