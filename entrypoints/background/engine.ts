import { browser } from 'wxt/browser';
import { type Analyser, type ReadingModel, openAnalyser, openReadingModel } from '@/lib/analysis';
import { openLexicon, verifyLexicon } from '@/lib/lexicon';

/** Where it is noted which lexicon was read to its last byte and found whole. */
const VERIFIED_KEY = 'verifiedLexicon';

let opening: Promise<Analyser> | null = null;
let openingModel: Promise<ReadingModel | null> | null = null;

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

/**
 * What weighs readings in context; null if it can't be opened: the dictionary's own readings must do then, until the
 * next question tries again.
 */
export function readingModel(): Promise<ReadingModel | null> {
  openingModel ??= bundled('/models/readings.bin')
    .then(openReadingModel)
    .catch(() => {
      openingModel = null;
      return null;
    });
  return openingModel;
}

async function openEngine(): Promise<Analyser> {
  const [file, stored] = await Promise.all([
    bundled('/data/lexicon.bin'),
    browser.storage.local.get(VERIFIED_KEY),
  ]);
  const lexicon = openLexicon(file);
  if (stored[VERIFIED_KEY] !== lexicon.header.recipe) {
    await verifyLexicon(file);
    await browser.storage.local.set({ [VERIFIED_KEY]: lexicon.header.recipe });
  }
  return openAnalyser(lexicon);
}

async function bundled(path: '/data/lexicon.bin' | '/models/readings.bin'): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(path));
  return response.arrayBuffer();
}
