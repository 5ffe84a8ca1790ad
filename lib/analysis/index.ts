export type { AnalysedToken, Headword } from './analysed-token';
export { type Analyser, LONGEST_MATCH, openAnalyser } from './analyser';
export { ANALYSIS_DEPTHS, type AnalysisDepth } from './depth';
export type { Explanation, InnerMatch, Match } from './explanation';
export type { Evidence } from '@/lib/names';
export { type Sentence, sentenceAt } from './sentence';
export { type ReadingModel, openReadingModel } from '@/lib/pronunciation';
export {
  PLAIN_READING,
  type ReadEntry,
  type ReadToken,
  type ReadingDisplay,
  entrySyllables,
  otherReadingOf,
  readingOf,
  shownSyllables,
} from './reading-display';
export {
  READING_STYLES,
  type ReadingStyle,
  type ShownSyllable,
  TONES,
  TONE_SCHEMES,
  type ToneScheme,
  showReading,
  toneColour,
} from '@/lib/pronunciation';
export { fittedGloss } from './fitted-gloss';
export { openSegmenter } from './open-segmenter';
export { NAMED_KINDS } from '@/lib/names';
export { TOKEN_KINDS } from '@/lib/segmentation';
export type { ReaderRules } from '@/lib/segmentation';
