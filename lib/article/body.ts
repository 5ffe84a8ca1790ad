/**
 * Chooses the box that holds the story: the one with the most story left after its clutter is taken
 * off, and of nested boxes that hold nearly the same story the innermost.
 */
import { endOfStory } from './ending';
import { between, type Page } from './page';

/** An outer box is chosen over one with better balance if it has this many times its story. */
const GAINED_BY_OUTER = 1.6;
/** An inner box is chosen over the one around it if it keeps this share of the story. */
const KEPT_BY_INNER = 0.95;
/** The same for an inner box that is named or marked up as a body. */
const KEPT_BY_NAMED = 0.85;

/** The same for one that is marked up as the article while nothing outside is of its lines' kinds. */
const KEPT_BY_MARKED = 0.55;

/** Index of the body's box, or -1 on a page without story. */
export function chooseBody(page: Page): number {
  const { boxes } = page.outline;
  let best = -1;
  let bestScore = 0;
  boxes.forEach((box, index) => {
    const score =
      between(page.story, box.firstLine, box.endLine) -
      between(page.clutter, box.firstLine, box.endLine);
    if (score > bestScore) [best, bestScore] = [index, score];
  });
  return best < 0 ? -1 : aroundParagraph(page, narrow(page, widen(page, best)));
}

/** A story of one paragraph may have a dateline above and a signature below it: of the same box, if no link is. */
function aroundParagraph({ outline, measured }: Page, chosen: number): number {
  const paragraph = outline.boxes[chosen];
  const around = outline.boxes[paragraph?.parent ?? -1];
  if (paragraph?.element.localName !== 'p' || around === undefined) return chosen;
  const looks = measured.slice(around.firstLine, around.endLine).map(({ look }) => look);
  return looks.includes('link') ? chosen : paragraph.parent;
}

/**
 * Takes the box around the chosen one while that has much more story and is not mostly clutter:
 * advertisements between paragraphs may weigh more than the paragraphs they part.
 */
function widen(page: Page, from: number): number {
  const { boxes } = page.outline;
  let chosen = from;
  for (let at = boxes[from]?.parent ?? -1; at >= 0; at = boxes[at]?.parent ?? -1) {
    const [inner, outer] = [boxes[chosen], boxes[at]];
    if (inner === undefined || outer === undefined) break;
    const story = between(page.story, outer.firstLine, outer.endLine);
    const gains = story >= between(page.story, inner.firstLine, inner.endLine) * GAINED_BY_OUTER;
    if (gains && between(page.clutter, outer.firstLine, outer.endLine) <= story) chosen = at;
  }
  return chosen;
}

/**
 * Follows the boxes that keep the story, from the chosen one inwards; boxes lie in page order. What
 * comes after the story's end in the outer box is not asked of the inner one.
 */
function narrow(page: Page, from: number): number {
  const { boxes } = page.outline;
  let chosen = from;
  let story = storyOf(page, from);
  for (let index = from + 1; index < boxes.length; index++) {
    const [outer, inner] = [boxes[chosen], boxes[index]];
    if (outer === undefined || inner === undefined || inner.firstLine >= outer.endLine) break;
    if (inner.parent !== chosen) continue;
    const kept = between(page.story, inner.firstLine, inner.endLine) / story;
    const least = page.zones[index]?.has('body') ? KEPT_BY_NAMED : KEPT_BY_INNER;
    if (kept < least && !(kept >= KEPT_BY_MARKED && isMarkedApart(page, chosen, index))) continue;
    const isSame = inner.firstLine === outer.firstLine && inner.endLine === outer.endLine;
    if (!isSame) story = storyOf(page, index);
    chosen = index;
  }
  return chosen;
}

/** Whether the box is the article by its markup, and what the outer one has besides is of other kinds. */
function isMarkedApart({ outline, kinds }: Page, outer: number, inner: number): boolean {
  const [around, box] = [outline.boxes[outer], outline.boxes[inner]];
  if (around === undefined || box === undefined || !isMarked(box.element)) return false;
  const within = new Set(kinds.slice(box.firstLine, box.endLine));
  within.delete('');
  const outside = [
    ...kinds.slice(around.firstLine, box.firstLine),
    ...kinds.slice(box.endLine, around.endLine),
  ];
  return !outside.some((kind) => within.has(kind));
}

const isMarked = (element: Element): boolean =>
  element.localName === 'article' || /articleBody/i.test(element.getAttribute('itemprop') ?? '');

/** The box's story up to where it seems to end. */
function storyOf(page: Page, index: number): number {
  const box = page.outline.boxes[index];
  if (box === undefined) return 0;
  return between(page.story, box.firstLine, endOfStory(page, box.firstLine, box.endLine));
}
