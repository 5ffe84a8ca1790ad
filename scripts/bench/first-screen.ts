import type { Page } from 'playwright-core';
import { number, object, parse } from 'valibot';
import type { Duban } from '../browser/launch-duban';
import { openDuban, openExtensionPage } from '../browser/open-duban';
import { servePages } from '../browser/serve-pages';
import { TargetSession } from '../browser/targets';
import { clickToolbar, openedPopup } from '../browser/toolbar';
import { buildExtension } from '../build/build-extension';
import { fromRoot } from '../setup/root';
import type { Options, Row } from './rows';
import { timesRow } from './times-row';

const RUNS = 10;

/**
 * How long after the click on the toolbar button the first words of the sample article have their readings,
 * with the engine awake; the first run, which wakes it, doesn't count. The browser's part of it is the time until it
 * begins to load the popup, before which nothing of ours runs. Then the same from being switched off and on again, when
 * the page has run our code before.
 * @param options `runs`, 10 unless told
 */
export async function firstScreen({ runs: wanted }: Options): Promise<readonly Row[]> {
  await buildExtension(['chrome']);
  const duban = await openDuban();
  const server = await servePages(fromRoot('tests/fixtures/sample'));
  try {
    const options = await openExtensionPage(duban, 'options.html');
    const runs: { readonly popup: number; readonly first: number; readonly again: number }[] = [];
    for (let run = 0; run <= Number(wanted ?? RUNS); run++) {
      const page = await duban.context.newPage();
      await page.goto(`${server.origin}/index.html`);
      await page.evaluate(WATCH);
      const clicked = await clickToolbar(duban, page);
      const first = await firstWord(page);
      const popup = await popupBegan(duban);
      await switchReading(options, false);
      await page.evaluate(WATCH);
      const asked = await switchReading(options, true);
      const again = (await firstWord(page)) - asked;
      if (run > 0) runs.push({ popup: popup - clicked, first: first - clicked, again });
      await page.close();
    }
    return [
      timesRow(
        'click to popup begun (the browser)',
        runs.map(({ popup }) => popup),
      ),
      timesRow(
        'popup begun to first readings (ours)',
        runs.map(({ popup, first }) => first - popup),
      ),
      timesRow(
        'click to first readings',
        runs.map(({ first }) => first),
      ),
      timesRow(
        'switched on again to first readings',
        runs.map(({ again }) => again),
      ),
    ];
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
})()`;

/** In ms of the epoch. */
async function firstWord(page: Page): Promise<number> {
  return Number(await page.evaluate('firstWord.then((at) => performance.timeOrigin + at)'));
}

/**
 * Tells the reader of the only page that has one, as the popup does; it answers once that is done, or is under way.
 * @returns when it was told, in ms of the epoch
 */
async function switchReading(ownPage: Page, on: boolean): Promise<number> {
  const told = await ownPage.evaluate(`(async () => {
    const at = performance.timeOrigin + performance.now();
    const message = { to: 'reader', name: 'setReading', request: ${String(on)} };
    const tabs = await chrome.tabs.query({});
    await Promise.any(tabs.map(({ id }) => chrome.tabs.sendMessage(id, message)));
    return at;
  })()`);
  return Number(told);
}

/** When the browser began to load the popup that is open, in ms of the epoch. */
async function popupBegan(duban: Duban): Promise<number> {
  const target = await openedPopup(duban);
  if (target === null) throw new Error('the toolbar button opened no popup');
  const session = await TargetSession.attach(duban.devtools, target.targetId);
  const answer = await session.send('Runtime.evaluate', { expression: 'performance.timeOrigin' });
  return parse(object({ result: object({ value: number() }) }), answer).result.value;
}
