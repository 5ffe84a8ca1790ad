import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSettings, planSettings, settingsFrom } from '@/lib/settings';
import { readBackup, writeBackup } from '@/lib/vocabulary';
import { anyChanges } from './any-settings';

const NO_WORDS = { words: [], verdicts: [], entries: [], cuts: [], reviews: [], reviewLog: [] };

/** What a file holds of settings, and what is wrong with them. */
function settingsIn(file: string) {
  const read = readBackup(file);
  if (!read.ok) throw new Error(read.reason);
  const { settings } = read.backup;
  const checked = settings === undefined ? undefined : checkSettings(settings);
  const faults = [...read.faults, ...(checked?.faults ?? [])].map(({ place }) => place);
  return { settings: checked?.settings, faults };
}

describe('settings in a backup', () => {
  it('come back as they were, whatever they are where it is imported', () =>
    fc.assert(
      fc.property(anyChanges, anyChanges, (changes, elsewhere) => {
        const before = checkSettings(changes).settings;
        const { settings, faults } = settingsIn(writeBackup({ ...NO_WORDS, settings: before }, 0));
        const plan = planSettings(settings, checkSettings(elsewhere).settings, 'replace');
        expect(faults).toEqual([]);
        expect(settingsFrom(plan.settings ?? elsewhere)).toEqual(settingsFrom(changes));
      }),
    ));

  it('joined with others leave those that were changed here', () =>
    fc.assert(
      fc.property(anyChanges, anyChanges, (changes, elsewhere) => {
        const [backup, here] = [checkSettings(changes).settings, checkSettings(elsewhere).settings];
        const { settings, count } = planSettings(backup, here, 'merge');
        const after = settings ?? here;
        expect(after).toEqual({ ...backup, ...here });
        expect(count).toBe(Object.keys(after).length - Object.keys(here).length);
        expect(planSettings(backup, after, 'merge')).toEqual({ settings: null, count: 0 });
      }),
    ));

  it.each([
    ['from before there were any', undefined, undefined, []],
    ['that are all as they are by default', {}, {}, []],
    ['at their defaults are none', { hskLevel: 3, dwellMs: 50 }, { dwellMs: 50 }, []],
    ['that this version lacks', { hskLevel: 5, colours: 1 }, { hskLevel: 5 }, ['settings.colours']],
    ['of another type', { hskLevel: '5', sandhi: true }, { sandhi: true }, ['settings.hskLevel']],
    [
      'beyond their bounds',
      { speechRate: 9, newPerDay: 1.5 },
      {},
      ['settings.speechRate', 'settings.newPerDay'],
    ],
    [
      'that every object has, nor does it ask',
      JSON.parse('{"constructor":1,"__proto__":{}}'),
      {},
      [],
    ],
    ['that are no record', 'all', undefined, ['settings']],
    ['that are a list', ['hskLevel'], {}, ['settings.0']],
  ])('%s', (_why, settings: unknown, expected, faults) => {
    const head = { format: 'duban-vocabulary', version: 2, words: [], verdicts: [] };
    expect(settingsIn(JSON.stringify({ ...head, settings }))).toEqual({
      settings: expected,
      faults,
    });
  });

  it('are not told of by a backup without them: those here stay', () => {
    expect(planSettings(undefined, { hskLevel: 5 }, 'replace')).toEqual({
      settings: null,
      count: 0,
    });
  });
});
