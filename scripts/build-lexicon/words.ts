import { type Entry, type WordContent, foldText } from '@/lib/lexicon';
import type { Roles } from '../build-model/counts';
import { nameTest } from './name-tags';
import { CORRECTED_CLASS, CORRECTED_COST, guessedClass } from './word-classes';

/** Counts of a word in one source. */
export interface CountedWord {
  readonly count: number;
  readonly tag: string;
}

/** jieba's dict.txt: "word count tag" a line. */
export function readJieba(source: string): Map<string, CountedWord> {
  const words = new Map<string, CountedWord>();
  for (const line of source.split('\n')) {
    const [word = '', count = '', tag = ''] = line.trim().split(' ');
    if (word !== '') words.set(word, { count: Number(count), tag });
  }
  return words;
}

/** The words of HanLP's counts: "word tag count" a line, by tabs. */
export function readHanlpWords(source: string): Map<string, CountedWord> {
  const words = new Map<string, CountedWord>();
  for (const line of source.split('\n')) {
    const [word = '', tag = '', count = ''] = line.split('\t');
    if (word !== '') words.set(word, { count: Number(count), tag });
  }
  return words;
}

/** The six arrays of chinese-lexicon's hsk.js: word → level. A word listed twice keeps its first level. */
export function readHsk(source: string): Map<string, number> {
  const lists = JSON.parse(
    source.slice(source.indexOf('['), source.indexOf('];') + 1).replace(/,\s*\]/g, ']'),
  ) as string[][];
  const levels = new Map<string, number>();
  for (const [index, list] of lists.entries()) {
    for (const word of list) if (!levels.has(word)) levels.set(word, index + 1);
  }
  return levels;
}

/** Cost of a dictionary word no list has counted, in nats: as rare as the rarest counted words. */
const UNCOUNTED_COST = 17;
/**
 * Words without an entry only help to find boundaries; these counts are the least with which they do. With
 * half of jieba's words gone the boundaries in the treebanks stay the same, and the file shrinks by a fifth.
 */
const MIN_HELPFUL = { jieba: 10, hanlp: 2, both: 4 } as const;

export interface WordSources {
  readonly entries: readonly Entry[];
  readonly jieba: ReadonlyMap<string, CountedWord>;
  readonly hanlp: ReadonlyMap<string, CountedWord>;
  readonly hsk: ReadonlyMap<string, number>;
  readonly folds: ReadonlyMap<string, string>;
  /** By character: how often it is a surname, see HanlpCounts. */
  readonly personRoles: Roles;
}

/** A word's counts in one source, all its spellings together. */
interface Tally {
  count: number;
  tag: string;
  tagCount: number;
}

interface Merged {
  readonly jieba: Tally;
  readonly hanlp: Tally;
  hsk: number;
  readonly entries: Entry[];
}

/** Merges the sources into one list of words, one for each folded form. */
export function mergeWords({
  entries,
  jieba,
  hanlp,
  hsk,
  folds,
  personRoles,
}: WordSources): WordContent[] {
  const merged = new Map<string, Merged>();
  const wordOf = (headword: string): Merged => {
    const folded = foldText(headword, folds);
    const known = merged.get(folded);
    if (known) return known;
    const fresh: Merged = { jieba: emptyTally(), hanlp: emptyTally(), hsk: 0, entries: [] };
    merged.set(folded, fresh);
    return fresh;
  };
  for (const entry of entries) {
    const words = new Set([wordOf(entry.simplified), wordOf(entry.traditional)]);
    for (const word of words) word.entries.push(entry);
  }
  for (const [headword, counted] of jieba) addCount(wordOf(headword).jieba, counted);
  for (const [headword, counted] of hanlp) addCount(wordOf(headword).hanlp, counted);
  for (const [headword, level] of hsk) {
    const word = wordOf(headword);
    if (word.hsk === 0 || level < word.hsk) word.hsk = level;
  }
  const isName = nameTest(personRoles, (text) => (merged.get(text)?.entries.length ?? 0) > 0);
  const [jiebaTotal, hanlpTotal] = [totalOf(jieba), totalOf(hanlp)];
  return [...merged]
    .filter(([headword, word]) => headword.length === 1 || isHelpful(headword, word))
    .map(([headword, word]) => {
      // The mean of two relative frequencies: each list has its blind spots.
      const frequency = (word.jieba.count / jiebaTotal + word.hanlp.count / hanlpTotal) / 2;
      return {
        headword,
        cost:
          (frequency > 0 ? -Math.log(frequency) : UNCOUNTED_COST) + (CORRECTED_COST[headword] ?? 0),
        counted: frequency > 0,
        tag: tagOf(headword, word, isName),
        wordClass:
          CORRECTED_CLASS[headword] ??
          (word.hanlp.tag || guessedClass(word.jieba.tag, word.entries)),
        hsk: word.hsk,
        entries: word.entries.toSorted((a, b) => remoteness(a) - remoteness(b)),
      };
    });
}

const emptyTally = (): Tally => ({ count: 0, tag: '', tagCount: 0 });

function addCount(tally: Tally, { count, tag }: CountedWord): void {
  tally.count += count;
  if (count > tally.tagCount) Object.assign(tally, { tag, tagCount: count });
}

function totalOf(words: ReadonlyMap<string, CountedWord>): number {
  let total = 0;
  for (const { count } of words.values()) total += count;
  return total;
}

/**
 * Numbers that the lists have counted, with their measure words: 三千名, 第三名, 好几个. The grammar of numbers reads them
 * all. 第一座 stays, and falls into 第一 and 座: both have an entry, and without it 第 would stand before 一座.
 */
const NUMERAL =
  /^(?:[零〇一二两三四五六七八九十百千万亿几数多余]{2,}|第[二三四五六七八九十百]|好几.)/;

function isHelpful(headword: string, { jieba, hanlp, hsk, entries }: Merged): boolean {
  if (entries.length > 0 || hsk > 0) return true;
  if (NUMERAL.test(headword) && /^(?:mq?|d)$/.test(hanlp.tag || jieba.tag)) return false;
  return (
    jieba.count >= MIN_HELPFUL.jieba ||
    hanlp.count >= MIN_HELPFUL.hanlp ||
    (hanlp.count > 0 && jieba.count >= MIN_HELPFUL.both)
  );
}

/** jieba's tag; a word without an entry is tagged as a name only if it is one. */
function tagOf(
  headword: string,
  { jieba, hanlp, entries }: Merged,
  isName: ReturnType<typeof nameTest>,
): string {
  const isJiebasName = jieba.tag.startsWith('nr');
  const tag =
    jieba.tag !== '' && !(isJiebasName && hanlp.tag !== '' && !hanlp.tag.startsWith('nr'))
      ? jieba.tag
      : letters(hanlp.tag);
  const isNameTag = /^n[rst]/u.test(tag);
  const tags = { hanlp: hanlp.tag, jieba: jieba.tag };
  return isNameTag && entries.length === 0 && !isName(headword, tags) ? 'n' : tag;
}

/** HanLP's finer tags in jieba's letters. */
function letters(tag: string): string {
  if (tag === 'nrf') return 'nrt';
  if (tag === 'nr' || tag === 'nrj') return 'nr';
  if (/^n[st]/.test(tag)) return tag.slice(0, 2);
  if (/^(?:nz|ng|vn|vd|vg|ad|an|ag|mq)$/.test(tag)) return tag;
  return tag.slice(0, 1);
}

/** Entries in the order a reader wants them: words, then surnames, then spellings of something else. */
function remoteness({ senses }: Entry): number {
  if (senses.every((sense) => /^(?:\([^)]*\) )?(?:[a-z]+ )?variant of /.test(sense))) return 2;
  return senses.every((sense) => sense.startsWith('surname ')) ? 1 : 0;
}
