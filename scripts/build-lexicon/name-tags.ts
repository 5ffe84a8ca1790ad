/**
 * Which words without an entry are names. jieba's list tags many a word as one (太大 "ns", 静脉炎 "nr"), and a
 * reader would be told so; what is no name falls into dictionary words instead.
 */
import type { Roles } from '../build-model/counts';

/** What the lists say of a word. */
export interface ListedTags {
  /** By HanLP, '' where it has not the word; else jieba is not asked. */
  readonly hanlp: string;
  readonly jieba: string;
}

/** A surname seen less often in HanLP's counts makes no word a name. */
const MIN_SURNAME_COUNT = 50;
/** Transliterations of two characters are as often something else: 二人. */
const MIN_TRANSLITERATION = 3;
/** 英国公司, 克林顿政府: bodies described, not named. */
const DESCRIBED = /(?:政府|公司|军队|部队|政权|地区)$/u;
/** 小山村, 新中国: a word with an adjective before it. */
const DESCRIBING = /^[大小新老旧古]/u;

/** @returns a test of words without an entry: is it a name by its tag? */
export function nameTest(
  surnames: Roles,
  hasEntry: (text: string) => boolean,
): (word: string, tags: ListedTags) => boolean {
  const isSurname = (character: string) => (surnames[character]?.[0] ?? 0) >= MIN_SURNAME_COUNT;
  /** 西北|地区, 蓝|黑色: dictionary words tell more than "name". */
  const isMadeOfWords = (word: string, shortest: number) => {
    for (let at = shortest; at <= word.length - 2; at++) {
      if (hasEntry(word.slice(0, at)) && hasEntry(word.slice(at))) return true;
    }
    return false;
  };
  const isDescribed = (word: string) =>
    word.length > 2 && DESCRIBING.test(word) && hasEntry(word.slice(1));
  return (word, { hanlp, jieba }) => {
    if ((hanlp || jieba) === 'ns' && isDescribed(word)) return false;
    if (hanlp !== '') return /^n[rst]/u.test(hanlp) && !(hanlp === 'ns' && isMadeOfWords(word, 2));
    if (jieba === 'nrt') return word.length >= MIN_TRANSLITERATION;
    if (jieba.startsWith('nr')) return isSurname(word.charAt(0)) && !isMadeOfWords(word, 1);
    if (jieba === 'nt') return !DESCRIBED.test(word);
    return jieba === 'ns' && !isMadeOfWords(word, 2) && !DESCRIBED.test(word);
  };
}
