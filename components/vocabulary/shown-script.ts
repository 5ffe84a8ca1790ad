import type { Context, WordIdentity } from '@/lib/vocabulary';

export type Script = 'simplified' | 'traditional';

/** The script in which the reader met a word last; simplified if both look the same or it is unknown. */
export function shownScript(word: WordIdentity, context: Context | undefined): Script {
  const met = context?.sentence.slice(context.start, context.end);
  return met === word.traditional && met !== word.simplified ? 'traditional' : 'simplified';
}

export const LANGUAGE: Readonly<Record<Script, string>> = {
  simplified: 'zh-Hans',
  traditional: 'zh-Hant',
};
