import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { annotationsIn } from '@/scripts/browser/annotations';
import { shownInClosedRoots } from '@/scripts/browser/closed-shadow';
import { openExtensionPage } from '@/scripts/browser/open-duban';
import { hoverText } from '@/scripts/browser/point-at';
import { stopWorker } from '@/scripts/browser/stop-worker';
import { styleInClosedRoots } from './harness/closed-styles';
import { cardName, cards, cardText, pressInCard } from './harness/card';
import { type Reading, readSample, STORY } from './harness/reading';
import { readTable } from './harness/saved-words';
import { screenshot } from './harness/screenshot';

let reading: Reading;
beforeAll(async () => {
  reading = await readSample();
  await reading.duban.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => reading.close());
beforeEach(async () => {
  const { page } = reading;
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await expect.poll(() => cards(page)).toEqual([]);
});

async function openCard(word: string): Promise<void> {
  await hoverText(reading.page, word, STORY);
  await expect.poll(() => cardName(reading.page)).toContain(word);
}

const words = async () => (await annotationsIn(reading.page, STORY)).map(({ text }) => text);

/** Where the card's buttons are whose names are told, in order. */
async function places(names: readonly string[]) {
  const shown = await shownInClosedRoots(reading.page, 'button');
  return names.map((name) => {
    const { x, y } = shown.find((button) => button.name === name)?.box ?? { x: NaN, y: NaN };
    return [name, x, y];
  });
}

/** What the extension keeps, as one of its own pages finds it. */
async function kept(table: string) {
  const page = await openExtensionPage(reading.duban, 'options.html');
  try {
    return await readTable(page, table);
  } finally {
    await page.close();
    await reading.page.bringToFront();
  }
}

describe('cutting a word differently', () => {
  it('splits it at the gap that is pressed, and takes that back', async () => {
    await openCard('葡萄牙');
    await pressInCard(reading.page, 'More');
    await pressInCard(reading.page, 'Cut here: 葡萄 | 牙');
    await expect.poll(words).toEqual(expect.arrayContaining(['葡萄', '牙']));
    await expect.poll(() => cardName(reading.page)).toContain('葡萄');
    await screenshot(reading.page, 'card-cut');
    await pressInCard(reading.page, 'Take back');
    await expect.poll(words).toContain('葡萄牙');
  });

  it('joins it with the next, and makes a rule of it once told so', async () => {
    const before = (await words()).filter((word) => word === '农民').length;
    await openCard('农民');
    await pressInCard(reading.page, 'More');
    await pressInCard(reading.page, /^Join with /u);
    await expect
      .poll(async () => (await words()).filter((word) => word === '农民').length)
      .toBeLessThan(before);
    await pressInCard(reading.page, 'Always');
    await expect
      .poll(async () => (await kept('cuts')).map(({ text }) => String(text).slice(0, 2)))
      .toEqual(['农民']);
    await reading.page.keyboard.press('u');
    await expect.poll(() => kept('cuts')).toEqual([]);
  });
});

describe('a sense that is picked', () => {
  it('is the one that the word is saved with; another comes in addition', async () => {
    await openCard('粮食');
    const picks = await shownInClosedRoots(reading.page, 'button', /^Save with meaning/u);
    expect(picks.length).toBeGreaterThan(1);
    const chosen = async () => {
      const saved = await kept('words');
      const word = saved.find(({ simplified }) => simplified === '粮食');
      return [word?.['chosen'], word?.['senses']] as [string[]?, string[]?];
    };
    await pressInCard(reading.page, 'Save with meaning 2');
    await expect.poll(async () => (await chosen())[0]?.length).toBe(1);
    const [picked, senses] = await chosen();
    expect(picked?.[0]).toBe(senses?.[1]);
    await pressInCard(reading.page, 'Save with meaning 1');
    await expect.poll(async () => (await chosen())[0]).toEqual(senses?.slice(0, 2));
    await screenshot(reading.page, 'card-picked');
    await reading.page.keyboard.press('r');
    await expect.poll(() => kept('words')).toEqual([]);
  });
});

describe('what a word is to the reader', () => {
  it('is what it was before, once that is taken back', async () => {
    const { keyboard } = reading.page;
    const verdicts = async () => (await kept('headwords')).map(({ verdict }) => verdict);
    await openCard('粮食');
    await keyboard.press('r');
    await expect.poll(verdicts).toEqual([null]);
    await keyboard.press('k');
    await expect.poll(verdicts).toEqual(['known']);
    await keyboard.press('u');
    await expect.poll(verdicts).toEqual([null]);
    await keyboard.press('u');
    await expect.poll(verdicts).toEqual([]);
    expect(await kept('words')).toEqual([]);
  });
});

describe('an entry of the reader’s own', () => {
  it('is written on the card, out of the page’s hearing, comes first, and is taken back', async () => {
    const { page } = reading;
    await page.evaluate(`globalThis.heard = [];
      for (const type of ['keydown', 'keyup', 'input'])
        document.addEventListener(type, () => heard.push(type));`);
    await openCard('粮食');
    await pressInCard(page, 'More');
    await pressInCard(page, 'My meaning…');
    await expect.poll(() => shownInClosedRoots(page, 'textbox')).toHaveLength(2);
    await page.keyboard.press('ControlOrMeta+a');
    // Letters that are keys of reading elsewhere, and a tap that frees a card.
    await page.keyboard.type('grain, kept by the jar');
    await page.keyboard.press('Control');
    await screenshot(page, 'card-own-entry');
    expect(await page.evaluate('heard')).toEqual([]);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect.poll(() => cardText(page)).toContain('grain, kept by the jar');
    expect(await cardText(page)).toContain('From your own dictionary');
    await page.keyboard.press('u');
    await expect.poll(() => kept('entries')).toEqual([]);
    await expect.poll(() => cardText(page)).not.toContain('grain, kept by the jar');
  });

  it('is given up by Escape; the card stays', async () => {
    const { page } = reading;
    await openCard('粮食');
    await pressInCard(page, 'More');
    await pressInCard(page, 'My meaning…');
    await expect.poll(() => shownInClosedRoots(page, 'textbox')).toHaveLength(2);
    await page.keyboard.press('Escape');
    await expect.poll(() => shownInClosedRoots(page, 'textbox')).toEqual([]);
    expect(await cardName(page)).toContain('粮食');
  });
});

it('keeps what is half written when the reader clicks beside it', async () => {
  const { page } = reading;
  await openCard('粮食');
  await pressInCard(page, 'More');
  await pressInCard(page, 'My meaning…');
  await expect.poll(() => shownInClosedRoots(page, 'textbox')).toHaveLength(2);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('grain, half');
  await page.mouse.click(5, 300);
  const other = await page.evaluate(`(() => {
    const [word] = [...document.querySelectorAll('${STORY} *')]
      .filter((element) => element.firstChild?.data === '农民')
      .map((element) => element.getBoundingClientRect());
    return { x: word.x + word.width / 2, y: word.bottom - 4 };
  })()`);
  const { x, y } = other as { readonly x: number; readonly y: number };
  await page.mouse.click(x, y);
  await page.mouse.move(5, 300);
  // Longer than a card outlives its word.
  await page.waitForTimeout(500);
  expect(await shownInClosedRoots(page, 'textbox')).toHaveLength(2);
  expect(await cardName(page)).toContain('粮食');
});

describe('no button moves', () => {
  const BUTTONS = ['Known', 'Ignore', 'Copy', 'More'];

  it('when a word is saved, known, copied', async () => {
    const { page } = reading;
    await openCard('粮食');
    await page.keyboard.press('Control');
    await expect.poll(() => shownInClosedRoots(page, 'button', 'Close')).toHaveLength(1);
    const before = await places(BUTTONS);
    expect(before.flat().some(Number.isNaN)).toBe(false);
    await page.keyboard.press('r');
    await expect.poll(() => shownInClosedRoots(page, 'button', 'Saved')).toHaveLength(1);
    expect(await places(BUTTONS)).toEqual(before);
    await page.keyboard.press('c');
    await expect.poll(() => cardText(page)).toContain('Word copied');
    expect(await places(BUTTONS)).toEqual(before);
    await page.keyboard.press('r');
    await expect.poll(() => shownInClosedRoots(page, 'button', 'Save')).toHaveLength(1);
    expect(await places(BUTTONS)).toEqual(before);
  });

  it('when the seldom used ones take the place of the others', async () => {
    await openCard('粮食');
    const before = await places(['More']);
    await pressInCard(reading.page, 'More');
    await expect
      .poll(() => shownInClosedRoots(reading.page, 'button', 'My meaning…'))
      .toHaveLength(1);
    expect(await places(['More'])).toEqual(before);
  });

  it('from when they are there, though the dictionary has to wake up', async () => {
    const { page, duban } = reading;
    await stopWorker(duban);
    await hoverText(page, '干旱', STORY);
    // An earlier word's card may still be closing.
    await expect.poll(() => cardName(page)).toContain('干旱');
    let first: Awaited<ReturnType<typeof places>> = [];
    await expect
      .poll(async () => {
        first = await places(BUTTONS);
        return first.flat().some(Number.isNaN);
      })
      .toBe(false);
    await expect.poll(() => cardText(page)).toContain('drought');
    await page.waitForTimeout(300);
    expect(await places(BUTTONS)).toEqual(first);
  });
});

describe('in the colours that the reader forces', () => {
  it('the card has an edge, gaps to press have one, and what is pressed is told by a line', async () => {
    const { page } = reading;
    await page.emulateMedia({ forcedColors: 'active' });
    await openCard('粮食');
    await page.keyboard.press('k');
    const pressed = () => styleInClosedRoots(page, '.action[aria-pressed="true"]');
    await expect.poll(pressed).toMatchObject({ 'text-decoration-line': 'underline' });
    const card = await styleInClosedRoots(page, '.card');
    expect(card?.['border-top-style']).toBe('solid');
    // The sheet's own shades are gone: ink and paper are the reader's.
    expect(card?.['border-top-color']).toBe(card?.['color']);
    await page.keyboard.press('k');
    await pressInCard(page, 'More');
    const gap = () => styleInClosedRoots(page, '.gap');
    await expect.poll(gap).toMatchObject({ 'border-top-style': 'solid' });
    await screenshot(page, 'card-forced-colours');
    await page.emulateMedia({ forcedColors: 'none' });
  });
});

it('moves nothing by itself for readers who want less motion, nor for others', async () => {
  const { page } = reading;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openCard('粮食');
  await page.keyboard.press('c');
  await expect.poll(() => cardText(page)).toContain('copied');
  for (const selector of ['.card', '.action', '.status', '.pick', '.frame']) {
    // oxlint-disable-next-line no-await-in-loop -- one element after the other
    const style = await styleInClosedRoots(page, selector);
    expect([selector, style?.['transition-duration'], style?.['animation-duration']]).toEqual([
      selector,
      '0s',
      '0s',
    ]);
  }
  await page.emulateMedia({ reducedMotion: null });
});
