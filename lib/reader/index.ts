export type { ReadingStatus } from './reading-status';
export type { Analysis, ReaderServices } from './services';
