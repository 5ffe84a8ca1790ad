export { COPY_FORMATS, type CopyFormat, type Copyable, copyAs } from './copy-formats';
export { type SensePart, type WordLink, senseParts } from './sense-parts';
