export { type CopyFormat, copyAs } from './copy-formats';
export { type SensePart, type WordLink, senseParts } from './sense-parts';
