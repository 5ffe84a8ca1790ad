import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotationsIn } from '@/scripts/browser/annotations';
import { storeSettings } from '@/scripts/browser/settings';
import { DISPLAY_MODES } from '@/lib/vocabulary';
import { type Reading, readSample, STORY } from './harness/reading';
import { sampleParagraphs } from './harness/sample';

const PARAGRAPH = `${STORY} p:nth-of-type(4)`;
const TEXT = sampleParagraphs[3]?.text ?? '';

let reading: Reading;
beforeAll(async () => {
  reading = await readSample();
}, 60_000);
afterAll(() => reading.close());

const annotated = async () => (await annotationsIn(reading.page, STORY)).length;

describe.each([
  ...DISPLAY_MODES.map((mode) => [mode, { displayMode: mode }] as const),
  ['with words apart', { displayMode: 'none', wordBorders: 'space' }] as const,
  ['with all marks', { displayMode: 'new', wordMarks: 'all', wordBorders: 'underline' }] as const,
])('in mode %s', (_name, settings) => {
  beforeAll(async () => {
    await storeSettings(reading.duban, settings);
    await reading.page.bringToFront();
    await reading.page.waitForTimeout(700);
  });

  it('copies the characters of the page', async () => {
    const copied = await reading.page.evaluate((selector) => {
      const paragraph = document.querySelector(selector);
      if (paragraph === null) return '';
      getSelection()?.selectAllChildren(paragraph);
      return getSelection()?.toString() ?? '';
    }, PARAGRAPH);
    expect(copied.trim()).toBe(TEXT);
    expect((await reading.page.innerText(PARAGRAPH)).trim()).toBe(TEXT);
  });

  it.each(['葡萄牙南部的', '她告诉记者', '小时候家里种小麦'])('finds %s', async (text) => {
    const found = await reading.page.evaluate((wanted) => {
      getSelection()?.removeAllRanges();
      // The browser's own search, as the find bar does it.
      return (window as unknown as { find(text: string): boolean }).find(wanted);
    }, text);
    expect(found).toBe(true);
  });

  it('prints what it shows, and nothing of bar and card', async () => {
    const onScreen = await annotated();
    await reading.page.emulateMedia({ media: 'print' });
    expect(await annotated()).toBe(onScreen);
    expect(onScreen > 0).toBe(settings.displayMode !== 'none');
    await reading.page.emulateMedia({ media: 'screen' });
  });
});

describe('words set apart', () => {
  const elements = () => reading.page.locator(`${PARAGRAPH} *`).count();

  it('are so as soon as the reader wants it, also where nothing else is shown, and no longer', async () => {
    await storeSettings(reading.duban, { displayMode: 'none' });
    await reading.page.bringToFront();
    await expect.poll(elements).toBe(0);
    await storeSettings(reading.duban, { displayMode: 'none', wordBorders: 'space' });
    await expect.poll(elements).toBeGreaterThan(10);
    await storeSettings(reading.duban, { displayMode: 'none' });
    await expect.poll(elements).toBe(0);
  });
});

describe('marks at words', () => {
  const highlights = () =>
    reading.page.evaluate(() => [...CSS.highlights].map(([name, { size }]) => ({ name, size })));

  it('are none unless the reader wants them, and tell no state by their names', async () => {
    await storeSettings(reading.duban, {});
    await expect.poll(highlights).toEqual([]);
    await storeSettings(reading.duban, { wordMarks: 'all' });
    await expect.poll(async () => (await highlights())[0]?.size ?? 0).toBeGreaterThan(20);
    const html = await reading.page.innerHTML(STORY);
    for (const { name } of await highlights()) expect(name).toMatch(/^[a-z]{4}-[a-z]{5}$/);
    expect(html).not.toMatch(/learning|known|unseen|fresh|ignored/);
  });
});
