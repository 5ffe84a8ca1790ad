/**
 * Work on a page in slices, between which the page may act.
 *
 * A slice ends with the layout that it calls for, done at once: left to the browser, that of many slices would come
 * due together. How long both will take is told beforehand by what the last ones took, so that work and layout
 * together, and the browser's drawing after them, stay well under the 50 ms of a long task, on slow machines and
 * intricate pages as well.
 */
import { nextTask } from '@/lib/next-task';
import type { Hold } from './hold';

const SLICE_MS = 34;

/** What a code unit of text takes, in ms. */
interface Pace {
  /** Our own work on it. */
  readonly work: number;
  /** Its layout afterwards. */
  readonly layout: number;
}

const UNKNOWN: Pace = { work: 0, layout: 0 };

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
  readonly #paces = new Map<string, Pace>();

  /** Does something with each item. */
  async run<T>(items: readonly T[], slicing: Slicing<T>): Promise<void> {
    const { kind, signal, lengthOf, act, hold, since = performance.now() } = slicing;
    let began = since;
    let worked = 0;
    let length = 0;
    let isEmpty = true;
    const isFull = (more: number) => {
      const { work, layout } = this.#paces.get(kind) ?? UNKNOWN;
      const elapsed = performance.now() - began;
      return elapsed + more * work + (length + more) * layout > SLICE_MS;
    };
    for (const item of items) {
      if (signal?.aborted) return;
      const more = lengthOf(item);
      if (!isEmpty && isFull(more)) {
        this.#settle(hold, kind, length, worked);
        // oxlint-disable-next-line no-await-in-loop -- the page's turn
        await nextTask();
        if (signal?.aborted) return;
        began = performance.now();
        hold.resume();
        length = 0;
        worked = 0;
        isEmpty = true;
      }
      const before = performance.now();
      act(item);
      worked += performance.now() - before;
      length += more;
      isEmpty = false;
      if (this.#paces.has(kind)) continue;
      // The first of its kind tells what to expect; the slice goes on.
      this.#settle(hold, kind, length, worked);
      length = 0;
      worked = 0;
    }
    if (signal?.aborted !== true) this.#settle(hold, kind, length, worked);
  }

  /**
   * @param length of the text that the slice has dealt with, in code units
   * @param worked what our work on it took, in ms
   */
  #settle(hold: Hold, kind: string, length: number, worked: number): void {
    const before = performance.now();
    hold.settle();
    if (length === 0) return;
    const seen = { work: worked / length, layout: (performance.now() - before) / length };
    const known = this.#paces.get(kind) ?? seen;
    this.#paces.set(kind, {
      work: learnt(known.work, seen.work),
      layout: learnt(known.layout, seen.layout),
    });
  }
}

/** What was slow once may be so again; what was fast once proves less. */
const learnt = (known: number, seen: number): number => Math.max(seen, (seen + known) / 2);
