import type { AnalysedToken } from '@/lib/analysis';

/**
 * A word that the dictionary has, with nothing more to be said of it, unless told otherwise.
 * @param pinyin one string for each Chinese character
 */
export function wordToken(
  text: string,
  pinyin: readonly string[],
  more: Partial<AnalysedToken> = {},
): AnalysedToken {
  return {
    text,
    start: 0,
    end: (more.start ?? 0) + text.length,
    kind: 'word',
    tag: '',
    facts: null,
    parts: null,
    headword: { simplified: text, traditional: text },
    pinyin,
    spelled: more.pinyin ?? pinyin,
    taiwan: null,
    sure: true,
    alternative: null,
    inLexicon: true,
    hsk: null,
    rank: null,
    shortGloss: null,
    ...more,
  };
}
