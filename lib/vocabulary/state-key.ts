import type { Headword, WordIdentity } from './saved-word';

/** The key of a headword in a table of states: known and ignored hold for a word in both its scripts. */
export const stateKey = ({ simplified, traditional }: Headword) => `${simplified}|${traditional}`;

/** The key of a word in a table in memory. */
export const identityKey = ({ simplified, traditional, pinyin }: WordIdentity) =>
  JSON.stringify([simplified, traditional, pinyin]);
