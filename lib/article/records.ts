/**
 * Tells records (goods, posts, companies, vacancies) from a story by what stands between their sentences:
 * names, figures and labels without a full stop or comma. A story has sub-headings and signatures of that
 * kind, but more paragraphs than these.
 */
import type { Page } from './page';
import { endsInStamp } from './text';

/** Up to this share of such lines is any story's. */
const USUAL_SHARE = 0.4;

/** Log-odds for each tenth of the lines beyond that. */
const PER_TENTH = 1;

/** From so many on, names with a date and time are the heads of posts. */
const LEAST_HEADS = 4;

const MOST = 6;

/**
 * @param story indices of the story's lines
 * @param isDated whether the page has a date of its own: an article with a table may well have labels
 * @returns log-odds against a story, 0 or less
 */
export function recordsWeight(page: Page, story: readonly number[], isDated: boolean): number {
  const labels = story.filter((line) => isLabel(page, line));
  const heads = story.filter((line) => isHead(page.outline.lines[line]?.text ?? '')).length;
  if (heads >= LEAST_HEADS) return -Math.min(MOST, heads);
  const sentences = story.filter((line) => page.measured[line]?.look !== 'short').length;
  if (repeatedShare(page, story) >= MUCH_REPEATED) return -MOST;
  if (isEnumeration(story.map((line) => page.outline.lines[line]?.text ?? ''))) return -MOST;
  // Verse has nothing but short lines.
  if (isDated || sentences === 0) return 0;
  const share = labels.length / story.length;
  return -Math.min(MOST, Math.max(0, (share - USUAL_SHARE) * 10 * PER_TENTH));
}

/** Who wrote a post and when, or what was asked and when. */
const isHead = (text: string): boolean => text.length <= LONGEST_HEAD && endsInStamp(text);

const LONGEST_HEAD = 50;

/** Buttons and labels are the same under every answer, as a story's short lines never are. */
function repeatedShare({ outline, measured }: Page, story: readonly number[]): number {
  const times = new Map<string, number>();
  for (const line of story) {
    if (measured[line]?.look !== 'short' || measured[line].story > 0) continue;
    const text = outline.lines[line]?.text ?? '';
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  const repeated = [...times.values()].filter((count) => count >= 3);
  return repeated.reduce((sum, count) => sum + count, 0) / story.length;
}

const MUCH_REPEATED = 0.3;

/** One long list of items between semicolons, as registers give what a company may trade in. */
function isEnumeration(texts: readonly string[]): boolean {
  const text = texts.join('');
  const items = text.split(/[；;]/).length - 1;
  return items >= LEAST_ITEMS && items >= ITEMS_PER_STOP * (text.split('。').length - 1);
}

const LEAST_ITEMS = 6;
const ITEMS_PER_STOP = 3;

/** Neither a heading nor verse nor what is said in a dialogue. */
function isLabel({ outline, measured }: Page, line: number): boolean {
  const { text = '', ink = 0, bold = 0, box = -1 } = outline.lines[line] ?? {};
  const { look, story, counts } = measured[line] ?? {};
  if (look !== 'short' || story !== 0 || counts === undefined) return false;
  if (counts.stops > 0 || counts.pauses > 0 || bold >= ink * 0.9) return false;
  return !/[”」]$/.test(text) && !/^h[1-6]$/.test(outline.boxes[box]?.element.localName ?? '');
}
