import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { annotationsIn } from '@/scripts/browser/annotations';
import { openExtensionPage } from '@/scripts/browser/open-duban';
import { hoverText } from '@/scripts/browser/point-at';
import { storeSettings } from '@/scripts/browser/settings';
import { cardText } from './harness/card';
import { type Reading, STORY, readSample } from './harness/reading';
import { screenshot } from './harness/screenshot';

interface WithStorage {
  readonly chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } };
}

let opened: Reading;
let page: Page;
let options: Page;

beforeAll(async () => {
  opened = await readSample();
  ({ page } = opened);
  options = await openExtensionPage(opened.duban, 'options.html');
});
afterAll(() => opened.close());
afterEach(async () => {
  await storeSettings(opened.duban, {});
  await page.keyboard.press('Escape');
});

/** What stands above a word of the story for the first time; '' where nothing does. */
async function above(word: string): Promise<string> {
  const words = await annotationsIn(page, STORY);
  return words.find(({ text }) => text === word)?.annotation ?? '';
}

/** How the letters above a word of the story are turned in vertical text. */
const orientation = (word: string) =>
  page.evaluate(
    ([scope, text]) => {
      const words = [...document.querySelectorAll(`${scope} *`)];
      const painted = words.find(({ textContent }) => textContent === text);
      return painted && getComputedStyle(painted, '::after').textOrientation;
    },
    [STORY, word],
  );

/** Waits until all of the story is painted so. */
const untilColoured = (colour: string) =>
  expect.poll(async () => (await syllables(page)).at(-1)).toEqual({ text: 'lái', colour });

/** Points at a word of the story with no card in the way. */
async function pointAt(word: string): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(5, 5);
  await page.keyboard.press('Escape');
  await hoverText(page, word, STORY);
}

const sample = () => options.locator('.page-sample').innerText();
const choose = (label: string, option: string) =>
  options.getByRole('combobox', { name: label }).selectOption({ label: option });

describe('a reader who chooses in the options how readings are shown', () => {
  it('sees zhuyin in the sample, above the words and on the card', async () => {
    await choose('Written in', 'Zhuyin (bopomofo)');
    await expect.poll(sample).toContain('ㄒㄧㄥ ㄑㄧ');
    await expect.poll(() => above('农民')).toBe('ㄋㄨㄥˊ ㄇㄧㄣˊ');
    expect(await orientation('农民')).toBe('upright');
    await pointAt('粮食');
    await expect.poll(() => cardText(page)).toContain('ㄌㄧㄤˊ ˙ㄕ');
    await screenshot(page, 'readings-zhuyin');
  });

  it('sees numbers', async () => {
    await choose('Written in', 'Pinyin with numbers');
    await expect.poll(sample).toContain('xing1qi1');
    await expect.poll(() => above('农民')).toBe('nong2min2');
  });

  it('sees tones as they are spoken', async () => {
    await expect.poll(() => above('可以')).toBe('kěyǐ');
    await options.getByLabel('Tones as they are spoken').check();
    await expect.poll(sample).toContain('búgòu');
    await expect.poll(() => above('可以')).toBe('kéyǐ');
    // 种子很小: across the border of the words.
    await expect.poll(() => above('很')).toBe('hén');
    await pointAt('可以');
    await expect.poll(() => cardText(page)).toContain('kéyǐ');
  });

  it('sees the readings of Taiwan', async () => {
    await expect.poll(() => above('企业')).toBe('qǐyè');
    await options.getByLabel('Readings usual in Taiwan').check();
    await expect.poll(sample).toContain('xīngqí');
    await expect.poll(() => above('企业')).toBe('qìyè');
  });

  it('sees each syllable in the colour of its tone, on light grounds and on dark', async () => {
    await choose('Tone colours', 'As in Pleco');
    await untilColoured('rgb(0, 122, 0)');
    const coloured = await syllables(page);
    expect(coloured).toContainEqual({ text: 'jīng', colour: 'rgb(211, 0, 0)' });
    expect(coloured).toContainEqual({ text: 'zhǒng', colour: 'rgb(0, 0, 230)' });
    await pointAt('粮食');
    await expect.poll(() => cardText(page)).toContain('liángshi');
    await screenshot(page, 'readings-coloured');
    await screenshot(options, 'readings-options');

    await page.addStyleTag({ content: 'html, body, body * { background: #1e1e1e; color: #ddd }' });
    await choose('Tone colours', 'As in MDBG and Zhongwen');
    await untilColoured('rgb(255, 169, 77)');
    await pointAt('农民');
    await expect.poll(() => cardText(page)).toContain('nóngmín');
    await screenshot(page, 'readings-coloured-dark');
    await options.emulateMedia({ colorScheme: 'dark' });
    await screenshot(options, 'readings-options-dark');
  });

  it('keeps the line that is being read where it is', async () => {
    const line = () =>
      page.evaluate((story) => {
        const words = [...document.querySelectorAll(`${story} *`)];
        const word = words.find(({ textContent }) => textContent === '总部');
        return word?.getBoundingClientRect().bottom ?? 0;
      }, STORY);
    await pointAt('总部');
    const before = await line();
    // Behind the page, whose pointer stays on its word.
    await options.evaluate(async () => {
      const { chrome } = globalThis as unknown as WithStorage;
      await chrome.storage.local.set({
        settings: { readingStyle: 'zhuyin', toneColours: 'dummitt' },
      });
    });
    await expect
      .poll(() => syllables(page))
      .toContainEqual(expect.objectContaining({ text: 'ㄋㄨㄥˊ' }));
    expect(Math.abs((await line()) - before)).toBeLessThanOrEqual(2);
  });
});

/** The syllables above the story's words that have colours of their own. */
function syllables(read: Page): Promise<readonly { text: string; colour: string }[]> {
  return read.evaluate((story) => {
    const found: { text: string; colour: string }[] = [];
    for (const element of document.querySelectorAll(`${story} *`)) {
      const { content, color } = getComputedStyle(element, '::before');
      const text = /^"([^"]*)"/.exec(content)?.[1];
      if (text) found.push({ text, colour: color });
    }
    return found;
  }, STORY);
}
