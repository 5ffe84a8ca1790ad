/**
 * Where the story of a box ends: at the first line that only follows stories, if little is left of
 * the story's own kind. Under 推荐阅读 a short report has more blurbs than paragraphs, but they sit in
 * other boxes than these.
 */
import { isAfterword, isCredit, isEndMark, isSolicitation, isStatement } from './boilerplate';
import { between, type Page } from './page';

/** Nothing that looks like the story's end ends it while this share of the story is still to come. */
const LARGEST_REST = 0.3;

/**
 * @param first the box's first line
 * @param end one past its last
 * @returns one past the story's last line, at least `first + 1`
 */
export function endOfStory(page: Page, first: number, end: number): number {
  const whole = between(page.story, first, end);
  let lastOfKind: ReadonlyMap<string, number> | null = null;
  // Lines before `seen` have been looked at; the last line of any kind among them is `last`.
  let [seen, last] = [first, -1];
  for (let line = first + 1; line < end; line++) {
    const text = page.outline.lines[line]?.text ?? '';
    const isWish = isSolicitation(text);
    if (!isWish && !follows(text)) continue;
    const isLate = between(page.story, line, end) <= whole * LARGEST_REST;
    if (!isWish && !isAfterword(text)) {
      if (isLate) return isEndMark(text) ? line + 1 : line;
      continue;
    }
    lastOfKind ??= lastOfEachKind(page, first, end);
    for (; seen < line; seen++)
      if (isStory(page, seen)) last = Math.max(last, lastOfKind.get(page.kinds[seen] ?? '') ?? -1);
    // Nothing of the story's kinds comes after what the line heads: it heads other stories.
    const section = endOfSection(page, first, line);
    const isOver = last < section;
    if (isOver && between(page.story, first, line) >= LEAST_STORY) return line;
    // A box of its own with the story going on below is an insert; else little is left to lose.
    if (!isWish && isLate && (isOver || section === line + 1)) return line;
  }
  return end;
}

function follows(text: string): boolean {
  return isAfterword(text) || isCredit(text) || isStatement(text) || isEndMark(text);
}

/** A story that may end before more text than its own has at least this many Han characters. */
const LEAST_STORY = 60;

/** Where each kind of line of the story stands for the last time. */
function lastOfEachKind(page: Page, first: number, end: number): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (let line = first; line < end; line++)
    if (isStory(page, line)) last.set(page.kinds[line] ?? '', line);
  return last;
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
