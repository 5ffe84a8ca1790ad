import type { CardPreferences } from '@/lib/card';
import { pick } from './pick';
import type { Settings } from './settings';

/** The settings that say how the word card behaves. */
export const cardPreferencesOf = (settings: Settings): CardPreferences =>
  pick(settings, [
    'dwellMs',
    'holdKey',
    'copyFormats',
    'voice',
    'speechRate',
    'webDictionaries',
    'offersSelection',
  ]);
