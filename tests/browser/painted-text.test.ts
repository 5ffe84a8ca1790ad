import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { storeSettings } from '@/scripts/browser/settings';
import { hoverText } from '@/scripts/browser/point-at';
import { cardName, cards } from './harness/card';
import { type Reading, readSample, STORY } from './harness/reading';

let reading: Reading;

beforeAll(async () => {
  reading = await readSample({ displayMode: 'gloss' });
  await reading.duban.context.grantPermissions(['clipboard-read', 'clipboard-write']);
}, 60_000);
afterAll(() => reading.close());
beforeEach(async () => {
  await reading.page.keyboard.press('Escape');
  await reading.page.mouse.move(5, 5);
  await expect.poll(() => cards(reading.page)).toEqual([]);
});

it.each(['1994', '87', '62.5', '45亿', '三分之二'])(
  'answers over each part of what is read as one: %s',
  async (part) => {
    await hoverText(reading.page, part, STORY);
    await expect.poll(() => cardName(reading.page)).toContain(part);
  },
);

it('is copied as the page has written it', async () => {
  const { page } = reading;
  const paragraph = page.locator(`${STORY} p:nth-of-type(3)`);
  await paragraph.evaluate((element) => {
    element.innerHTML = '种子库在<b>里斯本</b>，<a href="/a?b=1">那里</a>有87个成员。';
  });
  await expect.poll(() => paragraph.locator('b > * > *').count()).toBe(1);
  await paragraph.evaluate((element) => getSelection()?.selectAllChildren(element));
  await page.keyboard.press('Control+C');
  const clipboard = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string) => (await item?.getType(type))?.text();
    return { html: await text('text/html'), plain: await text('text/plain') };
  });
  const origin = new URL(page.url()).origin;
  expect(clipboard.html).toContain(
    `种子库在<b>里斯本</b>，<a href="${origin}/a?b=1">那里</a>有87个成员。`,
  );
  expect(clipboard.html?.length).toBeLessThan(400);
  expect(clipboard.plain).toBe('种子库在里斯本，那里有87个成员。');
});

it('keeps the word on the card marked when it is shown otherwise', async () => {
  const { page, duban } = reading;
  await hoverText(page, '葡萄牙', STORY);
  await expect.poll(() => cardName(page)).toContain('葡萄牙');
  await page.keyboard.press('Control');
  const marked = () =>
    page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map((range) => (range as Range).toString()),
      ),
    );
  expect(await marked()).toEqual(['葡萄牙']);
  for (const displayMode of ['none', 'new', 'all', 'gloss']) {
    // oxlint-disable-next-line no-await-in-loop -- one mode after the other
    await storeSettings(duban, { displayMode });
    // oxlint-disable-next-line no-await-in-loop
    await page.bringToFront();
    // oxlint-disable-next-line no-await-in-loop
    await expect.poll(marked).toEqual(['葡萄牙']);
  }
});

it('follows a page that turns dark, and light again', async () => {
  const { page } = reading;
  await hoverText(page, '葡萄牙', STORY);
  await expect.poll(() => cardName(page)).toContain('葡萄牙');
  const ground = () =>
    page.evaluate(() => {
      const [name = ''] = CSS.highlights.keys();
      const word = document.querySelector('#contentMain p > * > *');
      return word === null ? '' : getComputedStyle(word, `::highlight(${name})`).backgroundColor;
    });
  const light = await ground();
  await page.evaluate(() => {
    document.body.style.cssText = 'background: #111; color: #eee';
  });
  await expect.poll(ground).not.toBe(light);
  await page.evaluate(() => {
    document.body.style.cssText = '';
  });
  await expect.poll(ground).toBe(light);
});
