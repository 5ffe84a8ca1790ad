export type { Analysis, ReaderServices } from './services';
