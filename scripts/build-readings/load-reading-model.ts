import { type ReadingModel, openReadingModel } from '@/lib/pronunciation';
import { readBytes } from '../build-lexicon/ensure-lexicon';
import { fromRoot } from '../setup/root';

/** Where the model lies; it is committed, as its corpus is no part of the project. */
export const MODEL_PATH = fromRoot('public/models/readings.bin');

/** Opens the reading model that ships. */
export const loadReadingModel = async (): Promise<ReadingModel> =>
  openReadingModel(await readBytes(MODEL_PATH));
