import type { Page } from 'playwright-core';
import { type Shown, shownInClosedRoots } from '@/scripts/browser/closed-shadow';

/** The cards that a person sees on a page: one, or none. */
export const cards = (page: Page): Promise<readonly Shown[]> => shownInClosedRoots(page, 'dialog');

/** The text of the card; '' while there is none. */
export const cardText = async (page: Page): Promise<string> => (await cards(page))[0]?.text ?? '';

/** The accessible name of the card: its headword in both scripts; '' while there is none. */
export const cardName = async (page: Page): Promise<string> => (await cards(page))[0]?.name ?? '';

/**
 * Clicks a button of the card, as a hand does.
 * @throws when it shows no such button
 */
export async function pressInCard(page: Page, button: string | RegExp): Promise<void> {
  // A card that has just opened under the pointer lets it through for a moment, and takes its place.
  await page.waitForTimeout(500);
  const [shown] = await shownInClosedRoots(page, 'button', button);
  if (!shown) throw new Error(`the card shows no button “${button}”`);
  const { x, y, width, height } = shown.box;
  const middle = { x: x + width / 2, y: y + height / 2 };
  // Straight from the word, as a hand goes: another way leads over other words.
  await page.mouse.move(middle.x, middle.y, { steps: 20 });
  await page.mouse.click(middle.x, middle.y);
}
