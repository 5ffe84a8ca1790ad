export {
  parseSyllable,
  toToneMarks,
  toToneNumbers,
  withToneMark,
  type Syllable,
  type Tone,
} from './pinyin';
export { orderEntries } from './order-entries';
export { createPronouncer, type Pronouncer, type TokenReading } from './pronouncer';
export { ReadingModelError } from './model-format';
export { openReadingModel, type ReadingModel } from './reading-model';
export { withSandhi, type SpokenCharacter } from './sandhi';
export { spellWord } from './spelling';
export { taiwanReading } from './taiwan';
export { TONE_COLOURS, type ToneColours, type ToneScheme } from './tone-colours';
export { toZhuyin } from './zhuyin';
