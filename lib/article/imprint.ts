/** Who wrote a story, which paper it comes from and when it came out. */
import type { Declared } from './declared';
import type { Page } from './page';
import { dateIn, mostExact } from './publication';
import { skeleton } from './text';
import type { Line } from './walk';

export interface Imprint {
  readonly byline: string | null;
  readonly source: string | null;
  readonly published: string | null;
}

/** Lines above the first and below the last of the story that may name its source. */
const ABOVE = 14;
const BELOW = 12;
/** Lines above the headline that may tell the date, where none below it does: a row with the section's name. */
const HIGHER = 4;

/**
 * @param headline the line that shows the headline, or -1
 * @param first the story's first line; `last`, its last
 */
export function imprintOf(
  page: Page,
  headline: number,
  first: number,
  last: number,
  declared: Declared,
): Imprint {
  const texts = (start: number, end: number) =>
    page.outline.lines.slice(Math.max(0, start), Math.max(0, end)).map(spaced);
  const above = linesAbove(page, headline, first).map(spaced);
  const below = texts(last, last + BELOW);
  const near = [...above, ...texts(first, first + 2), ...below];
  const higher = headline < 0 ? [] : texts(headline - HIGHER, headline);
  const source = pick(near, SOURCE) ?? declared.sources.map(withoutLabel).find(isName) ?? null;
  return {
    byline: bylineOf(near, source, declared),
    source,
    published:
      mostExact([...declared.dates.map(dateIn), ...datesIn(above)]) ??
      mostExact(datesIn([...higher, ...below.filter((text) => PUBLISHED.test(text))])),
  };
}

/** Below a story other dates stand as well, of comments and other stories. */
const PUBLISHED = /^(?:发布|發佈|發布|发表|發表|编辑|編輯|刊登|posted\b)/i;

const datesIn = (texts: readonly string[]): readonly (string | null)[] =>
  texts.filter((text) => text.length < 160).map(dateIn);

/** How near the headline the hour of a story stands, in lines. */
const NEAR = 4;
/** When it came out and when it was changed; more are a calendar's or other stories'. */
const MOST_STAMPS = 2;

/**
 * Whether the page dates the story as stories are dated: by its declaration, or between headline and text,
 * if only by the hour (03-11 07:20, 3小时前), or in a line of its own under it, as notices are signed.
 * @param first the story's first line; `last`, its last
 */
export function isDated(
  page: Page,
  headline: number,
  [first, last]: readonly [number, number],
  declared: Declared,
): boolean {
  if (page.measured.slice(last, last + SIGNED).some((_, at) => isSigned(page, last + at)))
    return true;
  if (declared.dates.some((date) => dateIn(date) !== null)) return true;
  if (datesIn(linesAbove(page, headline, first).map(spaced)).some((date) => date !== null))
    return true;
  if (headline < 0) return false;
  const end = Math.min(Math.max(first, headline + NEAR), headline + 3 * NEAR);
  const stamps = page.measured
    .slice(Math.max(0, headline - NEAR), end)
    .filter(({ look }) => look === 'stamp');
  return stamps.length > 0 && stamps.length <= MOST_STAMPS;
}

/** Lines from the story's last on where its signature may stand. */
const SIGNED = 4;

function isSigned({ outline, measured }: Page, line: number): boolean {
  return measured[line]?.look === 'stamp' && DAY.test(outline.lines[line]?.text ?? '');
}

const DAY = /^\s*(?:19|20)\d{2}年\d{1,2}月\d{1,2}日\s*$/;

/** The lines between headline and story, or those right above the story. */
function linesAbove({ outline }: Page, headline: number, first: number): readonly Line[] {
  const from = headline >= 0 && headline < first ? headline + 1 : first - ABOVE;
  return outline.lines.slice(Math.max(0, from, first - 3 * ABOVE), first);
}

/**
 * The line's text with a space between its text nodes: 来源：<a>新华社</a><span>2026-03-08</span> has
 * none, as its parts are set apart by style.
 */
function spaced(line: Line): string {
  return line.pieces.map((piece) => line.text.slice(piece.start, piece.end).trim()).join(' ');
}

const SOURCE =
  /(?:来源|來源|稿源|转自|稿件来源|信息来源)\s*[:：丨|]\s*([^\s丨|,，;；:：()（）[\]【】<>]{2,30})/;
/** Han as ranges: setting up the table behind a script's name costs a fresh page a quarter of a millisecond each. */
const AUTHOR =
  /(?<![\u3400-\u9fff])(?:作者|撰文|采写|記者|文\s*[/／|｜])\s*[:：丨|︱]?\s*([^\s丨|,，;；:：/／()（）[\]【】<>、]{2,20}(?:[ 、](?!\S{0,6}\s?[:：])[^\s丨|,，;；:：/／()（）[\]【】<>]{2,4})*)/;
const REPORTER = /(?:记者|記者)\s*([\u3400-\u9fff·]{2,5}(?:[ 、][\u3400-\u9fff·]{2,5}){0,4})$/;

function bylineOf(
  near: readonly string[],
  source: string | null,
  declared: Declared,
): string | null {
  const shown =
    pick(
      near.filter((text) => text.length <= 120),
      AUTHOR,
    ) ??
    pick(
      near.filter((text) => text.length <= 40),
      REPORTER,
    );
  if (shown !== null) return shown;
  const taken = [...declared.siteNames, ...declared.sources, source ?? ''].map(skeleton);
  const author = declared.authors.find(
    (name) =>
      isName(name) &&
      !taken.includes(skeleton(name)) &&
      !/[网網報报]$/.test(name) &&
      !declared.titles.some((title) => endsInSite(title, name)),
  );
  return author ?? null;
}

/** A title that ends in the name, or a department of it, is signed by the site: …_网易, …_网易新闻. */
function endsInSite(title: string, name: string): boolean {
  const at = title.lastIndexOf(name);
  return at > 0 && DEPARTMENT.test(title.slice(at + name.length));
}

const DEPARTMENT =
  /^(?:网|網|新闻|新聞|订阅|訂閱|财经|財經|体育|體育|科技|娱乐|娛樂|频道|頻道|资讯|資訊|客户端|手机|号|號)*$/;

function pick(texts: readonly string[], pattern: RegExp): string | null {
  for (const text of texts) {
    const found = text.length > 300 ? undefined : pattern.exec(text)?.[1]?.trim();
    if (found !== undefined && isName(found)) return found;
  }
  return null;
}

const NO_NAME =
  /@|https?:|^\d+$|[{}]|^(?:责任|責任|编辑|編輯|作者|来源|來源|时间|時間|微博|分享|字[号體体])|报道|報道|報導|[。？！]/;

/** Declared names are often numbers of editors, addresses, or templates left unfilled. */
function isName(text: string): boolean {
  return text.length >= 2 && text.length <= 40 && !NO_NAME.test(text);
}

function withoutLabel(text: string): string {
  return text.replace(/^(?:来源|來源)\s*[:：]\s*/, '').trim();
}
