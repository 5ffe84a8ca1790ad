export {
  parseSyllable,
  toToneMarks,
  toToneNumbers,
  withToneMark,
  TONES,
  type Syllable,
  type Tone,
} from './pinyin';
export { isName, orderEntries } from './order-entries';
export { createPronouncer, type Pronouncer, type TokenReading } from './pronouncer';
export { ReadingModelError } from './model-format';
export { openReadingModel, type ReadingModel } from './reading-model';
export { withSandhi, type SpokenCharacter } from './sandhi';
export { READING_STYLES, type ReadingStyle, type ShownSyllable, showReading } from './show-reading';
export { Speller, type Spelling } from './spelling';
export { taiwanReading } from './taiwan';
export { TONE_COLOURS, TONE_SCHEMES, type ToneScheme, toneColour } from './tone-colours';
export { toZhuyin } from './zhuyin';
