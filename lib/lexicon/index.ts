export type { Entry, MeasureWord } from './entry';
