/** Word classes: HanLP's tags, how jieba's and CC-CEDICT's words fit into them, what they say of neighbours. */
import type { Entry, WordClasses } from '@/lib/lexicon';
import type { TagTransitions } from '../build-model/counts';

/** Weight of what is generally so against what was counted after one class, in counts. */
const PRIOR_WEIGHT = 100;
/** Neighbours count 70 % of what HanLP's transitions say: tried 0, 30, 50, 70, 100 on half the treebank. */
const WEIGHT = 0.7;
/** Bound of what two classes say of each other, in nats: rare classes are counted badly. */
const BOUND = 4;

/** −ln P(class | class before) / P(class), weighted and bounded, for all pairs. */
export function wordClasses({ tags, counts }: TagTransitions): WordClasses {
  const rows = counts.map(sum);
  const total = sum(rows);
  const costs = new Int16Array(tags.length ** 2);
  for (const [before, row] of counts.entries()) {
    for (const [index, count] of row.entries()) {
      const column = sum(counts.map((other) => other[index] ?? 0));
      const generally = (column + 1) / (total + tags.length);
      const here = (count + PRIOR_WEIGHT * generally) / ((rows[before] ?? 0) + PRIOR_WEIGHT);
      const nats = Math.max(-BOUND, Math.min(BOUND, Math.log(generally / here)));
      costs[before * tags.length + index] = Math.round(nats * WEIGHT * 1000);
    }
  }
  return { names: tags, costs };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** jieba's letters that HanLP writes otherwise. */
const CLASS_OF_JIEBA_TAG: Readonly<Record<string, string>> = {
  uj: 'ude1',
  uv: 'ude2',
  ud: 'ude3',
  ul: 'ule',
  uz: 'uzhe',
  ug: 'uguo',
  zg: 'n',
  nrt: 'nrf',
  nrfg: 'nr',
  i: 'vl',
  l: 'nz',
  j: 'nz',
  r: 'rr',
  rg: 'rr',
  eng: 'x',
  vq: 'v',
  df: 'd',
  g: 'n',
  h: 'b',
  x: 'n',
};

/**
 * Words that the lists class by another use than their first: 不是 as the conjunction of 不是…就是, 并 as "and", which
 * made 并不|是 of 并|不是.
 */
export const CORRECTED_CLASS: Readonly<Record<string, string>> = {
  不是: 'vshi',
  就是: 'vshi',
  或是: 'vshi',
  并: 'd',
  // Cantonese, which the lists have hardly counted: what each is in standard Chinese (了, 没, 那, 在, 他, 不).
  咗: 'ule',
  冇: 'vyou',
  嗰: 'rzv',
  喺: 'p',
  佢: 'rr',
  唔: 'd',
  啲: 'q',
  嘢: 'n',
};

/**
 * In nats, beside what the lists say: jieba's counts have 及其 in many a 及|其他; the Cantonese words are rare in all texts,
 * but frequent where they stand at all. 嘅 shares its costs with 慨, of which it is a variant.
 */
export const CORRECTED_COST: Readonly<Record<string, number>> = {
  及其: 1,
  咗: -8,
  冇: -7,
  嗰: -7,
  喺: -6,
  佢: -7,
  唔: -5,
  啲: -7,
  嘢: -6,
};

/** The class of a word that HanLP has not: by jieba's tag, else by what the dictionary says of it. */
export function guessedClass(jiebaTag: string, entries: readonly Entry[]): string {
  if (jiebaTag !== '') return CLASS_OF_JIEBA_TAG[jiebaTag] ?? jiebaTag;
  const [entry] = entries;
  if (entry === undefined) return 'n';
  if (/^\p{Lu}/u.test(entry.pinyin)) return 'nz';
  return entry.senses.some((sense) => sense.startsWith('to ')) ? 'v' : 'n';
}
