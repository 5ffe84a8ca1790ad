/**
 * What the reader can do by a key while reading, in the order that the help lists them. Where the Zhongwen
 * family has a key for it, that is the default (N, B, R, C, Esc); Z and X are Hanbaobao's.
 */
export const DEFAULT_KEYS = {
  next: 'N',
  previous: 'B',
  nextNew: 'J',
  nextSentence: 'S',
  save: 'R',
  known: 'K',
  ignore: 'I',
  copy: 'C',
  longer: 'ArrowLeft',
  shorter: 'ArrowRight',
  speak: 'V',
  translate: 'T',
  back: 'Backspace',
  split: 'Z',
  join: 'X',
  keepCut: 'A',
  undo: 'U',
  mode: 'D',
  help: '?',
  close: 'Escape',
} as const satisfies Record<string, string>;

export type ReadingAction = keyof typeof DEFAULT_KEYS;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table right above
export const READING_ACTIONS = Object.keys(DEFAULT_KEYS) as readonly ReadingAction[];

/** The key of each action, as `keyOf` names it; '' for none. */
export type Keys = { readonly [A in ReadingAction]: string };

/** The longest name of a key, in code units: "Shift+BrowserFavorites" fits. */
export const MAX_KEY_LENGTH = 32;
