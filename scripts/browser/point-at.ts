import type { Page } from 'playwright-core';

/** CSS pixels from the viewport's top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The middle of the first place in the page's text where `text` stands, scrolled into view. The
 * text may be spread over several text nodes, as words are once they are marked off. Runs in the
 * page, so it uses nothing from outside.
 * @param within CSS selector of the element to look in
 * @returns null when it stands nowhere
 */
export function middleOfText([wanted, within]: readonly [
  text: string,
  within: string,
]): Point | null {
  const scope = document.querySelector(within);
  if (!scope) return null;
  // Where each code unit of the text stands.
  const places: { node: Text; offset: number }[] = [];
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text)) continue;
    for (let offset = 0; offset < node.length; offset++) places.push({ node, offset });
  }

  const start = places
    .map(({ node, offset }) => node.data[offset])
    .join('')
    .indexOf(wanted);
  const first = places[start];
  const last = places[start + wanted.length - 1];
  if (!first || !last) return null;

  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = range.getClientRects()[0];
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/**
 * Moves the mouse onto `text`, by way of a place beside it, as a hand would.
 * @throws when the text stands nowhere
 */
export async function hoverText(page: Page, text: string, within = 'body'): Promise<void> {
  const point = await page.evaluate(middleOfText, [text, within] as const);
  if (!point) throw new Error(`“${text}” stands nowhere in ${within}`);
  await page.mouse.move(point.x + 3, point.y + 60);
  await page.mouse.move(point.x, point.y, { steps: 4 });
}
