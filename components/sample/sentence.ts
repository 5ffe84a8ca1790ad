import type { WordState } from '@/lib/vocabulary';

/**
 * A sentence in which every setting makes a difference: words from the first level to beyond the last, tones that are
 * spoken otherwise (很可能, 不够), a word that is read otherwise in Taiwan (星期).
 */
export const SAMPLE_SENTENCE = '这个星期，老师说，气候变化影响了农民的生活，粮食产量很可能不够。';

/** What words of it are taken to be where marks are shown. */
export const SAMPLE_STATES: Readonly<Record<string, WordState>> = {
  粮食: 'learning',
  影响: 'known',
};
