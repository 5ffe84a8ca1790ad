/**
 * Searching all words at once.
 *
 * A field of all words is one long text, a line a word, folded beforehand: a query runs over it once, at the
 * speed of the browser's own string search, where a visit to each of 100,000 words would take several times
 * as long. Each hit says how well its line fits; a word keeps its best.
 */
import { foldPinyin, pinyinPattern } from './pinyin-search';
import type { ListedWord } from './saved-word';

/** How well a word fits: the less, the better. */
export const FIT = {
  /** The whole headword, reading or sense. */
  whole: 0,
  /** The beginning of the headword or reading. */
  beginning: 1,
  inside: 2,
  none: 3,
} as const;

/** What of a word can be searched: one line of each long text. */
export interface SearchLines {
  /** "轮船\t輪船" */
  readonly hanzi: string;
  /** See `foldPinyin`. */
  readonly pinyin: string;
  /** Each sense, the own meaning, notes and tags too, between " ; ", in plain lower-case words: "; to set sail ; to depart ;". */
  readonly english: string;
}

export const searchLines = ({
  simplified,
  traditional,
  pinyin,
  senses,
  definition,
  notes,
  tags,
}: ListedWord) => ({
  hanzi: `${oneLine(simplified)}\t${oneLine(traditional)}`,
  pinyin: foldPinyin(pinyin),
  english: `; ${[definition, ...senses, notes, ...tags].map(foldEnglish).filter(Boolean).join(' ; ')} ;`,
});

/** Many lines as one text, which begins and ends with a line end. */
export class LongText {
  readonly text: string;
  /** Where each line starts, in code units, and where one after the last would. */
  private readonly starts: Uint32Array;

  constructor(lines: readonly string[]) {
    this.text = `\n${lines.join('\n')}\n`;
    this.starts = new Uint32Array(lines.length + 1);
    this.starts[0] = 1;
    lines.forEach((line, index) => {
      this.starts[index + 1] = (this.starts[index] ?? 0) + line.length + 1;
    });
  }

  /**
   * Starts a run over the text.
   * @returns notes a hit at an offset and says where the next line begins; offsets must rise. A line's fit is
   *   that of its best hit
   */
  marker(fits: Uint8Array): (offset: number, fit: number) => number {
    const { starts } = this;
    let line = 0;
    return (offset, fit) => {
      while ((starts[line + 1] ?? Infinity) <= offset) line += 1;
      if (fit < (fits[line] ?? 0)) fits[line] = fit;
      return starts[line + 1] ?? this.text.length;
    };
  }

  lineAround(offset: number): string {
    const start = this.text.lastIndexOf('\n', offset) + 1;
    return this.text.slice(start, this.text.indexOf('\n', offset));
  }
}

export interface LongTexts {
  readonly hanzi: LongText;
  readonly pinyin: LongText;
  readonly english: LongText;
}

/** Finds out how well each line fits. */
export type Query = (texts: LongTexts, count: number) => Uint8Array;

/**
 * Reads what was typed: Chinese characters of either script, pinyin, or beginnings of English words. Of
 * several kinds, all must fit.
 * @returns null for a blank query, which all words fit
 */
export function parseQuery(typed: string): Query | null {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  if (text === '') return null;
  const hanzi = text.match(HANZI) ?? [];
  const rest = text.replace(HANZI, ' ').trim();
  const pinyin = rest === '' ? null : pinyinPattern(rest);
  const english = foldEnglish(rest);
  return (texts, count) => {
    const terms = hanzi.map((term) => blank(count, (fits) => markHanzi(texts.hanzi, term, fits)));
    if (rest === '') return worstOf(terms);
    const latin = blank(count, (fits) => {
      if (pinyin !== null) markPinyin(texts.pinyin, pinyin, fits);
      if (english !== '') markEnglish(texts.english, english, fits);
    });
    return worstOf([...terms, latin]);
  };
}

const HANZI = /[\p{Script=Han}〇]+/gu;

function blank(count: number, mark: (fits: Uint8Array) => void): Uint8Array {
  const fits = new Uint8Array(count).fill(FIT.none);
  mark(fits);
  return fits;
}

function worstOf(terms: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(), ...others] = terms;
  for (const other of others) {
    for (let line = 0; line < first.length; line += 1) {
      first[line] = Math.max(first[line] ?? 0, other[line] ?? 0);
    }
  }
  return first;
}

function markHanzi(lines: LongText, term: string, fits: Uint8Array): void {
  const { text } = lines;
  const mark = lines.marker(fits);
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (!isBorder(text[at - 1])) mark(at, FIT.inside);
    else mark(at, isBorder(text[at + term.length]) ? FIT.whole : FIT.beginning);
  }
}

const isBorder = (character: string | undefined) => character === '\n' || character === '\t';

/** The first hit in a line is its best: where one is at the beginning, it is that. */
function markPinyin(lines: LongText, pattern: RegExp, fits: Uint8Array): void {
  const { text } = lines;
  const mark = lines.marker(fits);
  const next = new RegExp(pattern, 'gu');
  // What was typed may leave out the last tone.
  const end = /\d?\n/y;
  for (let hit = next.exec(text); hit !== null; hit = next.exec(text)) {
    end.lastIndex = next.lastIndex;
    const isWhole = text[hit.index - 1] === '\n' && end.test(text);
    const begins = text[hit.index - 1] === '\n' ? FIT.beginning : FIT.inside;
    next.lastIndex = mark(hit.index, isWhole ? FIT.whole : begins);
  }
}

/** Lines are found by the longest of the words, which is likely the rarest, and asked for the others once. */
function markEnglish(lines: LongText, typed: string, fits: Uint8Array): void {
  const { text } = lines;
  const mark = lines.marker(fits);
  const words = typed.split(' ').map((word) => ` ${word}`);
  const [longest = '', ...others] = words.sort((a, b) => b.length - a.length);
  let at = text.indexOf(longest);
  while (at >= 0) {
    const fit = others.length === 0 || hasAll(lines.lineAround(at), others) ? FIT.inside : FIT.none;
    at = text.indexOf(longest, mark(at, fit));
  }
  markSenses(lines, typed, fits);
}

/** Senses that are what was typed, to the letter. */
function markSenses(lines: LongText, typed: string, fits: Uint8Array): void {
  const { text } = lines;
  const mark = lines.marker(fits);
  const whole = ` ${typed} ;`;
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1))
    if (opensSense(text, at)) mark(at, FIT.whole);
}

/** True at the beginning of a sense and after the "to" of a verb's. */
const opensSense = (text: string, at: number) =>
  text[at - 1] === ';' || (text[at - 1] === 'o' && text.startsWith('; to', at - 4));

const hasAll = (line: string, words: readonly string[]) =>
  words.every((word) => line.includes(word));

const foldEnglish = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const oneLine = (text: string) => text.replace(/[\n\t]/gu, ' ').toLowerCase();
