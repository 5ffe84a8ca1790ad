import { readFile } from 'node:fs/promises';
import { openLexicon } from '@/lib/lexicon';
import { openReadingModel } from '@/lib/pronunciation';
import { loadLexiconFile } from '../../../scripts/build-lexicon/ensure-lexicon';

export async function modelBytes(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile('public/models/readings.bin'));
}

/** The lexicon and the reading model that ship. */
export async function loadReadings() {
  return {
    lexicon: openLexicon(await loadLexiconFile()),
    model: openReadingModel((await modelBytes()).buffer),
  };
}
