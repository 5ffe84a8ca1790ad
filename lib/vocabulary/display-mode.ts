import type { PinyinMode } from './pinyin-mode';

/**
 * How the words of an article are shown: as the page has them (`none`), with pinyin above all words or the
 * new and learning ones, with pinyin and a short English gloss at these (`gloss`), or with pinyin that is
 * blurred until the pointer is on its word (`reveal`).
 */
export type DisplayMode = PinyinMode | 'gloss' | 'reveal';

export const DISPLAY_MODES = [
  'none',
  'new',
  'gloss',
  'reveal',
  'all',
] as const satisfies DisplayMode[];

/** Which words each mode gives pinyin. */
export const PINYIN_OF_MODE: { readonly [M in DisplayMode]: PinyinMode } = {
  none: 'none',
  new: 'new',
  gloss: 'new',
  reveal: 'all',
  all: 'all',
};
