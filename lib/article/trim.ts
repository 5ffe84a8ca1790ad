/**
 * Keeps of the body's box the lines that are the story's: cuts off what stands before its first
 * sentence (headline, source, time) and after its last (credits, related lists, copyright), and
 * drops from between the buttons and lists that pages put there.
 */
import {
  isAfterword,
  isControl,
  isCredit,
  isOrnament,
  isSolicitation,
  isSourceLine,
} from './boilerplate';
import { endOfStory } from './ending';
import { insertedLines } from './inserts';
import type { Page } from './page';
import type { Headline } from './headline';
import { dateIn } from './publication';
import { isChinese, skeleton } from './text';

/** Indices of the story's lines, in page order. */
export function storyLines(page: Page, body: number, headline: Headline): readonly number[] {
  const box = page.outline.boxes[body];
  if (box === undefined) return [];
  const end = endOfStory(page, box.firstLine, box.endLine);
  const head = endOfHead(page, box.firstLine, end, headline);
  const foreign = foreignShare(page, head, end) > BILINGUAL;
  const inserted = insertedLines(page, box.firstLine, box.endLine);
  const kept = [...leadLines(page, box.firstLine, headline)];
  for (let line = box.firstLine; line < end; line++) {
    const isOutside = line < head ? !isCaption(page, line) : foreign && isForeign(page, line);
    if (!isOutside && !inserted.has(line) && belongs(page, line)) kept.push(line);
  }
  return withoutEdges(page, withoutLabels(page, kept));
}

/** Lines between headline and body that may be the date, the author and pictures besides a lead. */
const LEAD_REACH = 14;

/** First paragraphs that stand between the headline and the body's box: some sites set them apart. */
function leadLines(page: Page, first: number, headline: Headline): readonly number[] {
  if (headline.line < 0 || first - headline.line > LEAD_REACH) return [];
  const between = page.measured.slice(headline.line + 1, Math.max(first, 0));
  return between.flatMap(({ look, counts }, at) => {
    const line = headline.line + 1 + at;
    const { text = '', linked = 0 } = page.outline.lines[line] ?? {};
    const isSentence = look === 'prose' && linked === 0 && /[。！？…][”」』]?$/.test(text);
    const isLead = isSentence && counts.han >= SHORTEST_LEAD && elementNameOf(page, line) === 'p';
    return isLead && belongs(page, line) && !isSolicitation(text) ? [line] : [];
  });
}

/** Without the short lines that stand over several links: 更多报道, 延伸阅读：. */
function withoutLabels(page: Page, lines: readonly number[]): readonly number[] {
  return lines.filter((line) => {
    const { look, story } = page.measured[line] ?? {};
    const isLabel =
      look === 'short' && story === 0 && !isInHeading(page, line) && !isBold(page, line);
    return !isLabel || !isLink(page, line + 1) || !isLink(page, line + 2);
  });
}

const isLink = (page: Page, line: number): boolean => page.measured[line]?.look === 'link';

/** A sentence shorter than this above the story, of another kind than its paragraphs, is no lead. */
const SHORTEST_LEAD = 25;

/** Without what stands loosely at either end: hints above the story, headings with nothing under them. */
function withoutEdges(page: Page, lines: readonly number[]): readonly number[] {
  const kind = mainKind(page, lines);
  const isHint = (line: number) =>
    kind !== '' &&
    page.kinds[line] !== kind &&
    page.measured[line]?.look === 'prose' &&
    !isInHeading(page, line) &&
    (page.measured[line]?.counts.han ?? 0) < SHORTEST_LEAD &&
    !isCaption(page, line);
  const kept = lines.slice(
    Math.max(
      0,
      lines.findIndex((line) => !isHint(line)),
    ),
  );
  while (kept.length > 0 && isLoose(page, kept.at(-1) ?? 0)) kept.pop();
  return kept;
}

/** The kind of most of the story's text, if it is of one kind for the most part. */
function mainKind(page: Page, lines: readonly number[]): string {
  const sums = new Map<string, number>();
  let all = 0;
  for (const line of lines) {
    const [kind, han] = [page.kinds[line] ?? '', page.measured[line]?.counts.han ?? 0];
    all += han;
    if (kind !== '') sums.set(kind, (sums.get(kind) ?? 0) + han);
  }
  for (const [kind, sum] of sums) if (sum > all * MAIN_SHARE) return kind;
  return '';
}

const MAIN_SHARE = 0.6;

/** One past the last line of what stands above the story: headline, source, time, controls. */
function endOfHead(page: Page, first: number, end: number, headline: Headline): number {
  const { lines } = page.outline;
  // Shown above the body, it may open the body once more: that paragraph is the story's.
  const title = headline.line >= first ? skeleton(headline.text) : '';
  let head = first;
  for (let line = first; line < end; line++) {
    const text = lines[line]?.text ?? '';
    const look = page.measured[line]?.look;
    const isHeadline = (title !== '' && skeleton(text) === title) || isTopHeading(page, line);
    const isDated = look === 'stamp' || (look === 'short' && dateIn(text) !== null);
    if (isHeadline || isDated || isSourceLine(text) || isControl(text)) head = line + 1;
    else if (isInHeading(page, line)) continue;
    else if ((look === 'prose' || look === 'plain') && !isCaption(page, line)) break;
  }
  return head;
}

function belongs(page: Page, line: number): boolean {
  const text = page.outline.lines[line]?.text ?? '';
  const look = page.measured[line]?.look ?? 'blank';
  if (look === 'blank' || look === 'link' || look === 'stamp' || look === 'notice') return false;
  if ((page.strays[line] ?? -1) >= 0 || page.cards[line]) return false;
  return !isControl(text) && !isCredit(text) && !isSourceLine(text) && !isAfterword(text);
}

/** A caption by its box: a picture above the headline has one as well. */
function isCaption(page: Page, line: number): boolean {
  let at = page.outline.lines[line]?.box ?? -1;
  for (let depth = 0; at >= 0 && depth < 3; depth++) {
    if (page.zones[at]?.has('caption')) return true;
    at = page.outline.boxes[at]?.parent ?? -1;
  }
  return false;
}

/** Nothing of a story if it stands last: a heading, END, a call to follow. */
function isLoose(page: Page, line: number): boolean {
  const text = page.outline.lines[line]?.text ?? '';
  const isTitle =
    isInHeading(page, line) || (page.measured[line]?.look === 'short' && isBold(page, line));
  return isTitle || isSolicitation(text) || isOrnament(text);
}

function isBold({ outline }: Page, line: number): boolean {
  const { bold = 0, ink = 1 } = outline.lines[line] ?? {};
  return bold >= ink * 0.9;
}

/** At the story's end: a heading with nothing of the story under it. */
function isInHeading(page: Page, line: number): boolean {
  return /^h[1-6]$/.test(elementNameOf(page, line));
}

/** Above the story: its headline, be it another than the document's title says. */
function isTopHeading(page: Page, line: number): boolean {
  return elementNameOf(page, line) === 'h1';
}

function elementNameOf({ outline }: Page, line: number): string {
  return outline.boxes[outline.lines[line]?.box ?? -1]?.element.localName ?? '';
}

/** More of a page than this in another language is its other half, not a quotation. */
const BILINGUAL = 0.25;

function foreignShare(page: Page, first: number, end: number): number {
  let [foreign, all] = [0, 0];
  for (let line = first; line < end; line++) {
    const ink = page.outline.lines[line]?.ink ?? 0;
    all += ink;
    if (isForeign(page, line)) foreign += ink;
  }
  return all === 0 ? 0 : foreign / all;
}

/** In another language; program text belongs to the language around it. */
function isForeign(page: Page, line: number): boolean {
  const counts = page.measured[line]?.counts;
  if (counts === undefined || isChinese(counts)) return false;
  const box = page.outline.boxes[page.outline.lines[line]?.box ?? -1];
  return box?.element.localName !== 'pre';
}
