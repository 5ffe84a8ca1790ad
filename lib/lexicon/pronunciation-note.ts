/** "also pr. [qi3lai2]", "Taiwan pr. [le4 se4]", "pr. [biang4]": nothing but that, as an item among the senses. */
const NOTE = /^(?:\p{L}+ )?pr\. \[[^\]]*\](?:[ ,]|$)/u;

/** Those of an entry's senses that say how the word is pronounced, not what it means. */
export const pronunciationNotesIn = (senses: readonly string[]): readonly string[] =>
  senses.filter((sense) => NOTE.test(sense));

/** Those that say what the word means. */
export const meaningsIn = (senses: readonly string[]): readonly string[] =>
  senses.filter((sense) => !NOTE.test(sense));
