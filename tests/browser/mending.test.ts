import { afterEach, expect, it } from 'vitest';
import { annotationsIn } from '@/scripts/browser/annotations';
import { shownInClosedRoots } from '@/scripts/browser/closed-shadow';
import { hoverText } from '@/scripts/browser/point-at';
import { openPopup } from './harness/popup';
import { type Reading, readSample, STORY, untilPainted } from './harness/reading';
import { screenshot } from './harness/screenshot';

let reading: Reading;
afterEach(() => reading.close());

const card = async () => (await shownInClosedRoots(reading.page, 'dialog'))[0]?.name ?? null;
const words = async () => (await annotationsIn(reading.page, STORY)).map(({ text }) => text);

it('splits a word here, takes it back, and keeps it for good once told so', async () => {
  reading = await readSample();
  const { page, duban } = reading;
  await hoverText(page, '葡萄牙', STORY);
  await expect.poll(card).toContain('葡萄牙');
  await page.keyboard.press('z');
  await expect.poll(words).toEqual(expect.arrayContaining(['葡萄', '牙']));
  await expect.poll(card).toContain('葡萄');
  await page.keyboard.press('u');
  await expect.poll(words).toContain('葡萄牙');

  await page.keyboard.press('z');
  await expect.poll(words).not.toContain('葡萄牙');
  await screenshot(page, 'mended');
  await page.keyboard.press('a');
  // The rule comes back from the worker, and with it the words.
  await page.waitForTimeout(1000);
  await page.reload();
  const popup = await openPopup(duban, page);
  await expect.poll(() => popup.text()).toMatch(/\d+ words/);
  await popup.close();
  await untilPainted(page);
  expect(await words()).toEqual(expect.arrayContaining(['葡萄', '牙']));
});

it('joins a word with the next, in its own paragraph only', async () => {
  reading = await readSample();
  const { page } = reading;
  await hoverText(page, '农民', STORY);
  await expect.poll(card).toContain('农民');
  const before = (await words()).filter((word) => word === '农民').length;
  await page.keyboard.press('x');
  await expect
    .poll(async () => (await words()).filter((word) => word === '农民').length)
    .toBe(before - 1);
});
