/**
 * What pages insert between paragraphs under a name of its own: boxes of links with their label,
 * and stretches that a link for keyboards offers to skip.
 */
import type { Page } from './page';
import { between } from './page';

/** A stretch with more of the page's story than this is what one skips to, not what is skipped. */
const LARGEST_SKIPPED = 0.2;

/** Lines of the boxes of links and of the stretches to be skipped among lines first…end−1. */
export function insertedLines(page: Page, first: number, end: number): ReadonlySet<number> {
  const inserted = new Set<number>();
  const add = (from: number, to: number) => {
    for (let line = from; line < to; line++) inserted.add(line);
  };
  for (const box of page.outline.boxes) {
    const isWithin = box.firstLine >= first && box.endLine <= end && box.endLine > box.firstLine;
    if (isWithin && isLinkBox(page, box.firstLine, box.endLine)) add(box.firstLine, box.endLine);
  }
  const whole = between(page.story, 0, page.outline.lines.length);
  for (const { from, to } of skippable(page)) {
    if (from < first || to >= end) continue;
    if (between(page.story, from, to + 1) <= whole * LARGEST_SKIPPED) add(from, to + 1);
  }
  return inserted;
}

/** Mostly links, and what is not is too short to be a paragraph. */
function isLinkBox(page: Page, first: number, end: number): boolean {
  let links = 0;
  for (let line = first; line < end; line++) {
    const look = page.measured[line]?.look;
    if (look === 'prose' || look === 'plain' || look === 'foreign') return false;
    if (look === 'link') links++;
  }
  return links * 2 >= end - first;
}

/** From each link to a later place on the page (“跳过热读”) to that place. */
function skippable({ outline }: Page): readonly { readonly from: number; readonly to: number }[] {
  const { lines, boxes } = outline;
  const places = new Map<string, number>();
  for (const { element, firstLine } of boxes) if (element.id) places.set(element.id, firstLine);
  return lines.flatMap(({ text, target }, from) => {
    const to = target === null ? undefined : places.get(target);
    return to !== undefined && to > from && SKIP.test(text) ? [{ from, to }] : [];
  });
}

const SKIP = /^(?:跳[过過]|略[过過]|[^。]{0,4}skip\b)/i;
