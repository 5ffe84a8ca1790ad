import type { Page } from 'playwright-core';
import { glideTo } from '../../browser/point-at';
import type { Row } from '../rows';
import { STORY } from './long-article';
import { openArticle } from './open-article';

/** What a key does is over by then, in ms. */
const OVER_MS = 600;

/** How far words move, at most, when the pointer comes onto one, and when one becomes saved, known, ignored. */
export async function movement(): Promise<readonly Row[]> {
  const article = await openArticle({ displayMode: 'gloss', wordMarks: 'all' });
  try {
    await article.read();
    const { page } = article;
    const rows: Row[] = [];
    const note = async (what: string, act: () => Promise<unknown>) => {
      const before = await placesOf(page);
      await act();
      await page.waitForTimeout(OVER_MS);
      const after = await placesOf(page);
      const moved = after.map((place, at) => Math.abs(place - (before[at] ?? NaN)));
      rows.push({ what: `moved by ${what}`, runs: moved.length, 'px at most': Math.max(...moved) });
    };
    const word = await page.evaluate(someWord, STORY);
    await note('a hover', () => glideTo(page.mouse, word));
    await note('saving', () => page.keyboard.press('r'));
    await note('taking back', () => page.keyboard.press('r'));
    await note('knowing', () => page.keyboard.press('k'));
    await note('ignoring', () => page.keyboard.press('i'));
    return rows;
  } finally {
    await article.close();
  }
}

/** In the page: the middle of a word with a gloss, in the middle of the view. */
function someWord(story: string) {
  const words = [...document.querySelectorAll(`${story} p:nth-of-type(5) > * > *`)];
  const word = words.find((each) => each.hasAttributes()) ?? words[0];
  if (word === undefined) throw new Error('no words');
  const { x, y, width, height } = word.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Left edges and bottoms of all words and paragraphs. */
const placesOf = (page: Page): Promise<number[]> =>
  page.evaluate(
    (story) =>
      [...document.querySelectorAll(`${story} *`)].flatMap((element) => {
        const { left, bottom } = element.getBoundingClientRect();
        return [left, bottom];
      }),
    STORY,
  );
