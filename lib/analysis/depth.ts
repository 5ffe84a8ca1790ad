/**
 * How readings are found: the dictionary's first ones at once, for the first paint; or weighed in context.
 */
export const ANALYSIS_DEPTHS = ['dictionary', 'context'] as const;
export type AnalysisDepth = (typeof ANALYSIS_DEPTHS)[number];
