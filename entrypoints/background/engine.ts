import { browser } from 'wxt/browser';
import { type Analyser, openAnalyser } from '@/lib/analysis';
import { openLexicon, verifyLexicon } from '@/lib/lexicon';

/** Where it is noted which lexicon was read to its last byte and found whole. */
const VERIFIED_KEY = 'verifiedLexicon';

let opening: Promise<Analyser> | null = null;

/**
 * The engine, opened by the first question after each wake-up of the worker.
 * @throws LexiconError if the bundled dictionary is damaged
 */
export function engine(): Promise<Analyser> {
  opening ??= openEngine().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

async function openEngine(): Promise<Analyser> {
  const response = await fetch(browser.runtime.getURL('/data/lexicon.bin'));
  const file = await response.arrayBuffer();
  const lexicon = openLexicon(file);
  const stored = await browser.storage.local.get(VERIFIED_KEY);
  if (stored[VERIFIED_KEY] !== lexicon.header.recipe) {
    await verifyLexicon(file);
    await browser.storage.local.set({ [VERIFIED_KEY]: lexicon.header.recipe });
  }
  return openAnalyser(lexicon);
}
