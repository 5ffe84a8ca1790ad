/** Where the story of a box ends: at the first line that only follows stories, if little is left. */
import { isAfterword, isCredit, isStatement } from './boilerplate';
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
  for (let line = first + 1; line < end; line++) {
    const isSmall = between(page.story, line, end) <= whole * LARGEST_REST;
    if (isSmall && follows(page.outline.lines[line]?.text ?? '')) return line;
  }
  return end;
}

function follows(text: string): boolean {
  return isAfterword(text) || isCredit(text) || isStatement(text);
}
