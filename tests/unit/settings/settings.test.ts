import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SettingName, settingsFrom } from '@/lib/settings';
import { SETTINGS } from '@/lib/settings/settings';
import { anyChanges } from './any-settings';

const DEFAULTS = settingsFrom({});

/** For each setting what comes nearest to a value and is none; a new setting asks for its own. */
const REFUSED: { readonly [N in SettingName]: readonly unknown[] } = {
  displayMode: ['ALL', ''],
  hskLevel: [-1, 7, 2.5, '3'],
  rankBand: [-1, 100_001, '100'],
  readingStyle: ['Marks'],
  toneColours: [null, 'red'],
  sandhi: [1],
  taiwanReadings: ['true'],
  retention: [0.5, 1, NaN],
  newPerDay: [-1, 1001, 1.5],
  reviewsPerDay: [-1, 10_001],
  learningSteps: ['1m 10', '1m, 10m'],
  relearningSteps: ['10 minutes'],
  dayStartsAt: [-1, 24],
  leechLapses: [-1, 100],
  askMeaning: [0],
  askGap: [0],
  askReading: [1],
  askListening: [1],
  askWord: [1],
  dueBadge: [null],
  wordMarks: ['some'],
  labelSize: ['huge', 12],
  wordBorders: ['bars'],
  readingBar: ['none'],
  readingBarFolded: [0],
  changedKeys: [{ fly: 'f' }, { next: 'x'.repeat(1000) }, 'next'],
  dwellMs: [-1, 2001, Infinity],
  holdKey: ['space'],
  copyFormats: [[], ['smell'], 'word'],
  voice: ['x'.repeat(1001), null],
  speechRate: [0.29, 2.1],
  webDictionaries: [['nowhere'], 'mdbg'],
  offersSelection: ['yes'],
};

describe('settingsFrom', () => {
  it.each(Object.entries(SETTINGS))('%s takes its own default', (name, { fallback }) => {
    expect(settingsFrom({ [name]: fallback })).toEqual(DEFAULTS);
    expect(REFUSED[name as SettingName]).not.toContainEqual(fallback);
  });

  it('takes every value that a setting may have', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        expect(settingsFrom(changes)).toEqual({ ...DEFAULTS, ...changes });
      }),
    );
  });

  const refused = Object.entries(REFUSED).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );
  it.each(refused)('%s has its default instead of %j, and leaves the others alone', (name, bad) => {
    const other = name === 'hskLevel' ? { rankBand: 500 } : { hskLevel: 5 };
    expect(settingsFrom({ ...other, [name]: bad })).toEqual({ ...DEFAULTS, ...other });
  });

  it.each([
    ['nothing stored', undefined],
    ['a setting of a later version', { colours: 'pleco' }],
    ['no record at all', 'settings'],
  ])('gives the defaults for %s', (_why, stored) => {
    expect(settingsFrom(stored)).toEqual(DEFAULTS);
  });

  it('gives valid settings whatever is stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(settingsFrom(settingsFrom(stored))).toEqual(settingsFrom(stored));
      }),
    );
  });
});
