/**
 * Where the story of a box ends: at the first line that only follows stories, if little is left of
 * the story's own kind. Under 推荐阅读 a short report has more blurbs than paragraphs, but they sit in
 * other boxes than these.
 */
import { isAfterword, isCredit, isStatement } from './boilerplate';
import { between, type Page } from './page';
import { addressOf } from './rhythm';

/** Nothing that looks like the story's end ends it while this share of the story is still to come. */
const LARGEST_REST = 0.3;

/**
 * @param first the box's first line
 * @param end one past its last
 * @returns one past the story's last line, at least `first + 1`
 */
export function endOfStory(page: Page, first: number, end: number): number {
  const whole = between(page.story, first, end);
  for (let line = first + 1; line < end; line++) {
    if (!follows(page.outline.lines[line]?.text ?? '')) continue;
    if (between(page.story, line, end) <= whole * LARGEST_REST) return line;
    if (isHeadingOfOthers(page, first, line, end)) return line;
  }
  return end;
}

function follows(text: string): boolean {
  return isAfterword(text) || isCredit(text) || isStatement(text);
}

/** A story that may end before more text than its own has at least this many Han characters. */
const LEAST_STORY = 60;

/** An afterword with enough of a story before it and none of the same kind of line behind it. */
function isHeadingOfOthers(page: Page, first: number, line: number, end: number): boolean {
  if (!isAfterword(page.outline.lines[line]?.text ?? '')) return false;
  if (between(page.story, first, line) < LEAST_STORY) return false;
  const homes = new Set<string>();
  for (let at = first; at < line; at++) {
    if (isStory(page, at)) homes.add(homeOf(page, at));
  }
  for (let at = endOfSection(page, first, line); at < end; at++) {
    if (isStory(page, at) && homes.has(homeOf(page, at))) return false;
  }
  return true;
}

/** One past the last line of the largest box around the line that holds nothing of the story before. */
function endOfSection({ outline, story }: Page, first: number, line: number): number {
  const { boxes, lines } = outline;
  let end = line + 1;
  for (let at = lines[line]?.box ?? -1; at >= 0; at = boxes[at]?.parent ?? -1) {
    const box = boxes[at];
    if (box === undefined || box.firstLine <= first) break;
    if (between(story, box.firstLine, line) > 0) break;
    end = box.endLine;
  }
  return end;
}

const isStory = (page: Page, line: number): boolean => between(page.story, line, line + 1) > 0;

const homeOf = ({ outline }: Page, line: number): string =>
  addressOf(outline, outline.lines[line]?.box ?? -1);
