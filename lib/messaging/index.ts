export { askVocabulary } from './ask-vocabulary';
export { readerGuards, workerGuards } from './guards';
export { MessageError, type FailureCode } from './message';
export { newWrite } from './new-write';
export type { ReaderProtocol, WorkerProtocol, Write } from './protocol';
export { type Handlers, failureCode, receive } from './receive';
export { askReader, askWorker, tellReaders } from './send';
