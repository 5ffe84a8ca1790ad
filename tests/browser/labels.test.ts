import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeSettings } from '@/scripts/browser/settings';
import { type LabelledWord, labelledWords } from './harness/labels';
import { type Reading, readSample } from './harness/reading';

let opened: Reading;
let page: Page;
let words: readonly LabelledWord[];

beforeAll(async () => {
  opened = await readSample({ displayMode: 'gloss' });
  ({ page } = opened);
  // A justified line gives a word's last character space behind it, which is no part of what is seen.
  await page.addStyleTag({ content: '* { text-align: start !important; }' });
}, 60_000);
afterAll(() => opened.close());

describe.each([1280, 390])('readings above and glosses below, %i pixels wide', (width) => {
  beforeAll(async () => {
    await page.setViewportSize({ width, height: 900 });
    words = await labelledWords(page);
  });

  it('are centred on their words', () => {
    const off = words.filter(({ box, reading, gloss }) =>
      [reading, gloss].some((label) => label !== null && Math.abs(middle(label) - middle(box)) > 4),
    );
    expect(words.length).toBeGreaterThan(50);
    expect(off).toEqual([]);
  });

  it('meet no other label', () => {
    const labels = words.flatMap(({ reading, gloss }) =>
      [reading, gloss].filter((l) => l !== null),
    );
    const meeting = labels.filter((label, index) =>
      labels.slice(index + 1).some((other) => overlap(label, other)),
    );
    expect(meeting).toEqual([]);
  });

  it('keep words whole and inside the page', async () => {
    expect(words.filter(({ box }) => box.bottom - box.top > 50)).toEqual([]);
    expect(words.filter(({ gloss }) => gloss !== null && gloss.right > width)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  });

  it('leave no word with parts cut up', () => {
    expect(words.map(({ text }) => text)).toContain('葡萄牙');
  });
});

it('leave every page as wide as it is', async () => {
  const beyond: number[] = [];
  for (let width = 320; width < 430; width += 5) {
    // oxlint-disable-next-line no-await-in-loop -- one page, one width at a time
    await page.setViewportSize({ width, height: 900 });
    // oxlint-disable-next-line no-await-in-loop
    const sticksOut = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    if (sticksOut > 0) beyond.push(width);
  }
  expect(beyond).toEqual([]);
});

it('keep words whole at their largest', async () => {
  await storeSettings(opened.duban, { displayMode: 'gloss', labelSize: 'largest' });
  await page.bringToFront();
  const broken: string[] = [];
  for (let width = 700; width <= 1300; width += 50) {
    // oxlint-disable-next-line no-await-in-loop -- one page, one width at a time
    await page.setViewportSize({ width, height: 900 });
    // oxlint-disable-next-line no-await-in-loop
    for (const { text, box } of await labelledWords(page))
      if (box.bottom - box.top > 60) broken.push(`${text} at ${String(width)}`);
  }
  expect(broken).toEqual([]);
});

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const middle = ({ left, right }: Pick<Box, 'left' | 'right'>) => (left + right) / 2;

/** By more than a pixel, which rounding makes. */
const overlap = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
