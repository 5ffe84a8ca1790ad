/** From the rows of a file to words: what each row says, and what the dictionary adds where it says nothing. */
import * as v from 'valibot';
import { toToneMarks } from '@/lib/pronunciation';
import type { Fault } from '../backup';
import { foldPinyin, pinyinPattern } from '../pinyin-search';
import { type Context, type NewReading, NO_REMARKS, type SavedWord } from '../saved-word';
import { clipContext } from '../clip-context';
import { savedWordSchema } from '../schemas';
import type { Column, Row, Table } from './table';

/** A word as a row has it; '' and [] where it says nothing. */
export interface Draft {
  readonly line: number;
  /** In either script. */
  readonly word: string;
  readonly simplified: string;
  readonly traditional: string;
  readonly pinyin: string;
  readonly senses: readonly string[];
  readonly notes: string;
  readonly tags: readonly string[];
  readonly context: Context | null;
  /** ms since the epoch; null where the file doesn't say. */
  readonly savedAt: number | null;
}

export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly faults: readonly Fault[];
}

/** @param columns what each column holds, as the reader has it */
export function draftsOf({ rows, hasHeader }: Table, columns: readonly Column[]): Drafts {
  const faults: Fault[] = [];
  const drafts = rows.slice(hasHeader ? 1 : 0).flatMap((row) => {
    const draft = draftOf(row, columns);
    if (HAN.test(draft.word)) return [draft];
    const problem = draft.word === '' ? 'has no word' : `has no Chinese word: ${clip(draft.word)}`;
    faults.push({ place: `line ${String(row.line)}`, problem });
    return [];
  });
  return { drafts, faults };
}

const HAN = /[\p{Script=Han}〇]/u;

const clip = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function draftOf({ line, cells }: Row, columns: readonly Column[]): Draft {
  const cell = (wanted: Column) => cells[columns.indexOf(wanted)] ?? '';
  const [, first = '', second = ''] = /^([^[]*)(?:\[([^\]]*)\])?/u.exec(cell('both')) ?? [];
  const simplified = cell('simplified') || first.trim();
  const traditional = cell('traditional') || second.trim();
  const word = cell('word') || simplified || traditional;
  const savedAt = Date.parse(cell('saved'));
  return {
    line,
    word,
    simplified,
    traditional,
    pinyin: tidyPinyin(cell('pinyin')),
    senses: sensesIn(cell('senses')),
    notes: cell('notes'),
    tags: cell('tags')
      .split(/[\s,;]+/u)
      .filter((tag) => tag !== '' && tag.length <= 60),
    context: contextIn(cell('sentence'), word, cell('title'), cell('url')),
    savedAt: Number.isNaN(savedAt) || savedAt < 0 ? null : savedAt,
  };
}

/** Numbers become tone marks: "lun2 chuan2", "lun2chuan2". */
export const tidyPinyin = (pinyin: string): string =>
  /\d/u.test(pinyin)
    ? toToneMarks(pinyin.replace(/([1-5])(?=\p{L})/gu, '$1 ').replace(/\s+/gu, ' '))
    : pinyin.replace(/\s+/gu, ' ');

/** CC-CEDICT's strokes, the semicolons of our own table, or the lines of an Anki field. */
const sensesIn = (text: string): readonly string[] =>
  text
    .split(text.startsWith('/') ? '/' : /\n|;\s/u)
    .map((sense) => sense.trim())
    .filter((sense) => sense !== '');

function contextIn(
  sentence: string,
  word: string,
  articleTitle: string,
  url: string,
): Context | null {
  const start = sentence.indexOf(word);
  if (sentence === '' || start < 0) return null;
  const site = URL.canParse(url) ? new URL(url).hostname : '';
  const end = start + word.length;
  return clipContext({ sentence, start, end, articleTitle, site, url, metAt: 0 });
}

/**
 * Completes drafts from the dictionary and makes words of them. A word that it lacks keeps what the file says.
 * @param defined the dictionary's words that are written as each draft is, best first
 * @param now ms since the epoch
 */
export function wordsOf(
  drafts: readonly Draft[],
  defined: readonly (readonly NewReading[])[],
  now: number,
): { readonly words: readonly SavedWord[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const words = drafts.flatMap((draft, index) => {
    const parsed = v.safeParse(savedWordSchema, completed(draft, defined[index] ?? [], now));
    if (parsed.success) return [parsed.output];
    const [issue] = parsed.issues;
    faults.push({ place: `line ${String(draft.line)}`, problem: issue.message });
    return [];
  });
  return { words, faults };
}

function completed(draft: Draft, defined: readonly NewReading[], now: number): SavedWord {
  const entry = bestEntry(draft, defined);
  const savedAt = Math.min(draft.savedAt ?? now, now);
  const senses = entry?.senses ?? draft.senses;
  // A meaning that isn't the dictionary's is the reader's own.
  const own = entry === undefined ? [] : draft.senses.filter((sense) => !senses.includes(sense));
  const isOwn = own.length > 0 && own.length === draft.senses.length;
  const context = draft.context === null ? [] : [{ ...draft.context, metAt: savedAt }];
  return {
    id: crypto.randomUUID(),
    simplified: draft.simplified || (entry?.simplified ?? draft.word),
    traditional: draft.traditional || (entry?.traditional ?? draft.word),
    pinyin: entry?.pinyin ?? draft.pinyin,
    senses,
    ...NO_REMARKS,
    definition: isOwn ? own.join('; ').slice(0, 4000) : '',
    notes: draft.notes.slice(0, 10_000),
    tags: draft.tags.slice(0, 60),
    hsk: entry?.hsk ?? null,
    timesMet: 1,
    savedAt,
    lastMetAt: savedAt,
    contexts: context,
  };
}

/** The entry that agrees with all the file says; the first of those. */
function bestEntry(draft: Draft, defined: readonly NewReading[]): NewReading | undefined {
  const fits = defined.filter(
    ({ simplified, traditional }) =>
      (draft.simplified === '' || draft.simplified === simplified) &&
      (draft.traditional === '' || draft.traditional === traditional),
  );
  if (draft.pinyin === '') return fits[0];
  return fits.find(({ pinyin }) => readsAs(pinyin, draft.pinyin));
}

/** True if a reading is the one that was written, with or without tones and spaces. */
function readsAs(pinyin: string, written: string): boolean {
  const folded = foldPinyin(pinyin);
  const match = pinyinPattern(written)?.exec(folded);
  return match?.index === 0 && /^[1-5]?$/u.test(folded.slice(match[0].length));
}
