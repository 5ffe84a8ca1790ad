/** The key of a headword in a table of states: known and ignored hold for a word in both its scripts. */
export const stateKey = (headword: { readonly simplified: string; readonly traditional: string }) =>
  `${headword.simplified}|${headword.traditional}`;
