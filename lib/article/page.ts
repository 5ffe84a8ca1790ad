/**
 * Everything the finder knows of a page's lines before it chooses: how each looks, which belong to
 * cards, and which stand in a part of the page that names itself as something else.
 */
import { drawnLines } from './drawn';
import { measure, type MeasuredLine } from './measure';
import { postMarks, threadsOf } from './posts';
import { cardLines, kindsOf } from './rhythm';
import { skeleton } from './text';
import type { Outline } from './walk';
import { type Zone, Zones } from './zones';

export interface Page {
  readonly outline: Outline;
  readonly measured: readonly MeasuredLine[];
  readonly cards: readonly boolean[];
  /** For each line with text of a story its kind: alike lines are of one. */
  readonly kinds: readonly string[];
  readonly zones: readonly ReadonlySet<Zone>[];
  /** For each line whether it marks a post of a discussion. */
  readonly posts: readonly boolean[];
  /** For each line the box that makes it clutter or discussion by its name, or -1. */
  readonly strays: readonly number[];
  /** Running totals: entry i is the sum over the first i lines. */
  readonly story: Float64Array;
  readonly clutter: Float64Array;
  /** Story in card lines and discussion, which counts for no body. */
  readonly cardStory: Float64Array;
}

/**
 * A part named as clutter that holds more of the page's story than this is no clutter; comments may
 * well be longer than the story. The second figure is for names that speak for a body as well:
 * "article-share", "comment-text".
 */
const LARGEST_STRAY = { clutter: [0.4, 0.25], discussion: [0.85, 0.6] } as const;

/** The same for a discussion told by its posts: a box with a bit more than that is the whole page. */
const LARGEST_THREAD = 0.95;

export interface PageOptions {
  /** What the page calls itself: a line that says just that is no part of the story. */
  readonly names: readonly string[];
  /** Asked where layout exists. */
  readonly isDrawn?: ((element: Element) => boolean) | undefined;
}

export function readPage(outline: Outline, { names, isDrawn }: PageOptions): Page {
  const titles = names.map(skeleton).filter((name) => name.length >= 8);
  const looks = outline.lines.map((line) =>
    measure(line, outline.boxes[line.box]?.element.localName === 'p'),
  );
  const drawn = drawnLines(outline, looks, isDrawn);
  const measured = looks.map((line, index): MeasuredLine => {
    if (drawn[index] === false) return { ...line, look: 'blank', story: 0, clutter: 0 };
    const isOurs = line.look !== 'link' && isTitle(outline.lines[index]?.text ?? '', titles);
    return isOurs ? { ...line, look: 'short', story: 0 } : line;
  });
  const kinds = kindsOf(outline, measured);
  const cards = cardLines(outline, measured, kinds);
  const readings = new Zones();
  const zones = outline.boxes.map((box) =>
    box.endLine > box.firstLine ? readings.of(box.element) : NO_ZONES,
  );
  const frank = sums(measured, (line, index) => (cards[index] ? 0 : line.story));
  const posts = postMarks(outline);
  const threads = new Set(threadsOf(outline, posts));
  const strays = findStrays(outline, zones, threads, frank);
  return {
    outline,
    measured,
    cards,
    kinds,
    zones: zones.map((zone, box) => (threads.has(box) ? new Set([...zone, 'discussion']) : zone)),
    posts,
    strays,
    story: sums(measured, (line, at) => (cards[at] || (strays[at] ?? -1) >= 0 ? 0 : line.story)),
    // What is left out of a body anyway is no reason against it.
    clutter: sums(measured, (line, at) => ((strays[at] ?? -1) >= 0 ? 0 : line.clutter)),
    cardStory: sums(measured, (line, at) => (cards[at] ? line.story : 0)),
  };
}

function isTitle(text: string, titles: readonly string[]): boolean {
  if (text.length < 6 || text.length > 100) return false;
  const own = skeleton(text);
  return own.length >= 6 && titles.some((title) => title.startsWith(own));
}

const NO_ZONES: ReadonlySet<Zone> = new Set();

function findStrays(
  outline: Outline,
  zones: readonly ReadonlySet<Zone>[],
  threads: ReadonlySet<number>,
  story: Float64Array,
): readonly number[] {
  const strays = outline.lines.map(() => -1);
  const whole = between(story, 0, outline.lines.length);
  outline.boxes.forEach((box, index) => {
    const named = zones[index] ?? NO_ZONES;
    const zone = named.has('discussion') ? 'discussion' : 'clutter';
    const isThread = threads.has(index);
    if (!isThread && !named.has(zone)) return;
    const share = between(story, box.firstLine, box.endLine) / (whole || 1);
    const largest = isThread ? LARGEST_THREAD : LARGEST_STRAY[zone][named.has('body') ? 1 : 0];
    if (share > largest) return;
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
