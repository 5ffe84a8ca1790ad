import type { ReadingDisplay } from '@/lib/analysis';
import type { CardPreferences } from '@/lib/card';
import {
  type DisplayMode,
  type LabelSize,
  type Level,
  PINYIN_OF_MODE,
  type WordBorders,
} from '@/lib/vocabulary';
import type { Look } from './paint/painting';

/** How words are shown. */
export interface Preferences {
  readonly mode: DisplayMode;
  readonly level: Level;
  readonly borders: WordBorders;
  readonly labelSize: LabelSize;
  readonly display: ReadingDisplay;
  readonly card: CardPreferences;
}

/** What the painting of words depends on: of the colours of tones, and of borders, no more than that there are some. */
export const paintedFrom = ({ mode, level, borders, display }: Preferences): string =>
  JSON.stringify({
    // Blurred or not, the same readings stand above the same words.
    pinyin: PINYIN_OF_MODE[mode],
    gloss: mode === 'gloss',
    level,
    apart: borders !== 'none',
    display: { ...display, colours: display.colours !== 'none' },
  });

/** What the whole article has in common in a mode. */
export const lookIn = (mode: DisplayMode): Omit<Look, 'isVertical'> => ({
  room: mode === 'gloss' || mode === 'none' ? mode : 'reading',
  isVeiled: mode === 'reveal',
});
