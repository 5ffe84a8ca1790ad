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

/** A mouse, of Playwright's or Puppeteer's. */
interface Mouse {
  move(x: number, y: number): Promise<void>;
}

/**
 * Moves the mouse onto a point as a hand does: ever more slowly, with a last small move at rest.
 * A pointer that jumps there looks like one that only passes by.
 */
export async function glideTo(mouse: Mouse, { x, y }: Point): Promise<void> {
  for (const away of [60, 20, 6, 3, 1, 0]) {
    // oxlint-disable-next-line no-await-in-loop -- a movement takes its time
    await mouse.move(x, y + away);
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/**
 * Throws the mouse onto a point, as a hand does that knows where it wants to be: fast to the very end, and then
 * no further event.
 */
export async function jumpTo(mouse: Mouse, { x, y }: Point): Promise<void> {
  for (const away of [300, 200, 100, 0]) {
    // oxlint-disable-next-line no-await-in-loop -- one movement after the other
    await mouse.move(x + away, y);
  }
}

/**
 * Rests the mouse on `text`.
 * @param how moves it there
 * @throws when the text stands nowhere
 */
export async function hoverText(
  page: Page,
  text: string,
  within = 'body',
  how: typeof glideTo = glideTo,
): Promise<void> {
  const point = await page.evaluate(middleOfText, [text, within] as const);
  if (!point) throw new Error(`“${text}” stands nowhere in ${within}`);
  await how(page.mouse, point);
}
