/**
 * Work on a page in slices, between which the page may act.
 *
 * A slice ends with the layout that it calls for, done at once: left to the browser, that of many slices would come
 * due together. How long it will take is told beforehand by what the last ones took, so that work and layout
 * together, and the browser's drawing after them, stay well under the 50 ms of a long task, on slow machines and
 * intricate pages as well.
 */
import type { Hold } from './scroll-anchor';

const SLICE_MS = 34;

/** What the layout of a code unit of text takes before any has been timed, in ms. */
const FIRST_GUESS = 0.03;

export interface Slicing<T> {
  /** What is done, by any name: the layout of one kind of work tells nothing of another's. */
  readonly kind: string;
  /** Ends the work between two items. */
  readonly signal?: AbortSignal;
  /** How much text an item lays out anew, in code units. */
  readonly lengthOf: (item: T) => number;
  readonly act: (item: T) => void;
  readonly hold: Hold;
  /** When the task began in which the first slice is done, as `performance.now()` tells it. */
  readonly since?: number;
}

export class Slices {
  /** What the layout of a code unit takes, in ms, for each kind of work. */
  readonly #layoutMs = new Map<string, number>();

  /** Does something with each item. */
  async run<T>(items: readonly T[], slicing: Slicing<T>): Promise<void> {
    const { kind, signal, lengthOf, act, hold, since = performance.now() } = slicing;
    let began = since;
    let length = 0;
    const isFull = (more: number) =>
      performance.now() - began + (length + more) * this.#guess(kind) > SLICE_MS;
    for (const item of items) {
      if (signal?.aborted) return;
      const more = lengthOf(item);
      if (length > 0 && isFull(more)) {
        this.#settle(hold, length, kind);
        // oxlint-disable-next-line no-await-in-loop -- the page's turn
        await nextTask();
        if (signal?.aborted) return;
        began = performance.now();
        hold.resume();
        length = 0;
      }
      act(item);
      length += more;
    }
    if (signal?.aborted !== true) this.#settle(hold, length, kind);
  }

  #guess(kind: string): number {
    return this.#layoutMs.get(kind) ?? FIRST_GUESS;
  }

  #settle(hold: Hold, length: number, kind: string): void {
    const before = performance.now();
    hold.settle();
    if (length === 0) return;
    const took = (performance.now() - before) / length;
    // What was slow once may be so again; what was fast once proves less.
    this.#layoutMs.set(kind, Math.max(took, (took + this.#guess(kind)) / 2));
  }
}

/** Without the 4 ms that nested timers wait. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
