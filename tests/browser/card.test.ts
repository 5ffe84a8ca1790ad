import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shownInClosedRoots } from '@/scripts/browser/closed-shadow';
import type { Duban } from '@/scripts/browser/launch-duban';
import { openDuban } from '@/scripts/browser/open-duban';
import { hoverText } from '@/scripts/browser/point-at';
import { type PageServer, servePages } from '@/scripts/browser/serve-pages';
import { accessibleOutline } from './harness/accessible-outline';
import { storeSettings } from '@/scripts/browser/settings';
import { cardName, cards, cardText, pressInCard } from './harness/card';
import { inExtensionWorld } from './harness/extension-world';
import { openPopup } from './harness/popup';
import { sampleFolder } from './harness/sample';
import { screenshot } from './harness/screenshot';
import { startReading } from './harness/start-reading';

const STORY = '#contentMain';

let server: PageServer;
let duban: Duban;
let page: Page;

beforeAll(async () => {
  server = await servePages(sampleFolder);
  duban = await openDuban();
  await duban.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await duban.context.newPage();
  await page.goto(`${server.origin}/index.html`);
  await startReading(duban, page);
});
afterAll(async () => {
  await duban.close();
  await server.close();
});
beforeEach(noCard);

async function noCard(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await expect.poll(() => cards(page)).toEqual([]);
}

async function openCard(word: string): Promise<void> {
  await hoverText(page, word, STORY);
  await expect.poll(() => cardName(page)).toContain(word);
}

describe('other words at the place', () => {
  it('are stepped through with the arrow keys', async () => {
    await openCard('数据库');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => cardName(page)).toContain('数据');
    expect(await cardName(page)).not.toContain('数据库');
    await screenshot(page, 'card-matches');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => cardName(page)).toContain('数据库');
  });
});

describe('links', () => {
  it('lead to a part and its characters, and back', async () => {
    await openCard('数据库');
    await pressInCard(page, /^数据 /);
    await expect.poll(() => cardName(page)).toBe('数据〔數據〕');
    await pressInCard(page, /^据 /);
    await expect.poll(() => cardName(page)).toContain('据');
    await screenshot(page, 'card-character');
    await page.keyboard.press('Backspace');
    await expect.poll(() => cardName(page)).toBe('数据〔數據〕');
    await pressInCard(page, 'Back');
    await expect.poll(() => cardName(page)).toContain('数据库');
  });

  it('lead to measure words', async () => {
    await openCard('粮食');
    expect(await cardText(page)).toContain('noun');
    await noCard();
    await openCard('种子');
    await pressInCard(page, '颗');
    await expect.poll(() => cardName(page)).toBe('颗〔顆〕');
    expect(await cardText(page)).toContain('classifier');
  });
});

it('shows the sentence of the article', async () => {
  await openCard('粮食');
  expect(await cardText(page)).toContain('粮食可以卖，种子不能卖。');
});

it('copies word, entry and sentence in turn', async () => {
  await openCard('粮食');
  const copied = async () => {
    await page.keyboard.press('c');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await expect.poll(copied).toBe('粮食');
  expect(await copied()).toMatch(/^粮食\tliáng shi\t/);
  expect(await copied()).toBe('“父亲常说，粮食可以卖，种子不能卖。”');
});

describe('reading aloud', () => {
  it('is not offered without a voice of this machine', async () => {
    await openCard('粮食');
    expect(await shownInClosedRoots(page, 'button', 'Read aloud')).toEqual([]);
  });

  it('speaks the word with a local voice and none that sends text away', async () => {
    await inExtensionWorld(duban, page, VOICES);
    await openCard('粮食');
    await pressInCard(page, 'Read aloud');
    const spoken = () => inExtensionWorld(duban, page, 'spoken.join()');
    await expect.poll(spoken).toBe('粮食 by local');
    await page.keyboard.press('v');
    await expect.poll(spoken).toBe('粮食 by local,粮食 by local');
    await inExtensionWorld(duban, page, 'delete speechSynthesis.getVoices');
  });
});

/** Two voices, one of which would send the text to a server; what they are asked to say is kept. */
const VOICES = `
  globalThis.spoken = [];
  speechSynthesis.getVoices = () => [
    { voiceURI: 'server', name: 'server', lang: 'zh-CN', localService: false },
    { voiceURI: 'local', name: 'local', lang: 'zh-CN', localService: true },
  ];
  speechSynthesis.speak = ({ text, voice }) => spoken.push(text + ' by ' + voice.voiceURI);
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
`;

describe('the sentence in the reader’s language', () => {
  it('is not offered where the browser cannot translate', async () => {
    const other = await openWithTranslator('unavailable');
    await expect.poll(() => cardText(other)).toContain('粮食可以卖');
    expect(await shownInClosedRoots(other, 'button', /Translate/)).toEqual([]);
    await other.close();
  });

  it('is translated by the browser itself, which says what it must fetch first', async () => {
    const other = await openWithTranslator('downloadable');
    await expect.poll(() => cardText(other)).toContain('first downloads a language model');
    await pressInCard(other, /^Translate/);
    await expect
      .poll(() => cardText(other))
      .toContain('zh→en “父亲常说，粮食可以卖，种子不能卖。”');
    await screenshot(other, 'card-translated');
    await other.close();
  });
});

/** The sample in a tab of its own with a card open, in a browser whose translator answers so. */
async function openWithTranslator(availability: string): Promise<Page> {
  const other = await duban.context.newPage();
  await other.goto(`${server.origin}/index.html?${availability}`);
  await startReading(duban, other);
  await inExtensionWorld(
    duban,
    other,
    `globalThis.Translator = {
      availability: async () => '${availability}',
      create: async ({ sourceLanguage, targetLanguage }) => ({
        translate: async (text) => sourceLanguage + '→' + targetLanguage + ' ' + text,
      }),
    }`,
  );
  // The reader looks for the API when it starts: off and on again.
  for (const expected of ['Reading is off', /\d words/]) {
    const popup = await openPopup(duban, other);
    await expect.poll(() => popup.text()).toMatch(/\d words|Reading is off/);
    await popup.click('Reading');
    await expect.poll(() => popup.text()).toMatch(expected);
    await popup.close();
  }
  await hoverText(other, '粮食', STORY);
  return other;
}

describe('dictionaries on the web', () => {
  it('are linked to only once they are chosen, and get no referrer', async () => {
    await openCard('粮食');
    expect(await shownInClosedRoots(page, 'link')).toEqual([]);
    await storeSettings(duban, { webDictionaries: ['mdbg', 'moedict'] });
    await page.bringToFront();
    await noCard();
    await openCard('粮食');
    const links = await shownInClosedRoots(page, 'link');
    expect(links.map(({ name }) => name)).toEqual(['MDBG', '萌典']);
    expect(await cardText(page)).toContain('On the web, which is told the word');
    await storeSettings(duban, {});
    await page.bringToFront();
  });
});

describe('Tab', () => {
  it('leads into a pinned card, through it and back', async () => {
    await openCard('粮食');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('');
    await noCard();
    await openCard('粮食');
    await page.keyboard.press('Control');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Close');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('');
    await page.keyboard.press('Escape');
    await expect.poll(() => cards(page)).toEqual([]);
  });
});

/** The accessible name of what has the focus in the card; '' while the page has it. */
const focused = async () =>
  (await shownInClosedRoots(page, 'button')).find(({ focused: isFocused }) => isFocused)?.name ??
  '';

it('is told to screen readers in full, in the order in which it is read', async () => {
  await openCard('粮食');
  await page.keyboard.press('Control');
  await page.keyboard.press('k');
  await expect.poll(() => accessibleOutline(page)).toContain('button Known (pressed)');
  const outline = await accessibleOutline(page);
  expect(outline.map((line) => line.replace(/^(button [粮食]) .*/u, '$1'))).toEqual([
    'dialog 粮食〔糧食〕',
    'button Close',
    'heading 粮食〔糧食〕',
    'list',
    'listitem',
    'button Save with meaning 1',
    'listitem',
    'button Save with meaning 2',
    'button 种',
    'heading Characters',
    'list',
    'listitem',
    'button 粮',
    'listitem',
    'button 食',
    'heading Sentence',
    'mark',
    ...outline.filter((line) => line.startsWith('button Translate')),
    'button Save',
    'button Known (pressed)',
    'button Ignore',
    'button Copy',
    'button More',
    'status',
  ]);
  await page.keyboard.press('k');
});
