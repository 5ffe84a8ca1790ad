/** Where the pointer has been of late, and what that says of where it is going. Pure. */
import type { Point } from '../point';

export interface Sample {
  /** CSS pixels. */
  readonly x: number;
  readonly y: number;
  /** ms, on the clock of `Event.timeStamp`. */
  readonly time: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far back the mean speed looks. */
const WINDOW_MS = 80;

/** Faster than this the pointer only passes by. 10ten's threshold. */
export const PASSING_SPEED = 0.5;

/** Half of the wedge towards the card. 10ten's 120°. */
const WEDGE_HALF_ANGLE_COSINE = Math.cos(Math.PI / 3);

export class PointerPath {
  #samples: Sample[] = [];

  add(sample: Sample): void {
    this.#samples = this.#samples.filter(({ time }) => sample.time - time <= WINDOW_MS);
    this.#samples.push(sample);
  }

  /** Mean speed over the last moves in px/ms; 0 with fewer than two of them. */
  get speed(): number {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    if (first === undefined || last === undefined || last.time <= first.time) return 0;
    const distance = this.#samples.reduce(
      (sum, sample, index) => sum + distanceBetween(this.#samples[index - 1] ?? sample, sample),
      0,
    );
    return distance / (last.time - first.time);
  }
}

const distanceBetween = (a: Sample, b: Sample): number => Math.hypot(b.x - a.x, b.y - a.y);

/** Pixels from a point to a box; 0 inside it. */
export function distanceTo({ x, y }: Point, box: Box): number {
  return Math.hypot(
    Math.max(box.left - x, 0, x - box.right),
    Math.max(box.top - y, 0, y - box.bottom),
  );
}

/**
 * True if a pointer that left a word at `apex` is still on its way to the card: inside a wedge of 120° that
 * opens from there towards the card's near side.
 */
export function isTowards(apex: Point, card: Box, point: Point): boolean {
  const x = point.x - apex.x;
  const y = point.y - apex.y;
  const way = Math.hypot(x, y);
  if (way === 0) return true;
  const along = card.top > apex.y ? y : card.bottom < apex.y ? -y : card.left > apex.x ? x : -x;
  return along / way >= WEDGE_HALF_ANGLE_COSINE;
}
