export type { ReadingStatus } from './reading-status';
export type { Preferences, Progress } from './article-reading';
export type { CardModel, CardView } from './card/card-model';
export { type Reader, type ReaderOptions, startReader } from './reader';
export type { Analysis, ReaderServices } from './services';
export type { BlockFinder } from './words/word-index';
