import type { Page } from 'playwright-core';
import { openDuban } from '../browser/open-duban';
import { middleOfText } from '../browser/point-at';
import { servePages } from '../browser/serve-pages';
import { stopWorker } from '../browser/stop-worker';
import { clickToolbar } from '../browser/toolbar';
import { buildExtension } from '../build/build-extension';
import { fromRoot } from '../setup/root';
import type { Options, Row } from './rows';
import { timesRow } from './times-row';

const RUNS = 20;
/** The default of the setting; see `lib/card`. */
const DWELL_MS = 40;
/** The article is read through by then, on a slow machine too. */
const READ_MS = 5_000;
const STORY = '#contentMain';
/** Ordinary words of the sample, each with a card of its own. */
const WORDS = ['粮食', '银行', '记者', '小麦', '阁楼', '报告', '干旱', '产量', '利息', '数据库'];

/**
 * How long after the dwell the card is painted, with the worker awake and with it stopped before. All that a
 * page can see of a card is its host, which is brought in when the card is drawn and painted with the frame
 * that follows.
 * @param options `runs`, 20 unless told
 */
export async function hover(options: Options): Promise<readonly Row[]> {
  await buildExtension(['chrome']);
  const duban = await openDuban();
  const server = await servePages(fromRoot('tests/fixtures/sample'));
  try {
    const page = await duban.context.newPage();
    await page.goto(`${server.origin}/index.html`);
    await clickToolbar(duban, page);
    await page.waitForTimeout(READ_MS);
    await page.bringToFront();
    await page.evaluate(WATCH);
    const runs = Number(options.runs ?? RUNS);
    const awake: number[] = [];
    const stopped: number[] = [];
    for (let run = 0; run < runs; run++) awake.push(await openTime(page, run));
    for (let run = 0; run < runs; run++) {
      await stopWorker(duban);
      stopped.push(await openTime(page, run));
    }
    return [timesRow('dwell to card, worker awake', awake), timesRow('worker stopped', stopped)];
  } finally {
    await duban.close();
    await server.close();
  }
}

/** In the page, as text: notes when the pointer moved last, and when the frame with the card was painted. */
const WATCH = `(() => {
  let moved = 0;
  document.addEventListener('pointermove', ({ timeStamp }) => { moved = timeStamp; }, true);
  globalThis.nextCard = () => new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - moved);
        port2.postMessage(null);
      });
    });
    observer.observe(document.documentElement, { childList: true });
  });
})()`;

/** Milliseconds from the end of the dwell to the painted card. */
async function openTime(page: Page, run: number): Promise<number> {
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  const word = WORDS[run % WORDS.length] ?? '';
  const at = await page.evaluate(middleOfText, [word, STORY] as const);
  if (at === null) throw new Error(`${word} stands nowhere in the sample`);
  await page.waitForTimeout(400);
  const card = page.evaluate('nextCard()');
  await page.mouse.move(at.x, at.y);
  return Number(await card) - DWELL_MS;
}
