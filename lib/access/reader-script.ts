/** The page side, as the build names it. */
export const READER_SCRIPT = '/reader.js';
