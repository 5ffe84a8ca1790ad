import { afterEach, expect, it } from 'vitest';
import { openExtensionPage } from '@/scripts/browser/open-duban';
import { hoverText } from '@/scripts/browser/point-at';
import { cardName } from './harness/card';
import { type Reading, readSample, STORY } from './harness/reading';
import { readTable } from './harness/saved-words';

let reading: Reading;
afterEach(() => reading.close());

/** What the page sends is meant for the word in the middle of the view. @returns what it was told nobody prevented */
const pretend = (): Promise<readonly boolean[]> =>
  reading.page.evaluate((story) => {
    const paragraph = document.querySelector(`${story} p:nth-of-type(2)`) ?? document.body;
    const { left, top, height } = paragraph.getBoundingClientRect();
    const place = { clientX: left + 60, clientY: top + height / 2, bubbles: true, composed: true };
    const target = document.elementFromPoint(place.clientX, place.clientY) ?? document.body;
    const more = { ...place, cancelable: true };
    const keys = ['j', 'r', 'k', 'i', 'a', 'n', 'Control', 'Escape'];
    return [
      new PointerEvent('pointermove', { ...more, pointerType: 'mouse' }),
      new PointerEvent('pointerdown', more),
      new PointerEvent('pointerup', more),
      new MouseEvent('click', more),
      ...keys.flatMap((key) =>
        ['keydown', 'keyup'].map((type) => new KeyboardEvent(type, { ...more, key })),
      ),
    ].map((event) => target.dispatchEvent(event));
  }, STORY);

it('opens nothing, closes nothing and keeps nothing for a page that plays the reader', async () => {
  reading = await readSample();
  const { page, duban } = reading;
  await hoverText(page, '葡萄牙', STORY);
  await expect.poll(() => cardName(page)).toContain('葡萄牙');

  expect(await pretend()).not.toContain(false);
  // The reader's own key goes on from the reader's own word.
  await page.keyboard.press('n');
  await expect.poll(() => cardName(page)).toContain('南部');
  await page.keyboard.press('r');
  const own = await openExtensionPage(duban, 'vocabulary.html');
  const headwords = async () => (await readTable(own, 'words')).map((word) => word['simplified']);
  await expect.poll(headwords).toEqual(['南部']);
  expect(await readTable(own, 'cuts')).toEqual([]);
});
