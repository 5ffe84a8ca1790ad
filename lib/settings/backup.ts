/** Settings in a backup: those that the reader has changed, by name, as the storage holds them. */
import * as v from 'valibot';
import type { Fault, ImportMode } from '@/lib/vocabulary';
import { type Declaration, SETTINGS } from './settings';

export type ChangedSettings = Readonly<Record<string, unknown>>;

/**
 * Tells the settings in a backup that this version knows from all else it may hold.
 * @returns the valid ones that differ from the defaults, and what is wrong with the others
 */
export function checkSettings(found: ChangedSettings): {
  readonly settings: ChangedSettings;
  readonly faults: readonly Fault[];
} {
  const settings: [string, unknown][] = [];
  const faults: Fault[] = [];
  for (const [name, value] of Object.entries(found)) {
    const declared = DECLARATIONS.get(name);
    const place = `settings.${name}`;
    if (declared === undefined) {
      faults.push({ place, problem: 'Unknown setting' });
      continue;
    }
    const parsed = v.safeParse(declared.schema, value);
    if (!parsed.success) faults.push({ place, problem: parsed.issues[0].message });
    else if (!isSame(parsed.output, declared.fallback)) settings.push([name, parsed.output]);
  }
  return { settings: Object.fromEntries(settings), faults };
}

/** What an import makes of the settings. */
export interface SettingsPlan {
  /** All changed settings as they shall be; null: they stay as they are. */
  readonly settings: ChangedSettings | null;
  /** How many get another value. */
  readonly count: number;
}

/**
 * Plans what an import does to settings: in "merge" those that were changed here stand, in "replace" the backup's do.
 * @param backup its checked settings; undefined if it says nothing of settings, which then stay
 * @param here those that are changed now
 */
export function planSettings(
  backup: ChangedSettings | undefined,
  here: ChangedSettings,
  mode: ImportMode,
): SettingsPlan {
  if (backup === undefined) return { settings: null, count: 0 };
  const settings = mode === 'merge' ? { ...backup, ...here } : backup;
  const names = new Set([...Object.keys(settings), ...Object.keys(here)]);
  const count = [...names].filter((name) => !isSame(settings[name], here[name])).length;
  return { settings: count === 0 ? null : settings, count };
}

const DECLARATIONS: ReadonlyMap<string, Declaration<unknown>> = new Map(Object.entries(SETTINGS));

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
