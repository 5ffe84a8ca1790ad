import { type Context, type SavedWord, meaningOf } from './saved-word';

const COLUMNS = [
  'GUID',
  'Word',
  'Traditional',
  'Pinyin',
  'Meaning',
  'Sentence',
  'Source',
  'HSK',
] as const;

/**
 * The words as a text file for Anki's import, a note each, with the latest sentence. The GUID is the word's
 * id: imported again, a note is brought up to date and not doubled. Fields are HTML; as quotes, tabs and
 * line ends become HTML too, no field needs quoting.
 *
 * Source: https://docs.ankiweb.net/importing/text-files.html, "File Headers".
 */
export function writeAnkiText(words: readonly SavedWord[]): string {
  const head = ['#separator:tab', '#html:true', `#columns:${COLUMNS.join('\t')}`, '#guid column:1'];
  return `${[...head, ...words.map((word) => fields(word).join('\t'))].join('\n')}\n`;
}

function fields(word: SavedWord): readonly string[] {
  const context = word.contexts.at(-1);
  return [
    escapeHtml(word.id),
    escapeHtml(word.simplified),
    escapeHtml(word.traditional),
    escapeHtml(word.pinyin),
    meaningOf(word).map(escapeHtml).join('<br>'),
    context === undefined ? '' : markedSentence(context),
    context === undefined ? '' : source(context),
    word.hsk === null ? '' : String(word.hsk),
  ];
}

function markedSentence({ sentence, start, end }: Context): string {
  const [before, word, after] = [
    sentence.slice(0, start),
    sentence.slice(start, end),
    sentence.slice(end),
  ];
  return `${escapeHtml(before)}<b>${escapeHtml(word)}</b>${escapeHtml(after)}`;
}

function source({ articleTitle, site, url }: Context): string {
  const name = escapeHtml(articleTitle === '' ? site : articleTitle);
  return /^https?:/iu.test(url) ? `<a href="${escapeHtml(url)}">${name}</a>` : name;
}

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
};

/** A line that begins with "#" is a comment to Anki, whence the last step. */
const escapeHtml = (text: string) =>
  text
    .replace(/[&<>"\t]/gu, (character) => HTML[character] ?? character)
    .replace(/\r\n|[\r\n\u2028\u2029]/gu, '<br>')
    .replace(/^#/u, '&#35;');
