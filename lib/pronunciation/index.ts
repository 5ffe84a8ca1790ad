export {
  parseSyllable,
  toToneMarks,
  toToneNumbers,
  withToneMark,
  withToneNumber,
  type Syllable,
  type Tone,
} from './pinyin';
