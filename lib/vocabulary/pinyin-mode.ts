import { type Difficulty, type Level, type WordState, isNew } from './word-state';

/** Which words get pinyin above them: every word, new and learning words, or none. */
export const PINYIN_MODES = ['all', 'new', 'none'] as const;
export type PinyinMode = (typeof PINYIN_MODES)[number];

/** True if a word is shown with its pinyin. An ignored or known word gets it only where every word does. */
export function wantsPinyin(
  word: Difficulty,
  state: WordState,
  level: Level,
  mode: PinyinMode,
): boolean {
  switch (mode) {
    case 'all':
      return true;
    case 'new':
      return state === 'learning' || isNew(word, state, level);
    case 'none':
      return false;
  }
}
