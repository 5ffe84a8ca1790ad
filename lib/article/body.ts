/**
 * Chooses the box that holds the story: the one with the most story left after its clutter is taken
 * off, and of nested boxes that hold nearly the same story the innermost.
 */
import { between, type Page } from './page';

/** An inner box is chosen over the one around it if it keeps this share of the story. */
const KEPT_BY_INNER = 0.95;
/** The same for an inner box that is named or marked up as a body. */
const KEPT_BY_NAMED = 0.85;

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
  return best < 0 ? -1 : narrow(page, best);
}

/** Follows the boxes that keep the story, from the chosen one inwards; boxes lie in page order. */
function narrow(page: Page, from: number): number {
  const { boxes } = page.outline;
  let chosen = from;
  for (let index = from + 1; index < boxes.length; index++) {
    const [outer, inner] = [boxes[chosen], boxes[index]];
    if (outer === undefined || inner === undefined || inner.firstLine >= outer.endLine) break;
    if (inner.parent !== chosen) continue;
    const kept =
      between(page.story, inner.firstLine, inner.endLine) /
      between(page.story, outer.firstLine, outer.endLine);
    if (kept >= (page.zones[index]?.has('body') ? KEPT_BY_NAMED : KEPT_BY_INNER)) chosen = index;
  }
  return chosen;
}
