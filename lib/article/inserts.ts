/**
 * What pages insert between paragraphs under a name of its own: boxes of links with their label,
 * forms to subscribe by, and stretches that a link for keyboards offers to skip.
 */
import type { Page } from './page';
import { between } from './page';

/** A stretch with more of the page's story than this is what one skips to, not what is skipped. */
const LARGEST_SKIPPED = 0.2;

/** A box with a field to fill in asks for an address: it has few lines and little text. */
const FIELD = 'input:not([type=hidden], [type=checkbox], [type=radio])';
const LONGEST_FORM = 6;
const LARGEST_FORM = 0.1;

/** Lines of the boxes of links, the forms and the stretches to be skipped among lines first…end−1. */
export function insertedLines(page: Page, first: number, end: number): ReadonlySet<number> {
  const inserted = new Set<number>();
  const add = (from: number, to: number) => {
    for (let line = from; line < to; line++) inserted.add(line);
  };
  const whole = between(page.story, 0, page.outline.lines.length);
  for (const box of page.outline.boxes) {
    const isWithin = box.firstLine >= first && box.endLine <= end && box.endLine > box.firstLine;
    if (!isWithin) continue;
    const isInsert =
      isLinkBox(page, box.firstLine, box.endLine) ||
      (box.endLine - box.firstLine <= LONGEST_FORM &&
        between(page.story, box.firstLine, box.endLine) <= whole * LARGEST_FORM &&
        box.element.querySelector(FIELD) !== null);
    if (isInsert) add(box.firstLine, box.endLine);
  }
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
