/**
 * Keeps of the body's box the lines that are the story's: cuts off what stands before its first
 * sentence (headline, source, time) and after its last (credits, related lists, copyright), and
 * drops from between the buttons and lists that pages put there.
 */
import { isAfterword, isControl, isCredit, isSourceLine, isStatement } from './boilerplate';
import { between, type Page } from './page';
import type { Headline } from './headline';
import { skeleton } from './text';

/** Nothing that looks like the story's end ends it while this share of the story is still to come. */
const LARGEST_REST = 0.3;

/** Indices of the story's lines, in page order. */
export function storyLines(page: Page, body: number, headline: Headline): readonly number[] {
  const box = page.outline.boxes[body];
  if (box === undefined) return [];
  const end = endOfStory(page, box.firstLine, box.endLine);
  const start = startOfStory(page, box.firstLine, end, headline);
  const kept: number[] = [];
  for (let line = start; line < end; line++) if (belongs(page, line)) kept.push(line);
  return kept;
}

function startOfStory(page: Page, first: number, end: number, headline: Headline): number {
  const { lines } = page.outline;
  // Shown above the body, it may open the body once more: that paragraph is the story's.
  const title = headline.line >= first ? skeleton(headline.text) : '';
  let start = first;
  for (let line = first; line < end; line++) {
    const text = lines[line]?.text ?? '';
    const look = page.measured[line]?.look;
    const isHeadline = title !== '' && skeleton(text) === title;
    if (isHeadline || look === 'stamp' || isSourceLine(text) || isControl(text)) start = line + 1;
    else if (look === 'prose' || look === 'plain') break;
  }
  return start;
}

function endOfStory(page: Page, first: number, end: number): number {
  const whole = between(page.story, first, end);
  for (let line = first; line < end; line++) {
    const text = page.outline.lines[line]?.text ?? '';
    const ends = isAfterword(text) || isCredit(text) || isStatement(text);
    if (ends && between(page.story, line, end) <= whole * LARGEST_REST && line > first) return line;
  }
  return end;
}

function belongs(page: Page, line: number): boolean {
  const text = page.outline.lines[line]?.text ?? '';
  const look = page.measured[line]?.look ?? 'blank';
  if (look === 'blank' || look === 'link' || look === 'stamp') return false;
  if ((page.strays[line] ?? -1) >= 0 || page.cards[line]) return false;
  return !isControl(text) && !isCredit(text) && !isSourceLine(text) && !isAfterword(text);
}
