/**
 * The story's headline. The document's title has it with the site's name behind; somewhere above
 * the body it stands alone, in an h1 on most sites, in any element on the rest.
 */
import type { Declared } from './declared';
import type { Page } from './page';
import { countText, skeleton } from './text';

export interface Headline {
  readonly text: string;
  /** Index of the line that shows it, or -1. */
  readonly line: number;
  /** A shown line agrees with what the document calls itself. */
  readonly confirmed: boolean;
}

/** How many lines above the body may be its headline: menus stand there too. */
const REACH = 400;

/** Site names stand behind these, mostly; `-` and `|` occur in headlines too. */
const SEPARATOR = /\s*(?:_+|[|｜丨]+|--+|—+|–|\s[-·•»>«‹›:：@]\s|::|-(?=[^-]*$))\s*/;

export function headlineOf(page: Page, body: number, title: string, declared: Declared): Headline {
  const headline = findHeadline(page, body, title, declared);
  return { ...headline, text: withoutPage(headline.text, page) };
}

function findHeadline(page: Page, body: number, title: string, declared: Declared): Headline {
  const names = [title, ...declared.headlines].filter((name) => name.trim() !== '');
  const shown = shownHeadline(page, body, names, declared.siteNames);
  if (shown >= 0) {
    return { text: tidy(page.outline.lines[shown]?.text ?? ''), line: shown, confirmed: true };
  }
  const heading = nearestHeading(page, body);
  const declaredName = names.map((name) => withoutSite(name, declared.siteNames)).find(Boolean);
  if (heading >= 0 && (declaredName === undefined || isBetter(page, heading, declaredName))) {
    return { text: tidy(page.outline.lines[heading]?.text ?? ''), line: heading, confirmed: false };
  }
  // Another headline than the declared one is still where the story begins.
  const isAbove =
    heading >= 0 &&
    headingLevel(page, heading) === 1 &&
    (page.measured[heading]?.counts.han ?? 0) >= 4;
  return { text: tidy(declaredName ?? ''), line: isAbove ? heading : -1, confirmed: false };
}

/** The line above the body, or at its head, that agrees with the most of a declared name. */
function shownHeadline(
  page: Page,
  body: number,
  names: readonly string[],
  sites: readonly string[],
) {
  const { lines } = page.outline;
  const wanted = names.map((name) => ({
    name: name.trim(),
    whole: skeleton(name),
    bare: skeleton(withoutSite(name, sites)),
    isCut: /(?:…|\.{3})$/.test(name.trim()),
  }));
  const [from, end] = headRange(page, body);
  let best = -1;
  let bestRank = 0;
  for (let line = from; line < end; line++) {
    const text = lines[line]?.text ?? '';
    if (text.length > 150) continue;
    const own = skeleton(text);
    const isHeading = headingLevel(page, line) > 0;
    const isHead = isHeading && wanted.some((one) => heads(text, one));
    // What follows the name in the document's title may stand on the page as well: a site's motto.
    const rank = own.length + (isHead ? 1000 : 0);
    if (rank < bestRank || (rank === bestRank && !isHeading)) continue;
    if (!isHead && !wanted.some((one) => agrees(own, one, isHeading))) continue;
    [best, bestRank] = [line, rank];
  }
  return best;
}

/** 座钟 heads 座钟 - 开放百科, short as it is: a separator follows. */
function heads(text: string, { name }: Wanted): boolean {
  const separator = new RegExp(`^(?:${SEPARATOR.source}|\\s*[（(【\\[])`);
  return text !== '' && name.startsWith(text) && separator.test(name.slice(text.length));
}

interface Wanted {
  readonly name: string;
  readonly whole: string;
  /** Without what looks like the site's name. */
  readonly bare: string;
  /** The name was too long for the page and ends in an ellipsis. */
  readonly isCut: boolean;
}

/** A menu's 国际 may begin a title by chance: what stands alone must be a good part of it. */
function agrees(own: string, { whole, bare, isCut }: Wanted, isHeading: boolean): boolean {
  if (own === bare) return own.length >= (isHeading ? 1 : 4);
  if (isCut && bare.length >= 8 && own.startsWith(bare)) return true;
  if (own.length < 4) return false;
  if (whole.startsWith(own)) return own.length >= 8 || own.length >= whole.length * 0.5;
  const isTail = whole.endsWith(own) || bare.endsWith(own);
  return isTail && own.length >= 6 && own.length >= whole.length * 0.4;
}

/** The lines that may show the headline: above the body, and in it above the first sentence. */
function headRange(page: Page, body: number): readonly [number, number] {
  const box = page.outline.boxes[body];
  if (box === undefined) return [0, page.outline.lines.length];
  let end = box.firstLine;
  while (end < box.endLine && page.measured[end]?.look !== 'prose') end++;
  return [Math.max(0, box.firstLine - REACH), Math.min(end + 3, page.outline.lines.length)];
}

/** A shown heading is taken over a declared name that is a stump, or not Chinese where it is. */
function isBetter(page: Page, heading: number, declaredName: string): boolean {
  if (skeleton(declaredName).length < 4) return true;
  const shown = page.measured[heading]?.counts.han ?? 0;
  return headingLevel(page, heading) === 1 && shown >= 4 && countText(declaredName).han === 0;
}

/** The last h1, else h2 or h3, above the body or at its head. */
function nearestHeading(page: Page, body: number): number {
  const { lines, boxes } = page.outline;
  const first = boxes[body]?.firstLine ?? 0;
  for (const level of [1, 2, 3]) {
    for (
      let line = Math.min(first + 2, lines.length - 1);
      line >= Math.max(0, first - 60);
      line--
    ) {
      if (headingLevel(page, line) === level && skeleton(lines[line]?.text ?? '').length >= 4)
        return line;
    }
  }
  return -1;
}

/** 1–6 in a heading element, else 0. */
function headingLevel(page: Page, line: number): number {
  let box = page.outline.boxes[page.outline.lines[line]?.box ?? -1];
  for (let depth = 0; box !== undefined && depth < 3; depth++) {
    const level = /^h([1-6])$/.exec(box.element.localName)?.[1];
    if (level !== undefined) return Number(level);
    box = page.outline.boxes[box.parent];
  }
  return 0;
}

/**
 * Cuts the site's name, and the section's before it, off a document title.
 * A tail goes if the site declares it as its name, or it is no longer than half of what is before
 * or than four letters.
 */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  let rest = title.trim();
  const sites = siteNames.map(skeleton);
  for (let cuts = 0; cuts < 4; cuts++) {
    const parts = rest.split(SEPARATOR);
    const tail = parts.at(-1) ?? '';
    if (parts.length < 2) break;
    const head = rest
      .slice(0, rest.lastIndexOf(tail))
      .replace(new RegExp(`${SEPARATOR.source}$`), '');
    const isSite = sites.includes(skeleton(tail)) || SITE_LIKE.test(tail);
    const tailLength = skeleton(tail).length;
    const isShort = tailLength <= 12 && tailLength <= Math.max(4, skeleton(head).length / 2);
    if (head.trim() === '' || !(isSite || isShort)) break;
    rest = head.trim();
  }
  return rest === title.trim() ? withoutSiteBefore(rest, sites) : rest;
}

/** A site that puts its name first says so: 江城网_修表铺往事. */
function withoutSiteBefore(title: string, sites: readonly string[]): string {
  const [first = '', second] = title.split(SEPARATOR);
  if (second === undefined || !(sites.includes(skeleton(first)) || SITE_LIKE.test(first)))
    return title;
  const rest = title
    .slice(first.length)
    .replace(new RegExp(`^${SEPARATOR.source}`), '')
    .trim();
  return skeleton(rest).length > skeleton(first).length ? rest : title;
}

const SITE_LIKE =
  /(?:网|網|新闻|新聞|资讯|頻道|频道|日报|日報|晚报|时报|時報|周刊|在线|中文|博客|客户端|门户网站|\.com|\.cn|\.net)$/i;

/** The page's number, as stories of several pages have it behind their headlines. */
const PAGE_NUMBER = /\s*(?:[(（]\d{1,2}[)）]|[_\s]第\s?\d{1,2}\s?[页頁])$/;
/** 上一页 1 2 3 下一页 */
const PAGER = /(?:^|\s)1\s+2\s.*[页頁]/;

/** Part two of a series is (2) as well: the number goes only where the story has pages. */
function withoutPage(text: string, { outline }: Page): string {
  if (!PAGE_NUMBER.test(text)) return text;
  const hasPager = outline.lines.some((line) => line.linked > 0 && PAGER.test(line.text));
  return hasPager ? text.replace(PAGE_NUMBER, '') : text;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
