import type { CardPreferences } from '@/lib/card';
import type { Settings } from './settings';

/** The settings that say how the word card behaves. */
export const cardPreferencesOf = ({
  dwellMs,
  holdKey,
  copyFormats,
  voice,
  speechRate,
  webDictionaries,
  offersSelection,
}: Settings): CardPreferences => ({
  dwellMs,
  holdKey,
  copyFormats,
  voice,
  speechRate,
  webDictionaries,
  offersSelection,
});
