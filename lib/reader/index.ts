export type { Preferences } from './article-reading';
export type { CardView } from './card/card-model';
export { type Reader, startReader } from './reader';
export type { ReadingStatus } from './reading-status';
export type { Analysis, ReaderServices } from './services';
