export {
  parseSyllable,
  toToneMarks,
  toToneNumbers,
  withToneMark,
  withToneNumber,
  type Syllable,
  type Tone,
} from './pinyin';
export { orderEntries } from './order-entries';
export { createPronouncer, SURE, type Pronouncer, type TokenReading } from './pronouncer';
export { ReadingModelError } from './model-format';
export { openReadingModel, type ReadingModel } from './reading-model';
