/** Where things are on a page: words, the article's text, where it comes from. */
import type { Article, Block } from '@/lib/article';
import type { Painter } from './paint/painter';
import { windowsAround } from './windows';
import { nodeStretches, type WordPlace } from './words/read-block';

/** Where a word that the keys have reached is scrolled to, as a share of the viewport's height. */
const READING_HEIGHT = 0.35;

/** A word's stretches of the page as it is now. */
export function rangesOf(painter: Painter, { read, token }: WordPlace): Range[] {
  return nodeStretches(read.block, token.start, token.end).flatMap(({ node, start, end }) => {
    const from = painter.toLive(node, start, 'after');
    const to = painter.toLive(node, end, 'before');
    if (!from.node.isConnected || !to.node.isConnected) return [];
    const range = node.ownerDocument.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return [range];
  });
}

/** What a saved word keeps of the page that it was met on. */
export const sourceOf = (document: Document, article: Article | null) => ({
  articleTitle: article?.title ?? document.title,
  site: document.location.hostname,
  url: document.location.href,
});

/** The page's own document, also for one in a frame of its site. */
export const outermostDocument = (document: Document): Document =>
  (document.defaultView === null ? undefined : windowsAround(document.defaultView).at(-1))
    ?.document ?? document;

/** An element whose text the article begins with; the body where there is none, or it has just gone. */
export function textElement(document: Document, blocks: readonly Block[]): Element {
  const element = blocks[0]?.pieces[0]?.node.parentElement ?? null;
  return element?.isConnected === true ? element : (document.body ?? document.documentElement);
}

/** Scrolls to a box of the viewport, unless all of it is in view. */
export function bringIntoView(
  { defaultView }: Document,
  box: { readonly top: number; readonly bottom: number } | null,
): void {
  if (defaultView === null || box === null) return;
  const height = defaultView.innerHeight;
  if (box.top >= 0 && box.bottom <= height) return;
  defaultView.scrollBy({ top: box.top - READING_HEIGHT * height, behavior: 'instant' });
}
