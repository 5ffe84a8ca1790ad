export type { PinyinMode } from './pinyin-mode';
export { PINYIN_MODES, wantsPinyin } from './pinyin-mode';
export type { Context, SavedWord, WordIdentity, WordToSave } from './saved-word';
export { stateKey } from './state-key';
export type { Difficulty, Level, WordState } from './word-state';
export { DEFAULT_LEVEL, WORD_STATES, isHard, isNew } from './word-state';
