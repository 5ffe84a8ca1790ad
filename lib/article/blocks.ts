/** Turns the story's lines into blocks, and says what each is. */
import type { Block, BlockKind } from './article';
import { EDIT, isMore } from './boilerplate';
import type { Page } from './page';
import { clip, type Line } from './walk';

/** Longer bold lines are emphasis, longer centred ones under pictures are text. */
const LONGEST_HEADING = 40;
const LONGEST_CAPTION = 120;

export function blocksOf(page: Page, story: readonly number[]): readonly Block[] {
  return story.flatMap((index) => {
    const line = page.outline.lines[index];
    if (line === undefined) return [];
    return [{ kind: kindOf(page, index), ...withoutMore(line) }];
  });
}

/** Without the link at a paragraph's end that leads on or back: 返回搜狐，查看更多, [详细]. */
function withoutMore(line: Line): Pick<Block, 'text' | 'pieces'> {
  const { text, pieces, tailLink } = line;
  const edit = EDIT.exec(text);
  if (edit !== null && edit.index > 0) {
    return { text: text.slice(0, edit.index), pieces: clip(pieces, edit.index) };
  }
  const tail = text.slice(text.length - tailLink).trim();
  if (tailLink === 0 || tailLink === text.length || !isMore(tail)) return { text, pieces };
  const kept = text.slice(0, text.length - tailLink).trimEnd();
  return { text: kept, pieces: clip(pieces, kept.length) };
}

function kindOf(page: Page, index: number): BlockKind {
  const line = page.outline.lines[index];
  const counts = page.measured[index]?.counts;
  if (line === undefined || counts === undefined) return 'paragraph';
  const byElement = kindByElement(page, line.box);
  if (byElement !== null && byElement !== 'tableCell') return byElement;
  const isLayoutTable = counts.han > 60;
  if (byElement === 'tableCell' && !isLayoutTable) return byElement;
  const isCredited = line.afterImage && (counts.stops === 0 || PICTURE_CREDIT.test(line.text));
  if (isCredited || CAPTION_START.test(line.text)) {
    if (line.text.length <= LONGEST_CAPTION) return 'caption';
  }
  const isBold = line.bold >= line.ink * 0.9;
  return isBold && line.text.length <= LONGEST_HEADING && counts.stops === 0
    ? 'heading'
    : 'paragraph';
}

const CAPTION_START = /^(?:图[为注:：]|圖[為:：]|[▲△↑])/;
const PICTURE_CREDIT = /(?:摄|攝|供图|供圖|截图|截圖|资料图|資料照|图源.{1,8})[)）\]】]?。?$/;

const KINDS: { readonly [name: string]: BlockKind } = {
  p: 'paragraph',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'listItem',
  dt: 'listItem',
  dd: 'listItem',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  td: 'tableCell',
  th: 'tableCell',
};

/** The kind that the boxes around the line call for; a paragraph in a quote or item is that. */
function kindByElement(page: Page, from: number): BlockKind | null {
  let at = from;
  for (let depth = 0; at >= 0 && depth < 4; depth++) {
    if (page.zones[at]?.has('caption')) return 'caption';
    const box = page.outline.boxes[at];
    const kind = KINDS[box?.element.localName ?? ''];
    if (kind === 'tableCell' && depth > 0) return null;
    if (kind !== undefined && kind !== 'paragraph') return kind;
    at = box?.parent ?? -1;
  }
  return null;
}
