import type { CDPSession, Page } from 'playwright-core';
import { closedRootAround } from '../../browser/closed-shadow';
import { glideTo, jumpTo, type Point } from '../../browser/point-at';
import { stopWorker } from '../../browser/stop-worker';
import type { Row } from '../rows';
import { timesRow } from '../times-row';
import { STORY } from './long-article';
import { type OpenArticle, openArticle } from './open-article';

/** The default of the setting; see `lib/card`. */
const DWELL_MS = 40;
/** Nothing that an earlier card has begun goes on for longer, in ms. */
const REST_MS = 500;

/**
 * How long after the dwell a word's card is painted with all that the dictionary says of it: the pointer comes
 * to rest like a hand's, or is thrown onto the word; and with the worker stopped before.
 */
export async function cardTimes(runs: number): Promise<readonly Row[]> {
  const article = await openArticle();
  try {
    await article.read();
    const watch = await CardWatch.start(article);
    const glided: number[] = [];
    const thrown: number[] = [];
    const stopped: number[] = [];
    // The first card draws with code that has not run yet: it is no word's own.
    await watch.openTime(0, glideTo);
    for (let run = 1; run <= runs; run++) glided.push(await watch.openTime(run, glideTo));
    for (let run = 1; run <= runs; run++) thrown.push(await watch.openTime(run + runs, jumpTo));
    for (let run = 1; run <= runs; run++) {
      await stopWorker(article.duban);
      stopped.push(await watch.openTime(run + 2 * runs, glideTo));
    }
    return [
      timesRow('dwell to card', glided),
      timesRow('dwell to card, pointer thrown', thrown),
      timesRow('dwell to card, worker stopped', stopped),
    ];
  } finally {
    await article.close();
  }
}

/** Sees when the card is painted: from within its closed shadow root, which DevTools can enter. */
class CardWatch {
  private constructor(
    private readonly page: Page,
    private readonly words: readonly string[],
  ) {}

  static async start({ page }: OpenArticle): Promise<CardWatch> {
    await page.evaluate(WATCH_POINTER);
    const devtools = await page.context().newCDPSession(page);
    const words = await page.evaluate(wordPaths, STORY);
    const [first = ''] = words;
    await glideTo(page.mouse, await page.evaluate(middleOf, first));
    await page.waitForTimeout(REST_MS);
    await callOn(devtools, await closedRootAround(devtools, 'dialog'), WATCH_CARD);
    return new CardWatch(page, words);
  }

  /** Milliseconds from the end of the dwell over a word to the frame with its card. */
  async openTime(word: number, move: typeof glideTo): Promise<number> {
    const { page, words } = this;
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    // Far apart, so that no two words that follow each other are the same.
    const at = await page.evaluate(middleOf, words[(word * 37) % words.length] ?? '');
    await page.waitForTimeout(REST_MS);
    const card = page.evaluate('nextCard()');
    await move(page.mouse, at);
    return Number(await card) - DWELL_MS;
  }
}

/** In the page: CSS paths to the words of two characters and more, as they are painted. */
function wordPaths(story: string): string[] {
  const paths: string[] = [];
  document.querySelectorAll(`${story} > p`).forEach((paragraph, p) => {
    const wrapper = paragraph.firstElementChild;
    [...(wrapper?.children ?? [])].forEach((word, w) => {
      if (/^\p{Script=Han}{2,}/u.test(word.textContent ?? ''))
        paths.push(`${story} > p:nth-of-type(${p + 1}) > * > :nth-child(${w + 1})`);
    });
  });
  return paths;
}

/** In the page: where a word is once it is in the middle of the view, and notes that it is the one to come. */
function middleOf(path: string): Point {
  const word = document.querySelector(path);
  if (word === null) throw new Error(`${path} is gone`);
  word.scrollIntoView({ block: 'center', behavior: 'instant' });
  const range = document.createRange();
  range.selectNodeContents(word);
  const { x, y, width, height } = range.getBoundingClientRect();
  Object.assign(globalThis, { aim: { left: x, right: x + width, top: y, bottom: y + height } });
  return { x: x + width / 2, y: y + height / 2 };
}

/** In the page, as text: notes when the pointer came onto the word. */
const WATCH_POINTER = `(() => {
  let entered = null;
  document.addEventListener('pointermove', ({ clientX: x, clientY: y, timeStamp }) => {
    const { left, right, top, bottom } = globalThis.aim;
    const isOver = x >= left && x <= right && y >= top && y <= bottom;
    entered = isOver ? (entered ?? timeStamp) : null;
  }, true);
  globalThis.nextCard = () => new Promise((resolve) => {
    entered = null;
    globalThis.cardPainted = (at) => {
      if (entered === null) return;
      globalThis.cardPainted = () => {};
      resolve(at - entered);
    };
  });
  globalThis.cardPainted = () => {};
})()`;

/** In the card's root, as text: tells when a frame with a word's senses has been painted. */
const WATCH_CARD = `function () {
  const root = this;
  const look = () => {
    if (root.host.isConnected && root.querySelector('.sense, .fact-gloss, .part') !== null) {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => globalThis.cardPainted(performance.now());
        port2.postMessage(null);
      });
    }
  };
  new MutationObserver(look).observe(root, { childList: true, subtree: true, characterData: true });
}`;

async function callOn(devtools: CDPSession, backendNodeId: number, code: string): Promise<void> {
  const { object } = await devtools.send('DOM.resolveNode', { backendNodeId });
  if (object.objectId === undefined) throw new Error('The card has gone');
  await devtools.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: code,
  });
}
