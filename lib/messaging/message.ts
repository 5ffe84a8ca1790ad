import type { VocabularyErrorCode } from '@/lib/vocabulary';

/** A message of protocol `P`, the argument and the answer that it goes with. */
export type Name<P> = keyof P & string;
export type Request<P, N extends Name<P>> = P[N] extends (request: infer R) => unknown ? R : never;
export type Answer<P, N extends Name<P>> = P[N] extends (request: never) => infer A ? A : never;

/**
 * Who a message is for: the worker; the readers of a tab; or the one reader whose document has the story. Every
 * listener of the extension hears every message.
 */
export type Channel = 'worker' | 'reader' | 'story';

/** What travels. Its fields are checked on arrival: a sender inside a page is not trusted. */
export interface Envelope {
  readonly to: Channel;
  readonly name: string;
  readonly request: unknown;
}

/**
 * Why there was no good answer. `bad-request`: the argument is not what the protocol says; `not-allowed`:
 * the sender may not ask this; `no-answer`: nobody is there; `lexicon-unusable`: the bundled dictionary is
 * damaged; `failed`: anything that has no name of its own.
 */
export type FailureCode =
  'bad-request' | 'not-allowed' | 'no-answer' | 'lexicon-unusable' | 'failed' | VocabularyErrorCode;

/** Failures travel as data: an Error loses its class on the way. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FailureCode; readonly message: string };

/** A question that got no good answer. */
export class MessageError extends Error {
  override name = 'MessageError';
  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message);
  }
}
