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

it.each<[what: string, selector: string, plain: string]>([
  ['as the page has it', 'p:nth-of-type(3)', '种子库在里斯本，那里有87个成员。'],
  ['with the link that it is in', 'p:nth-of-type(3) a', '那里'],
])('is copied %s', async (_what, selector, plain) => {
  const { page } = reading;
  const paragraph = page.locator(`${STORY} p:nth-of-type(3)`);
  await paragraph.evaluate((element) => {
    element.innerHTML =
      '种子库在<b>里斯本</b>，<a href="/a?b=1">那里</a>有87个成员。<i style="display: none">藏</i>';
  });
  await expect.poll(() => paragraph.locator('b > * > *').count()).toBe(1);
  const words = await paragraph.locator('*').count();
  await page
    .locator(`${STORY} ${selector}`)
    .evaluate((element) => getSelection()?.selectAllChildren(element));
  const ours = await paragraph.evaluate((element) => element.querySelector('b > *')?.localName);
  await page.keyboard.press('Control+C');
  const clipboard = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string) => (await item?.getType(type))?.text();
    return { html: await text('text/html'), plain: await text('text/plain') };
  });
  expect(clipboard.plain).toBe(plain);
  expect(clipboard.html).toContain(`href="${new URL('/a?b=1', page.url()).href}"`);
  expect(clipboard.html).not.toContain('藏');
  expect(clipboard.html).not.toContain(ours);
  // And it is painted as before.
  await expect.poll(() => paragraph.locator('*').count()).toBe(words);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(plain);
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
