import { afterEach, expect, it } from 'vitest';
import { shownInClosedRoots } from '@/scripts/browser/closed-shadow';
import { annotationsIn } from '@/scripts/browser/annotations';
import { openPopup } from './harness/popup';
import { type Reading, readSample, STORY } from './harness/reading';
import { screenshot } from './harness/screenshot';

let reading: Reading;
afterEach(() => reading.close());

const shown = (role: string, name?: string | RegExp) =>
  shownInClosedRoots(reading.page, role, name);
const cards = async () => (await shown('dialog')).map(({ name }) => name);

/** Clicks something in a closed root of ours. */
async function click(role: string, name: string | RegExp): Promise<void> {
  await expect.poll(() => shown(role, name)).not.toEqual([]);
  const [found] = await shown(role, name);
  const { x = 0, y = 0, width = 0, height = 0 } = found?.box ?? {};
  await reading.page.mouse.click(x + width / 2, y + height / 2);
}

it('is a handle at first; unfolded, it stays so on the next page', async () => {
  reading = await readSample();
  const { page } = reading;
  expect(await shown('toolbar')).toEqual([]);
  await click('button', 'Show the reading bar');
  await expect.poll(() => shown('toolbar')).toHaveLength(1);
  await expect.poll(async () => (await shown('button', /Next new word/)).length).toBe(1);
  await screenshot(page, 'bar');

  await page.reload();
  const popup = await openPopup(reading.duban, page);
  await expect.poll(() => popup.text()).toMatch(/\d+ words/);
  await popup.close();
  await expect.poll(() => shown('toolbar')).toHaveLength(1);
});

it('opens new words one after the other, undoes a verdict, and ends reading', async () => {
  reading = await readSample({ readingBarFolded: false });
  const { page } = reading;
  await click('button', /Next new word/);
  await expect.poll(cards).toHaveLength(1);
  const [first] = await cards();
  const isPainted = async () => (await annotationsIn(page, STORY)).length > 0;
  await page.keyboard.press('k');
  await expect.poll(() => shown('button', 'Known')).toMatchObject([{ name: 'Known' }]);
  await click('button', /Next new word/);
  await expect.poll(cards).not.toEqual([first]);
  await click('button', 'Undo');
  await click('button', 'Stop reading this page');
  await expect.poll(isPainted).toBe(false);
  await expect.poll(() => shown('toolbar')).toEqual([]);
});

it.each([390, 550, 1280])(
  'has a handle that covers no line of a page %i pixels wide',
  async (width) => {
    reading = await readSample();
    const { page } = reading;
    await page.setViewportSize({ width, height: 700 });
    const handle = async () => (await shown('button', 'Show the reading bar'))[0]?.box;
    const linesEnd = () =>
      page.evaluate((story) => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector(story) ?? document.body);
        return Math.max(...Array.from(range.getClientRects(), ({ right }) => right));
      }, STORY);
    await expect.poll(async () => ((await handle())?.x ?? 0) >= (await linesEnd())).toBe(true);
    // It can still be hit: as wide as there is room, up to its full width.
    expect((await handle())?.width).toBeGreaterThanOrEqual(6);
    await screenshot(page, `handle-${width}`);
    await click('button', 'Show the reading bar');
    await expect.poll(() => shown('toolbar')).toHaveLength(1);
  },
);

it('has no handle where the lines reach the edge of the page', async () => {
  reading = await readSample();
  const { page } = reading;
  await page.setViewportSize({ width: 390, height: 700 });
  await expect.poll(() => shown('button', 'Show the reading bar')).toHaveLength(1);
  await page.addStyleTag({ content: `${STORY} p { position: relative; left: 14px }` });
  await page.mouse.wheel(0, 100);
  await expect.poll(() => shown('button', 'Show the reading bar')).toEqual([]);
});

it('keeps clear of the word that is read, also on a narrow page', async () => {
  reading = await readSample({ readingBarFolded: false });
  const { page } = reading;
  await page.setViewportSize({ width: 390, height: 700 });
  await page.evaluate((story) => {
    document.querySelector(`${story} p:nth-of-type(4)`)?.scrollIntoView({ block: 'end' });
  }, STORY);
  // Over text it draws back by itself as the page is scrolled.
  await expect.poll(() => shown('button', 'Show the reading bar')).toHaveLength(1);
  await click('button', 'Show the reading bar');
  await expect.poll(() => shown('toolbar')).toHaveLength(1);
  const [bar] = await shown('toolbar');
  expect(bar?.box.x).toBeGreaterThanOrEqual(0);
  expect((bar?.box.x ?? 0) + (bar?.box.width ?? 0)).toBeLessThanOrEqual(390);
  await screenshot(page, 'bar-narrow');
  await page.mouse.wheel(0, 300);
  await expect.poll(() => shown('toolbar')).toEqual([]);
});
