import type { PageNames } from '../paint/names';
import type { MarkedState } from '@/lib/vocabulary';
import { StateMarks, type Stretch } from '../paint/state-marks';

/** Marks are drawn this long after the last change, in ms: words change by the dozen. */
const WAIT_MS = 120;

/** Keeps the marks at words in step with what they are. */
export class Marking {
  readonly #marks: StateMarks;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param marked where the words stand at the moment that are to be marked
   * @param signal takes all marks away, for good
   */
  constructor(
    document: Document,
    names: PageNames,
    private readonly marked: () => ReadonlyMap<MarkedState, readonly Stretch[]>,
    private readonly signal: AbortSignal,
  ) {
    this.#marks = new StateMarks(document, names);
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#marks.set(new Map());
    });
  }

  /** Draws the marks anew, before long. */
  refresh(): void {
    clearTimeout(this.#timer);
    if (this.signal.aborted) return;
    this.#timer = setTimeout(() => this.#marks.set(this.marked()), WAIT_MS);
  }
}
