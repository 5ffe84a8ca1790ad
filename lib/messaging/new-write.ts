import type { Write } from './protocol';

/** A write under an id of its own. `crypto.randomUUID` is missing on pages without https. */
export function newWrite<T>(what: T): Write<T> {
  const random = crypto.getRandomValues(new Uint8Array(16));
  return { requestId: Array.from(random, (byte) => byte.toString(16)).join('-'), what };
}
