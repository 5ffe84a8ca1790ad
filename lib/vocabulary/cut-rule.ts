import * as v from 'valibot';

/** The reader's word on how a text is cut, wherever it stands. */
export interface CutRule {
  /** The text that the rule is about; there is one rule for a text. */
  readonly text: string;
  /** Where a word ends inside it, in code units; [] if all of it is one word. */
  readonly at: readonly number[];
}

/** In code units; a longer text is no word. */
const MAX_TEXT = 64;

export const cutRuleSchema = v.object({
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_TEXT)),
  at: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.maxLength(MAX_TEXT)),
}) satisfies v.GenericSchema<unknown, CutRule>;

/** What an import does to the rules: in "merge" those here stand, in "replace" the backup's do. */
export function planCuts(
  wanted: readonly CutRule[],
  existing: readonly CutRule[],
  mode: 'merge' | 'replace',
): { readonly cuts: readonly CutRule[]; readonly cutRemovals: readonly string[] } {
  const now = new Map(existing.map((rule) => [rule.text, rule]));
  const texts = new Set(wanted.map(({ text }) => text));
  const isHere = ({ text, at }: CutRule) =>
    mode === 'merge' ? now.has(text) : now.get(text)?.at.join() === at.join();
  return {
    cuts: wanted.filter((rule) => !isHere(rule)),
    cutRemovals: mode === 'merge' ? [] : [...now.keys()].filter((text) => !texts.has(text)),
  };
}
