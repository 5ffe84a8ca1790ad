import { openLexicon } from '@/lib/lexicon';
import { loadLexiconFile, readBytes } from '@/scripts/build-lexicon/ensure-lexicon';
import { MODEL_PATH, loadReadingModel } from '@/scripts/build-readings/load-reading-model';

export const modelBytes = async () => new Uint8Array(await readBytes(MODEL_PATH));

/** The lexicon and the reading model that ship. */
export async function loadReadings() {
  return { lexicon: openLexicon(await loadLexiconFile()), model: await loadReadingModel() };
}
