import type { Page } from 'playwright-core';
import { openDuban } from '../browser/open-duban';
import { servePages } from '../browser/serve-pages';
import { clickToolbar } from '../browser/toolbar';
import { buildExtension } from '../build/build-extension';
import { fromRoot } from '../setup/root';
import type { Options, Row } from './rows';
import { timesRow } from './times-row';

const RUNS = 10;

/**
 * How long after the click on the toolbar button the first words of the sample article have their readings,
 * with the engine awake; the first run, which wakes it, doesn't count.
 * @param options `runs`, 10 unless told
 */
export async function firstScreen(options: Options): Promise<readonly Row[]> {
  await buildExtension(['chrome']);
  const duban = await openDuban();
  const server = await servePages(fromRoot('tests/fixtures/sample'));
  try {
    const times: number[] = [];
    for (let run = 0; run <= Number(options.runs ?? RUNS); run++) {
      const page = await duban.context.newPage();
      await page.goto(`${server.origin}/index.html`);
      await page.evaluate(WATCH);
      await clickToolbar(duban, page);
      const first = await firstWord(page);
      if (run > 0) times.push(first);
      await page.close();
    }
    return [timesRow('click to first readings', times)];
  } finally {
    await duban.close();
    await server.close();
  }
}

/** In the page, as text: notes when the first element is added within the story. */
const WATCH = `(() => {
  const story = document.querySelector('#contentMain');
  globalThis.firstWord = new Promise((resolve) => {
    new MutationObserver(() => requestAnimationFrame(() => resolve(performance.now())))
      .observe(story, { subtree: true, childList: true });
  });
  globalThis.asked = performance.now();
})()`;

async function firstWord(page: Page): Promise<number> {
  return Number(await page.evaluate('firstWord.then((at) => at - asked)'));
}
