import { foldPinyin, pinyinPattern } from './pinyin-search';
import type { ListedWord } from './saved-word';

/** What of a word can be searched, folded once so that a query over 100,000 words takes milliseconds. */
export interface SearchText {
  readonly simplified: string;
  readonly traditional: string;
  /** See `foldPinyin`. */
  readonly pinyin: string;
  /** See `foldSenses`. */
  readonly english: string;
}

export function searchText({ simplified, traditional, pinyin, senses }: ListedWord): SearchText {
  return { simplified, traditional, pinyin: foldPinyin(pinyin), english: foldSenses(senses) };
}

/** How well a word fits: the less, the better, so that the better of two is their minimum. */
export const FIT = {
  /** The whole headword, reading or sense. */
  whole: 0,
  beginning: 1,
  inside: 2,
  none: 3,
} as const;
export type Fit = (typeof FIT)[keyof typeof FIT];

export type Query = (text: SearchText) => Fit;

/**
 * Reads what was typed: Chinese characters of either script, pinyin, or beginnings of English words. Of
 * several kinds, all must fit.
 * @returns null for a blank query, which all words fit
 */
export function parseQuery(typed: string): Query | null {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  if (text === '') return null;
  const queries = (text.match(HANZI) ?? []).map(hanziQuery);
  const rest = text.replace(HANZI, ' ').trim();
  if (rest !== '') queries.push(eitherOf(pinyinQuery(rest), englishQuery(rest)));
  return allOf(queries);
}

const HANZI = /[\p{Script=Han}〇]+/gu;

function hanziQuery(hanzi: string): Query {
  return ({ simplified, traditional }) => {
    if (simplified === hanzi || traditional === hanzi) return FIT.whole;
    if (simplified.startsWith(hanzi) || traditional.startsWith(hanzi)) return FIT.beginning;
    return simplified.includes(hanzi) || traditional.includes(hanzi) ? FIT.inside : FIT.none;
  };
}

function pinyinQuery(typed: string): Query {
  const pattern = pinyinPattern(typed);
  if (pattern === null) return () => FIT.none;
  return ({ pinyin }) => {
    const found = pattern.exec(pinyin);
    if (found === null) return FIT.none;
    if (found.index > 0) return FIT.inside;
    return /^\d?$/u.test(pinyin.slice(found[0].length)) ? FIT.whole : FIT.beginning;
  };
}

function englishQuery(typed: string): Query {
  const words = foldEnglish(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return () => FIT.none;
  const openings = words.map((word) => ` ${word}`);
  const phrase = words.join(' ');
  return ({ english }) => {
    if (!openings.every((opening) => english.includes(opening))) return FIT.none;
    const isSense = english.includes(`; ${phrase} ;`) || english.includes(`; to ${phrase} ;`);
    return isSense ? FIT.whole : FIT.inside;
  };
}

/** Each sense between " ; ", in plain lower-case words: "; to set sail ; to depart ;". */
const foldSenses = (senses: readonly string[]) => `; ${senses.map(foldEnglish).join(' ; ')} ;`;

const foldEnglish = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const eitherOf =
  (one: Query, other: Query): Query =>
  (text) => {
    const [fit, otherFit] = [one(text), other(text)];
    return fit < otherFit ? fit : otherFit;
  };

const allOf =
  (queries: readonly Query[]): Query =>
  (text) =>
    queries.reduce<Fit>((worst, query) => {
      const fit = query(text);
      return fit > worst ? fit : worst;
    }, FIT.whole);
