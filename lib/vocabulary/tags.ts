import { MAX_TAGS } from './schemas';

/** Tags as they are kept: sorted, none twice, and no more than a word may have. */
export const keptTags = (tags: readonly string[]): readonly string[] =>
  [...new Set(tags)].sort().slice(0, MAX_TAGS);
