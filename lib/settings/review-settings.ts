import type { CardKind, ReviewSettings } from '@/lib/vocabulary';
import { pick } from './pick';
import type { SettingName, Settings } from './settings';

/**
 * The settings that say how words are reviewed.
 * @param hasVoice false where nothing can be read aloud: then nothing is asked by ear
 */
export function reviewSettingsOf(settings: Settings, hasVoice: boolean): ReviewSettings {
  const kinds = KINDS.filter(([, name]) => settings[name] === true)
    .map(([kind]) => kind)
    .filter((kind) => hasVoice || kind !== 'listening');
  return { ...pick(settings, NAMES), kinds };
}

const NAMES = [
  'retention',
  'learningSteps',
  'relearningSteps',
  'leechLapses',
  'newPerDay',
  'reviewsPerDay',
  'dayStartsAt',
] as const;

/** Which setting turns a kind of card on, in the order in which a word's cards are begun. */
const KINDS: readonly (readonly [CardKind, SettingName])[] = [
  ['meaning', 'askMeaning'],
  ['gap', 'askGap'],
  ['reading', 'askReading'],
  ['listening', 'askListening'],
  ['word', 'askWord'],
];
