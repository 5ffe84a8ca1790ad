import type { PageNames } from '../paint/names';
import { type MarkedState, StateMarks, type Stretch } from '../paint/state-marks';

/** Marks are drawn this long after the last change, in ms: words change by the dozen. */
const WAIT_MS = 120;

/** Keeps the marks at words in step with what they are. */
export class Marking {
  readonly #marks: StateMarks;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param marked where the words stand at the moment that are to be marked */
  constructor(
    document: Document,
    names: PageNames,
    private readonly marked: () => ReadonlyMap<MarkedState, readonly Stretch[]>,
  ) {
    this.#marks = new StateMarks(document, names);
  }

  /** Draws the marks anew, before long. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#marks.set(this.marked()), WAIT_MS);
  }

  /** Takes all of them away. */
  end(): void {
    clearTimeout(this.#timer);
    this.#marks.set(new Map());
  }
}
