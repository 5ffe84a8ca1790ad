import type { Lexicon } from '@/lib/lexicon';
import type { Cut } from './cut';

/** Costs in nats of what is in no list: a character, and a run of digits or letters. */
const UNKNOWN_COST = 20;
const RUN_COST = 8;
const RUN = /[0-9０-９]+(?:[.．,，][0-9０-９]+)*|[A-Za-zＡ-Ｚａ-ｚ]+/uy;

/**
 * What there is to gain beyond word frequencies: the least cost over the lexicon's words alone, with runs of
 * digits and of letters as one token. Duban may not split more dictionary words than this.
 */
export function plainViterbi(lexicon: Lexicon): Cut {
  return (text) => {
    const cost = new Float64Array(text.length + 1).fill(Infinity);
    const from = new Int32Array(text.length + 1);
    cost[0] = 0;
    for (let start = 0; start < text.length; start++) {
      const before = cost[start] ?? Infinity;
      const arrive = (end: number, own: number) => {
        if (before + own >= (cost[end] ?? Infinity)) return;
        cost[end] = before + own;
        from[end] = start;
      };
      arrive(start + 1, UNKNOWN_COST);
      RUN.lastIndex = start;
      if (RUN.test(text)) arrive(RUN.lastIndex, RUN_COST);
      for (const { end, word } of lexicon.wordsFrom(text, start)) arrive(end, lexicon.cost(word));
    }
    const words: string[] = [];
    for (let end = text.length; end > 0; end = from[end] ?? 0) {
      words.push(text.slice(from[end] ?? 0, end));
    }
    return words.toReversed();
  };
}
