export type { AnalysedToken, Headword } from './analysed-token';
export { type Analyser, openAnalyser } from './analyser';
export { ANALYSIS_DEPTHS, type AnalysisDepth } from './depth';
export type { Explanation, Match } from './explanation';
export type { Evidence } from '@/lib/names';
export { type Sentence, sentenceAt } from './sentence';
export { type ReadingModel, openReadingModel } from '@/lib/pronunciation';
