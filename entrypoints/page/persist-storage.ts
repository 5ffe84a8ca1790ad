/**
 * Asks the browser to keep saved words: without its leave it may clear them to make room on the disk. Asked by
 * pages, because the worker can't.
 */
export const persistStorage = (): void => void navigator.storage.persist();
