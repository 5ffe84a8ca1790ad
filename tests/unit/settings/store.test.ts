import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  changeSetting,
  changedSettings,
  checkSettings,
  forgetSettings,
  readSettings,
  replaceSettings,
  type SettingName,
  type Settings,
  settingsFrom,
  watchSettings,
} from '@/lib/settings';
import { anyChanges } from './any-settings';

const local = await vi.hoisted(async () => new (await import('./fake-storage')).FakeStorage());
vi.mock('wxt/browser', () => ({ browser: { storage: { local } } }));

const DEFAULTS = settingsFrom({});

beforeEach(() => local.reset());

/** Changes several settings, all at once. */
const changeAtOnce = (changes: Partial<Settings>) =>
  Promise.all(
    Object.entries(changes).map(([name, value]) =>
      changeSetting(name as SettingName, value as never),
    ),
  );

describe('changeSetting', () => {
  it('loses none of several changes at once', () =>
    fc.assert(
      fc.asyncProperty(anyChanges, async (changes) => {
        local.reset();
        await changeAtOnce(changes);
        expect(await readSettings()).toEqual({ ...DEFAULTS, ...changes });
      }),
    ));

  it('stores no default', async () => {
    await changeSetting('hskLevel', 5);
    await changeSetting('sandhi', true);
    await changeSetting('hskLevel', DEFAULTS.hskLevel);
    expect(await changedSettings()).toEqual({ sandhi: true });
    expect(Object.keys(await local.get(null))).toHaveLength(1);
  });
});

describe('settings of the first version, which had one key for all', () => {
  beforeEach(() => local.set({ settings: { hskLevel: 5, sandhi: true, gone: 1 } }));

  it('are read', async () => {
    expect(await readSettings()).toEqual({ ...DEFAULTS, hskLevel: 5, sandhi: true });
    expect(await changedSettings()).toEqual({ hskLevel: 5, sandhi: true });
  });

  it.each([
    ['another value', 2],
    ['the default', DEFAULTS.hskLevel],
  ])('can be given %s, and the others stay', async (_what, level) => {
    await changeSetting('hskLevel', level);
    expect(await readSettings()).toEqual({ ...DEFAULTS, hskLevel: level, sandhi: true });
  });

  it('go when all are given their defaults', async () => {
    await forgetSettings();
    expect(await local.get(null)).toEqual({});
  });

  it('are no record: then there are none', async () => {
    await local.set({ settings: 'all' });
    expect(await readSettings()).toEqual(DEFAULTS);
  });
});

it('replaceSettings gives all others their defaults', () =>
  fc.assert(
    fc.asyncProperty(anyChanges, anyChanges, async (before, after) => {
      local.reset();
      await changeAtOnce(before);
      await replaceSettings(checkSettings(after).settings);
      expect(await readSettings()).toEqual({ ...DEFAULTS, ...after });
    }),
  ));

describe('watchSettings', () => {
  it('tells all settings after each change', async () => {
    const told = vi.fn();
    watchSettings(told);
    await changeSetting('hskLevel', 5);
    await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith({ ...DEFAULTS, hskLevel: 5 }));
    await forgetSettings();
    await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(DEFAULTS));
  });

  it('says nothing of what else is stored, nor after its end', async () => {
    const told = vi.fn();
    const ending = new AbortController();
    watchSettings(told, ending.signal);
    await local.set({ verifiedLexicon: 'x' });
    await changeSetting('hskLevel', 5);
    ending.abort();
    await changeSetting('hskLevel', 4);
    await readSettings();
    expect(told.mock.calls.length).toBeLessThanOrEqual(1);
  });
});
