import type { Page } from 'playwright-core';
import type { AnalysisDepth } from '@/lib/analysis';
import { openDuban, openExtensionPage } from '../browser/open-duban';
import { stopWorker } from '../browser/stop-worker';
import { buildExtension } from '../build/build-extension';
import type { Options, Row } from './rows';
import { timesRow } from './times-row';

/** Our own: about 1,000 characters, as a page sends its first screen. */
const PARAGRAPH =
  '研究人员长期关注这一地区的经济发展，他们认为，改革还得继续，银行行长也同意这个看法。';
const PARAGRAPHS = Array.from({ length: 24 }, () => PARAGRAPH);
const RUNS = 20;

/**
 * How long a page waits for the worker's answer to 1,000 characters, in the extension as it ships: with the
 * worker stopped before (its start, the lexicon's fetch and the first answer), and with it awake.
 * @param options `runs`, 20 unless told
 */
export async function worker(options: Options): Promise<readonly Row[]> {
  await buildExtension(['chrome']);
  const duban = await openDuban();
  try {
    const page = await openExtensionPage(duban, 'options.html');
    await answerTime(page); // the first answer of all verifies the lexicon
    const runs = Number(options.runs ?? RUNS);
    const cold: number[] = [];
    const warm: number[] = [];
    const inContext: number[] = [];
    for (let run = 0; run < runs; run++) {
      await stopWorker(duban);
      cold.push(await answerTime(page));
      warm.push(await answerTime(page));
      await answerTime(page, 'context'); // opens the model
      inContext.push(await answerTime(page, 'context'));
    }
    return [
      timesRow('worker stopped', cold),
      timesRow('worker awake', warm),
      timesRow('worker awake, readings in context', inContext),
    ];
  } finally {
    await duban.close();
  }
}

/** Runs in the page: a script as text, as it uses names that only exist there. */
const ASK = `async (paragraphs, depth) => {
  const start = performance.now();
  const request = { paragraphs, evidence: null, depth };
  const reply = await chrome.runtime.sendMessage({ to: 'worker', name: 'analyse', request });
  if (reply?.ok !== true) throw new Error('The worker failed: ' + JSON.stringify(reply));
  return performance.now() - start;
}`;

/** Milliseconds from the page's question to the answer in the page. */
async function answerTime(page: Page, depth: AnalysisDepth = 'dictionary'): Promise<number> {
  return Number(
    await page.evaluate(`(${ASK})(${JSON.stringify(PARAGRAPHS)}, ${JSON.stringify(depth)})`),
  );
}
