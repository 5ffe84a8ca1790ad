import type { ReaderRules } from '@/lib/analysis';
import type { CutRule, Vocabulary } from '@/lib/vocabulary';

let last: { readonly key: string; readonly rules: ReaderRules } | null = null;

/**
 * How the reader wants words cut: the rules kept for all pages, words of their own entries, and what holds
 * for the text at hand. The same object as long as nothing has changed, for the segmenter prepares each once.
 */
export async function readerRules(
  vocabulary: Vocabulary,
  here: readonly CutRule[],
): Promise<ReaderRules> {
  const [kept, entries] = await Promise.all([vocabulary.cuts(), vocabulary.entries()]);
  const stands = new Set(here.map(({ text }) => text));
  const cuts = [...kept.filter(({ text }) => !stands.has(text)), ...here];
  const rules: ReaderRules = {
    words: entries.flatMap(({ simplified, traditional }) => [simplified, traditional]),
    joined: cuts.filter(({ at }) => at.length === 0).map(({ text }) => text),
    split: cuts.filter(({ at }) => at.length > 0),
  };
  const key = JSON.stringify(rules);
  if (last?.key !== key) last = { key, rules };
  return last.rules;
}
