import type { CutRule } from './cut-rule';
import type { Tables } from './database';
import type { Effect } from './records';

/** Writes rules, each in the place of the one that there was for its text. */
export async function keepCuts(db: Tables, rules: readonly CutRule[]): Promise<Effect> {
  await db.cuts.bulkPut([...rules]);
  return CUTS_CHANGED;
}

/** Removes the rules for some texts; those without one are passed over. */
export async function dropCuts(db: Tables, texts: readonly string[]): Promise<Effect> {
  await db.cuts.bulkDelete([...texts]);
  return CUTS_CHANGED;
}

const CUTS_CHANGED: Effect = { saved: [], removed: [], states: {}, cuts: true };
