import { type Entry, type WordContent, foldText } from '@/lib/lexicon';

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

/** A word no list has counted is taken to be as rare as half a count. */
const UNCOUNTED = 0.5;

export interface WordSources {
  readonly entries: readonly Entry[];
  readonly jieba: ReadonlyMap<string, CountedWord>;
  readonly hsk: ReadonlyMap<string, number>;
  readonly folds: ReadonlyMap<string, string>;
}

/** Merges the sources into one list of words, one for each folded form. */
export function mergeWords({ entries, jieba, hsk, folds }: WordSources): WordContent[] {
  interface Merged {
    count: number;
    tag: string;
    tagCount: number;
    hsk: number;
    readonly entries: Entry[];
  }
  const merged = new Map<string, Merged>();
  const wordOf = (headword: string): Merged => {
    const folded = foldText(headword, folds);
    const known = merged.get(folded);
    if (known) return known;
    const fresh: Merged = { count: 0, tag: '', tagCount: 0, hsk: 0, entries: [] };
    merged.set(folded, fresh);
    return fresh;
  };
  for (const entry of entries) {
    const words = new Set([wordOf(entry.simplified), wordOf(entry.traditional)]);
    for (const word of words) word.entries.push(entry);
  }
  let total = 0;
  for (const [headword, { count, tag }] of jieba) {
    const word = wordOf(headword);
    word.count += count;
    total += count;
    if (count > word.tagCount) Object.assign(word, { tag, tagCount: count });
  }
  for (const [headword, level] of hsk) {
    const word = wordOf(headword);
    if (word.hsk === 0 || level < word.hsk) word.hsk = level;
  }
  return Array.from(merged, ([headword, word]) => ({
    headword,
    cost: Math.log(total / (word.count || UNCOUNTED)),
    counted: word.count > 0,
    tag: word.tag,
    hsk: word.hsk,
    entries: word.entries.toSorted((a, b) => remoteness(a) - remoteness(b)),
  }));
}

/** Entries in the order a reader wants them: words, then surnames, then spellings of something else. */
function remoteness({ senses }: Entry): number {
  if (senses.every((sense) => /^(?:\([^)]*\) )?(?:[a-z]+ )?variant of /.test(sense))) return 2;
  return senses.every((sense) => sense.startsWith('surname ')) ? 1 : 0;
}
