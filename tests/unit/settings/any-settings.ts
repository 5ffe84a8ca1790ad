import fc from 'fast-check';
import { READING_STYLES, TONE_SCHEMES } from '@/lib/analysis';
import { COPY_FORMATS, HOLD_KEYS, WEB_DICTIONARIES } from '@/lib/card';
import { DEFAULT_KEYS } from '@/lib/keys';
import type { SettingName, Settings } from '@/lib/settings';
import { DISPLAY_MODES, LABEL_SIZES, WORD_BORDERS, WORD_MARKS } from '@/lib/vocabulary';

const whole = (min: number, max: number) => fc.integer({ min, max });
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const steps = fc.constantFrom('', '10m', '1m 10m', '30m 2h');

/** Any value that each setting may have; a new setting asks for its own. */
const VALUES: { readonly [N in SettingName]: fc.Arbitrary<Settings[N]> } = {
  displayMode: fc.constantFrom(...DISPLAY_MODES),
  hskLevel: whole(0, 6),
  rankBand: whole(0, 100_000),
  readingStyle: fc.constantFrom(...READING_STYLES),
  toneColours: fc.constantFrom(...TONE_SCHEMES),
  sandhi: fc.boolean(),
  taiwanReadings: fc.boolean(),
  retention: between(0.8, 0.95),
  newPerDay: whole(0, 1000),
  reviewsPerDay: whole(0, 10_000),
  learningSteps: steps,
  relearningSteps: steps,
  dayStartsAt: whole(0, 23),
  leechLapses: whole(0, 99),
  askMeaning: fc.boolean(),
  askGap: fc.boolean(),
  askReading: fc.boolean(),
  askListening: fc.boolean(),
  askWord: fc.boolean(),
  dueBadge: fc.boolean(),
  wordMarks: fc.constantFrom(...WORD_MARKS),
  labelSize: fc.constantFrom(...LABEL_SIZES),
  wordBorders: fc.constantFrom(...WORD_BORDERS),
  readingBar: fc.boolean(),
  readingBarFolded: fc.boolean(),
  changedKeys: fc.dictionary(
    fc.constantFrom(...Object.keys(DEFAULT_KEYS)),
    fc.constantFrom('', 'j'),
  ),
  dwellMs: whole(0, 2000),
  holdKey: fc.constantFrom(...HOLD_KEYS),
  copyFormats: fc.subarray([...COPY_FORMATS], { minLength: 1 }),
  voice: fc.string({ maxLength: 100 }),
  speechRate: between(0.3, 2),
  webDictionaries: fc.subarray([...WEB_DICTIONARIES]),
  offersSelection: fc.boolean(),
};

/** Settings as a reader may have changed them: none, some or all. */
export const anyChanges = fc.record(VALUES, { requiredKeys: [] });
