import Papa from 'papaparse';

/** A file of words as rows of cells, and what each column seems to hold. */
export interface Table {
  readonly format: TableFormat;
  readonly rows: readonly Row[];
  /** One for each column. */
  readonly columns: readonly Column[];
  readonly hasHeader: boolean;
}

export interface Row {
  /** Counted from 1, as editors count. */
  readonly line: number;
  readonly cells: readonly string[];
}

export const TABLE_FORMATS = ['list', 'zhongwen', 'pleco', 'anki', 'table'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** What a column can hold; `word` is in either script, `both` is Pleco's simplified[traditional]. */
export const COLUMNS = [
  'ignored',
  'word',
  'simplified',
  'traditional',
  'both',
  'pinyin',
  'senses',
  'notes',
  'tags',
  'sentence',
  'title',
  'url',
  'saved',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Reads any text as a table: words a line, tabs, commas or semicolons between cells. */
export function readTable(text: string): Table {
  const directives = ankiDirectives(text);
  const body = text.replace(/^\uFEFF/u, '');
  const format = formatOf(body, directives);
  const rows = cellsOf(body, format, directives);
  return tableOf(format, rows, directives.columns);
}

/** @param names of the columns; null where the first row may have them */
export function tableOf(
  format: TableFormat,
  rows: readonly Row[],
  names: readonly string[] | null,
): Table {
  const header = headerOf(names ?? rows[0]?.cells ?? []);
  const columns = header ?? columnsOf(rows, format);
  return { format, rows, columns, hasHeader: header !== null && names === null };
}

interface Directives {
  readonly separator: string | null;
  readonly columns: readonly string[] | null;
  readonly isHtml: boolean;
}

const SEPARATORS: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
  space: ' ',
  colon: ':',
};

/** The lines that Anki's exports open with: "#separator:tab". */
function ankiDirectives(text: string): Directives {
  const head = /^\uFEFF?((?:#[^\n]*\n)*)/u.exec(text)?.[1] ?? '';
  const value = (name: string) => new RegExp(`^#${name}:([^\r\n]*)`, 'mu').exec(head)?.[1] ?? null;
  const named = value('separator');
  const separator = named === null ? null : (SEPARATORS[named.toLowerCase()] ?? named);
  return {
    separator,
    columns: value('columns')?.split(separator ?? '\t') ?? null,
    isHtml: value('html') === 'true',
  };
}

function formatOf(text: string, { separator, columns }: Directives): TableFormat {
  if (separator !== null || columns !== null) return 'anki';
  const lines = text
    .slice(0, 10_000)
    .split(/\r\n|\r|\n/u)
    .slice(0, 50);
  const filled = lines.filter((line) => line.trim() !== '');
  const share = (pattern: RegExp) =>
    filled.filter((line) => pattern.test(line)).length / Math.max(1, filled.length);
  if ((filled[0] ?? '').startsWith('//') || share(/^[^\t]+\[[^\t\]]+\]\t/u) > 0.5) return 'pleco';
  if (share(/^\p{Script=Han}[^\t]*\t\p{Script=Han}[^\t]*\t[^\t]*\t/u) > 0.8) return 'zhongwen';
  if (share(/[\t,;]/u) < 0.2) return 'list';
  return 'table';
}

/** Those of cells are quoted as in CSV only where a table says so: Zhongwen, Pleco and lists quote nothing. */
function cellsOf(text: string, format: TableFormat, { separator, isHtml }: Directives): Row[] {
  const isPlain = format === 'zhongwen' || format === 'pleco' || format === 'list';
  const rows: Row[] = [];
  const lineAt = lineCounter(text);
  Papa.parse<string[]>(text, {
    delimiter: isPlain ? '\t' : (separator ?? ''),
    delimitersToGuess: ['\t', ',', ';', '|'],
    ...(isPlain && { quoteChar: '\0' }),
    skipEmptyLines: false,
    step: ({ data, meta }) => {
      const cells = data.map((cell) => (isHtml ? fromHtml(cell) : cell).trim());
      const line = lineAt(meta.cursor);
      const isComment =
        (format === 'anki' && cells[0]?.startsWith('#')) ||
        (format === 'pleco' && cells[0]?.startsWith('//'));
      if (!isComment && cells.some((cell) => cell !== '')) rows.push({ line, cells });
    },
  });
  return rows;
}

/** @returns the line of the row that ends at an offset; offsets must rise */
function lineCounter(text: string): (end: number) => number {
  let line = 1;
  let at = 0;
  let next = 1;
  return (end) => {
    line = next;
    for (; at < end; at += 1) {
      const character = text[at];
      if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) next += 1;
    }
    return line;
  };
}

const NAMES: readonly (readonly [Column, RegExp])[] = [
  ['simplified', /^(?:simplified|hanzi|simp|简体|简体字)$/iu],
  ['traditional', /^(?:traditional|trad|繁体|繁體|繁体字)$/iu],
  ['word', /^(?:word|chinese|character|characters|front|expression|headword|词|词语|生词|汉字)$/iu],
  ['pinyin', /^(?:pinyin|reading|pronunciation|拼音)$/iu],
  ['senses', /^(?:senses|meaning|definition|english|translation|gloss|back|释义|意思|英文)$/iu],
  ['notes', /^(?:notes?|comment|笔记|备注)$/iu],
  ['tags', /^(?:tags?|category|标签)$/iu],
  ['sentence', /^(?:sentence|example|context|句子|例句)$/iu],
  ['title', /^(?:title|article|标题)$/iu],
  ['url', /^(?:url|link|source|网址|来源)$/iu],
  ['saved', /^(?:saved|date|added|created|收藏时间|日期)$/iu],
];

/** What columns are by their names; null where none names a word. */
function headerOf(names: readonly string[]): readonly Column[] | null {
  const known = names.map(
    (name) => NAMES.find(([, pattern]) => pattern.test(name.trim()))?.[0] ?? 'ignored',
  );
  const hasWord = known.some(
    (column) => column === 'word' || column === 'simplified' || column === 'traditional',
  );
  return hasWord ? known : null;
}

/** What columns are by what they hold. */
function columnsOf(rows: readonly Row[], format: TableFormat): readonly Column[] {
  if (format === 'zhongwen') return ['simplified', 'traditional', 'pinyin', 'senses', 'notes'];
  if (format === 'pleco') return ['both', 'pinyin', 'senses'];
  if (format === 'list') return ['word'];
  const sample = rows.slice(0, 100);
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length));
  const columns: Column[] = [];
  for (let index = 0; index < width; index += 1) {
    const guess = guessColumn(sample.map(({ cells }) => cells[index] ?? ''));
    const isTaken = columns.includes(guess);
    if (guess === 'simplified' && isTaken)
      columns.push(columns.includes('traditional') ? 'sentence' : 'traditional');
    else columns.push(isTaken ? 'ignored' : guess);
  }
  // One column of characters alone is in either script.
  return columns.includes('traditional')
    ? columns
    : columns.map((column) => (column === 'simplified' ? 'word' : column));
}

function guessColumn(cells: readonly string[]): Column {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return 'ignored';
  const most = (pattern: RegExp) =>
    filled.filter((cell) => pattern.test(cell)).length / filled.length > 0.7;
  if (most(/^https?:/iu)) return 'url';
  if (most(/^[\p{Script=Han}·〇]{1,12}$/u)) return 'simplified';
  if (most(/\p{Script=Han}{3,}.*[。，！？；]?/u)) return 'sentence';
  if (
    most(/^(?:[\p{Script=Latin}:]+[1-5]?[\s'’·-]*)+$/u) &&
    most(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ1-5]/iu)
  )
    return 'pinyin';
  return most(/\p{Script=Latin}/u) ? 'senses' : 'ignored';
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&#9;': '\t',
  '&#35;': '#',
};

/** The text of a field of HTML. */
export const fromHtml = (html: string): string =>
  html
    .replace(/<br\s*\/?>|<\/(?:div|p|li)>/giu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:amp|lt|gt|quot|nbsp|#9|#35);/gu, (entity) => ENTITIES[entity] ?? entity);
