/** Which of its two forms a word is shown in first: the page's. */
export type Script = 'simplified' | 'traditional';

export const otherScript = (script: Script): Script =>
  script === 'simplified' ? 'traditional' : 'simplified';

/** The language tag that chooses fonts and voices. */
export const langOf = (script: Script): string => (script === 'simplified' ? 'zh-Hans' : 'zh-Hant');
