import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CARD_PREFERENCES } from '@/lib/card';
import { settingsFrom } from '@/lib/settings';

const DEFAULTS = {
  displayMode: 'all',
  hskLevel: 3,
  rankBand: 3000,
  readingStyle: 'marks',
  toneColours: 'none',
  sandhi: false,
  taiwanReadings: false,
  retention: 0.9,
  newPerDay: 10,
  reviewsPerDay: 200,
  learningSteps: '1m 10m',
  relearningSteps: '10m',
  dayStartsAt: 4,
  leechLapses: 8,
  askMeaning: true,
  askGap: true,
  askReading: false,
  askListening: false,
  askWord: false,
  dueBadge: true,
  labelSize: 'normal',
  wordMarks: 'none',
  wordBorders: 'none',
  readingBar: true,
  readingBarFolded: true,
  changedKeys: {},
  ...DEFAULT_CARD_PREFERENCES,
};

describe('settingsFrom', () => {
  it.each([
    ['nothing stored', undefined, DEFAULTS],
    ['a changed setting', { hskLevel: 5 }, { ...DEFAULTS, hskLevel: 5 }],
    [
      'a value that no version writes',
      { hskLevel: 7, displayMode: 'new' },
      { ...DEFAULTS, displayMode: 'new' },
    ],
    ['steps that are none', { learningSteps: '1m 10' }, DEFAULTS],
    ['nothing to copy', { copyFormats: [], voice: 'Tingting' }, { ...DEFAULTS, voice: 'Tingting' }],
    ['a value of another type', { rankBand: '100' }, DEFAULTS],
    ['a setting of a later version', { colours: 'pleco' }, DEFAULTS],
    ['no record at all', 'settings', DEFAULTS],
  ])('%s', (_why, stored, expected) => {
    expect(settingsFrom(stored)).toEqual(expected);
  });

  it('gives valid settings whatever is stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(settingsFrom(settingsFrom(stored))).toEqual(settingsFrom(stored));
      }),
    );
  });
});
