import { afterEach, expect, it } from 'vitest';
import { shownInClosedRoots } from '@/scripts/browser/closed-shadow';
import { hoverText } from '@/scripts/browser/point-at';
import { openPopup } from './harness/popup';
import { type Reading, readSample, STORY } from './harness/reading';
import { screenshot } from './harness/screenshot';

let reading: Reading;
afterEach(() => reading.close());

const card = async () => (await shownInClosedRoots(reading.page, 'dialog'))[0]?.name ?? null;

/** Keys that the page has heard of. */
async function listen(): Promise<() => Promise<readonly string[]>> {
  const heard = await reading.page.evaluateHandle(() => {
    const keys: string[] = [];
    document.addEventListener('keydown', ({ key }) => {
      if (key !== 'Shift') keys.push(key);
    });
    return keys;
  });
  return () => heard.evaluate((keys) => [...keys]);
}

it('goes from word to word and sentence to sentence once a card is open, and to the page before and after', async () => {
  reading = await readSample();
  const { page } = reading;
  const heard = await listen();
  await page.keyboard.press('n');
  expect(await heard()).toEqual(['n']);

  await hoverText(page, '葡萄牙', STORY);
  await expect.poll(card).toContain('葡萄牙');
  await page.keyboard.press('n');
  await expect.poll(card).toContain('南部');
  await page.keyboard.press('b');
  await expect.poll(card).toContain('葡萄牙');
  await page.keyboard.press('s');
  await expect.poll(card).toContain('她');
  await page.setViewportSize({ width: 550, height: 380 });
  await page.keyboard.press('Shift+?');
  await expect.poll(card).not.toBeNull();
  expect(await shownInClosedRoots(page, 'dialog', 'Keys while reading')).toHaveLength(1);
  // It opens at its top, also in a window that doesn't hold it.
  const [title] = await shownInClosedRoots(page, 'heading', 'Keys while reading');
  expect(title?.box.y).toBeGreaterThan(0);
  expect(title?.box.y).toBeLessThan(80);
  await screenshot(page, 'keys');
  await page.keyboard.press('Escape');
  await expect.poll(() => shownInClosedRoots(page, 'dialog', 'Keys while reading')).toHaveLength(0);
  await page.keyboard.press('Escape');
  await expect.poll(card).toBeNull();
  expect(await heard()).toEqual(['n']);
  await page.keyboard.press('n');
  expect(await heard()).toEqual(['n', 'n']);
});

it('listens to the keys that the reader has chosen', async () => {
  reading = await readSample({ changedKeys: { next: 'W', previous: '' } });
  const { page } = reading;
  await hoverText(page, '葡萄牙', STORY);
  await expect.poll(card).toContain('葡萄牙');
  await page.keyboard.press('w');
  await expect.poll(card).toContain('南部');
  await page.keyboard.press('b');
  await page.keyboard.press('n');
  expect(await card()).toContain('南部');
});

it('lets the reader type', async () => {
  reading = await readSample();
  const { page } = reading;
  await page.evaluate(() => {
    document.body.prepend(document.createElement('textarea'));
  });
  await hoverText(page, '葡萄牙', STORY);
  await expect.poll(card).toContain('葡萄牙');
  await page.evaluate(() => document.querySelector('textarea')?.focus());
  await page.keyboard.type('nbrk');
  expect(await page.inputValue('textarea')).toBe('nbrk');
});

it('is started from the popup: a card opens, and the keys go on when it is closed', async () => {
  reading = await readSample();
  const { page, duban } = reading;
  const popup = await openPopup(duban, page);
  await expect.poll(() => popup.text()).toMatch(/\d+ words/);
  await popup.click('Read by keys');
  await expect.poll(card).not.toBeNull();
  const first = await card();
  await page.keyboard.press('Escape');
  await expect.poll(card).toBeNull();
  await page.keyboard.press('j');
  await expect.poll(card).not.toBeNull();
  expect(await card()).not.toBe(first);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const heard = await listen();
  await page.keyboard.press('n');
  expect(await heard()).toEqual(['n']);
});
