export type { Evidence } from './evidence';
export type { AnalysedToken, Headword } from './analysed-token';
export type { Explanation, Match } from './explanation';
export { type Sentence, sentenceAt } from './sentence';
