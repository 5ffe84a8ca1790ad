import { COPY_FORMATS, type CopyFormat } from './copy-formats';
import type { WebDictionary } from './web-dictionaries';

/** Keys that may have to be held for a card to open; `none`: pointing is enough. */
export const HOLD_KEYS = ['none', 'Alt', 'Control', 'Shift'] as const;
export type HoldKey = (typeof HOLD_KEYS)[number];

/** Whether a voice reads words: `automatic`: the best of this machine's. Else the voice's own URI. */
export const AUTOMATIC_VOICE = 'automatic';

/** How the card behaves. */
export interface CardPreferences {
  /** How long the pointer rests on a word before its card opens, in ms. */
  readonly dwellMs: number;
  readonly holdKey: HoldKey;
  /** In which forms a word is copied, in turn. */
  readonly copyFormats: readonly CopyFormat[];
  /** A voice's URI, or AUTOMATIC_VOICE. */
  readonly voice: string;
  /** Speed of speech; 1 is the voice's own. */
  readonly speechRate: number;
  /** The dictionaries on the web that the card links to. */
  readonly webDictionaries: readonly WebDictionary[];
  /** Whether selecting Chinese text offers to look it up. */
  readonly offersSelection: boolean;
}

export const DEFAULT_CARD_PREFERENCES: CardPreferences = {
  dwellMs: 40,
  holdKey: 'none',
  copyFormats: COPY_FORMATS.filter((format) => format !== 'pinyin' && format !== 'sense'),
  voice: AUTOMATIC_VOICE,
  speechRate: 1,
  webDictionaries: [],
  offersSelection: true,
};
