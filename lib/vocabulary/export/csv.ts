import { type SavedWord, meaningOf } from '../saved-word';

const COLUMNS = [
  'simplified',
  'traditional',
  'pinyin',
  'senses',
  'hsk',
  'sentence',
  'title',
  'site',
  'url',
  'saved',
  'met',
  'tags',
  'notes',
] as const;

/**
 * The words as a table for spreadsheets, a line each, with the latest sentence. CSV as in RFC 4180, opened
 * by a byte order mark, without which Excel takes Chinese for Latin-1.
 */
export function writeCsv(words: readonly SavedWord[]): string {
  const lines = [COLUMNS, ...words.map(cells)].map((line) => line.map(escapeCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cells(word: SavedWord): readonly string[] {
  const context = word.contexts.at(-1);
  return [
    word.simplified,
    word.traditional,
    word.pinyin,
    meaningOf(word).join('; '),
    word.hsk === null ? '' : String(word.hsk),
    context?.sentence ?? '',
    context?.articleTitle ?? '',
    context?.site ?? '',
    context?.url ?? '',
    new Date(word.savedAt).toISOString(),
    String(word.timesMet),
    word.tags.join(' '),
    word.notes,
  ];
}

/** A page's own title may begin with "=": a spreadsheet would run it as a formula, were it not for the quote. */
function escapeCell(cell: string): string {
  const text = /^[=+@\t\r-]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
