/**
 * Everything the finder knows of a page's lines before it chooses: how each looks, which belong to
 * cards, and which stand in a part of the page that names itself as something else.
 */
import { measure, type MeasuredLine } from './measure';
import { cardLines } from './rhythm';
import type { Outline } from './walk';
import { zonesOf, type Zone } from './zones';

export interface Page {
  readonly outline: Outline;
  readonly measured: readonly MeasuredLine[];
  readonly cards: readonly boolean[];
  readonly zones: readonly ReadonlySet<Zone>[];
  /** For each line the box that makes it clutter or discussion by its name, or -1. */
  readonly strays: readonly number[];
  /** Running totals: entry i is the sum over the first i lines. */
  readonly story: Float64Array;
  readonly clutter: Float64Array;
  /** Story in card lines and discussion, which counts for no body. */
  readonly cardStory: Float64Array;
}

/** A part named as clutter that holds more of the page's story than this is no clutter. */
const LARGEST_STRAY = 0.4;
/** The same where the name speaks for a body as well: "article-share", "news-hot". */
const LARGEST_TORN_STRAY = 0.25;

export function readPage(outline: Outline): Page {
  const measured = outline.lines.map(measure);
  const cards = cardLines(outline, measured);
  const zones = outline.boxes.map((box) =>
    box.endLine > box.firstLine ? zonesOf(box.element) : NO_ZONES,
  );
  const frank = sums(measured, (line, index) => (cards[index] ? 0 : line.story));
  const strays = findStrays(outline, zones, frank);
  return {
    outline,
    measured,
    cards,
    zones,
    strays,
    story: sums(measured, (line, at) => (cards[at] || (strays[at] ?? -1) >= 0 ? 0 : line.story)),
    clutter: sums(measured, (line, at) =>
      cards[at] || (strays[at] ?? -1) >= 0 ? line.clutter + line.story * 0.2 : line.clutter,
    ),
    cardStory: sums(measured, (line, at) => (cards[at] ? line.story : 0)),
  };
}

const NO_ZONES: ReadonlySet<Zone> = new Set();

function findStrays(
  outline: Outline,
  zones: readonly ReadonlySet<Zone>[],
  story: Float64Array,
): readonly number[] {
  const strays = outline.lines.map(() => -1);
  const whole = between(story, 0, outline.lines.length);
  outline.boxes.forEach((box, index) => {
    const named = zones[index] ?? NO_ZONES;
    if (!named.has('clutter') && !named.has('discussion')) return;
    const share = between(story, box.firstLine, box.endLine) / (whole || 1);
    if (share > (named.has('body') ? LARGEST_TORN_STRAY : LARGEST_STRAY)) return;
    // Boxes come outermost first: a line within a marked box is marked already.
    for (let line = box.firstLine; line < box.endLine; line++) {
      if ((strays[line] ?? -1) >= 0) {
        line = (outline.boxes[strays[line] ?? 0]?.endLine ?? line + 1) - 1;
      } else strays[line] = index;
    }
  });
  return strays;
}

/** Sum over lines first…end−1 of a running total. */
export function between(totals: Float64Array, first: number, end: number): number {
  return (totals[end] ?? 0) - (totals[first] ?? 0);
}

function sums(
  lines: readonly MeasuredLine[],
  value: (line: MeasuredLine, index: number) => number,
): Float64Array {
  const totals = new Float64Array(lines.length + 1);
  lines.forEach((line, index) => {
    totals[index + 1] = (totals[index] ?? 0) + value(line, index);
  });
  return totals;
}
