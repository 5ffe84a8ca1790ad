import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { annotationsIn } from '@/scripts/browser/annotations';
import { bundle } from '@/scripts/browser/bundle';
import type { Duban } from '@/scripts/browser/launch-duban';
import { openDuban } from '@/scripts/browser/open-duban';
import { type PageServer, servePages } from '@/scripts/browser/serve-pages';
import { root } from '@/scripts/setup/root';
import { openPopup } from './harness/popup';
import { sampleFolder } from './harness/sample';
import { storyParagraphs } from './harness/story';

/** What the applications in tests/fixtures/apps show. */
interface Story {
  readonly title: string;
  readonly paragraphs: readonly {
    readonly key: string;
    readonly before: string | null;
    readonly text: string;
    readonly after: string | null;
  }[];
  /** The only child of its paragraph. */
  readonly plain: string;
}

const [first = '', second = '', third = '', fourth = '', plain = '', other = ''] =
  storyParagraphs(6);
const paragraph = (key: string, text: string, before: string | null = null, after = before) => ({
  key,
  before,
  text,
  after,
});

const STORY: Story = {
  title: '老街上的豆腐店',
  paragraphs: [
    paragraph('一', first),
    paragraph('二', second, '记者了解到，'),
    paragraph('三', third),
    paragraph('四', fourth),
  ],
  plain,
};
const [one, two, three, four] = STORY.paragraphs;
if (!one || !two || !three || !four) throw new Error('four paragraphs');

/** What the reader's page goes through, a change at a time. */
const CHANGES: readonly (readonly [what: string, story: Story | null])[] = [
  ['rewrites', { ...STORY, paragraphs: [{ ...one, text: other }, two, three, four], plain: first }],
  [
    'inserts text before and after',
    { ...STORY, paragraphs: [paragraph('一', first, '今天，'), two, three, four] },
  ],
  [
    'takes text away',
    { ...STORY, paragraphs: [one, { ...two, before: null, after: null }, three, four] },
  ],
  ['reorders', { ...STORY, paragraphs: [four, two, one, three] }],
  ['removes', { ...STORY, paragraphs: [four, one] }],
  ['adds', { ...STORY, paragraphs: [four, paragraph('五', other), one, two, three] }],
  ['goes away', null],
  ['comes back', STORY],
];

let server: PageServer;
let duban: Duban;
const pages: Page[] = [];

beforeAll(async () => {
  const shell = (script: string) =>
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>老街上的豆腐店</title><link rel="icon" href="data:,"><div id="app"></div><script>${script}</script></html>`;
  const [react, vue] = await Promise.all(
    ['react', 'vue'].map(async (name) =>
      shell(await bundle(join(root, 'tests/fixtures/apps', `${name}-story.js`), 'app')),
    ),
  );
  server = await servePages(sampleFolder, { '/react.html': react ?? '', '/vue.html': vue ?? '' });
  duban = await openDuban();
});
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});
afterAll(async () => {
  await duban.close();
  await server.close();
});

/** Opens an application; gives back how to change it, and what it complained of. */
async function open(path: string) {
  const page = await duban.context.newPage();
  pages.push(page);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(server.origin + path);
  const set = (story: Story | null) => page.evaluate(`app.set(${JSON.stringify(story)})`);
  await set(STORY);
  return { page, set, complaints };
}

const textOf = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('h1, p')].map((p) => p.textContent));

/** Words within words: the mark of text that was painted twice. */
const paintedTwice = (page: Page) =>
  page.evaluate(() => {
    const words = [...document.querySelectorAll('#app *')].filter((element) =>
      getComputedStyle(element, '::after').display.includes('ruby'),
    );
    return words.filter((word) => words.some((inner) => inner !== word && word.contains(inner)))
      .length;
  });

describe.each(['react', 'vue'])('a story in %s', (framework) => {
  it('is read whatever the application does to it, and undone', async () => {
    const twin = await open(`/${framework}.html?twin`);
    const { page, set, complaints } = await open(`/${framework}.html`);
    const popup = await openPopup(duban, page);
    await expect.poll(() => popup.text()).toMatch(/\d+ words/);

    for (const [what, story] of CHANGES) {
      await Promise.all([set(story), twin.set(story)]);
      expect(await textOf(page), what).toEqual(await textOf(twin.page));
      if (story === null) continue;
      const expected = await page.evaluate(() => document.querySelectorAll('#story p').length);
      // Each paragraph is painted, also the ones that were written anew.
      await expect
        .poll(
          async () => {
            const painted = await Promise.all(
              Array.from({ length: expected }, (_, at) =>
                annotationsIn(page, `#story p:nth-of-type(${at + 1})`),
              ),
            );
            return painted.map((words) => words.length > 8);
          },
          { message: what },
        )
        .toEqual(Array.from({ length: expected }, () => true));
      await expect.poll(() => paintedTwice(page), { message: what }).toBe(0);
      expect(await textOf(page), what).toEqual(await textOf(twin.page));
    }

    await popup.click('Reading');
    await expect.poll(() => popup.text()).toContain('Reading is off');
    expect(await page.innerHTML('#app')).toBe(await twin.page.innerHTML('#app'));
    expect(complaints).toEqual([]);
  });
});
