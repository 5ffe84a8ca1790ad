/**
 * A word as the fields of an Anki note. Fields are HTML: what comes from a page is escaped, so that it is text
 * again on the card.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Context, type SavedWord, type WordIdentity, meaningOf } from '../saved-word';
import { identityKey } from '../state-key';
import type { SentencePinyin } from './sentence-pinyin';

export const ANKI_FIELDS = [
  'Word',
  'Traditional',
  'Pinyin',
  'Meaning',
  'Sentence',
  'SentencePinyin',
  'Source',
  'HSK',
  'Notes',
] as const;
type AnkiField = (typeof ANKI_FIELDS)[number];

/**
 * What Anki knows a note by, over all exports: the word itself, whichever machine it was saved on. 80 bits of
 * SHA-256: two of a million words fall together with a chance of 4 in 10¹³.
 */
export const ankiGuid = ({ simplified, traditional, pinyin }: WordIdentity): string =>
  bytesToHex(
    sha256(utf8ToBytes(identityKey({ simplified, traditional, pinyin }).toWellFormed())).slice(
      0,
      10,
    ),
  );

/** @param sentencePinyin of the latest sentence; null where it is not known */
export function ankiFields(
  word: SavedWord,
  sentencePinyin: SentencePinyin | null,
): Readonly<Record<AnkiField, string>> {
  const context = word.contexts.at(-1);
  return {
    Word: escapeHtml(word.simplified),
    Traditional: escapeHtml(word.traditional),
    Pinyin: escapeHtml(word.pinyin),
    Meaning: meaningOf(word).map(escapeHtml).join('<br>'),
    Sentence: context === undefined ? '' : markedSentence(context),
    SentencePinyin: sentencePinyin === null ? '' : marked(sentencePinyin),
    Source: context === undefined ? '' : source(context),
    HSK: word.hsk === null ? '' : String(word.hsk),
    Notes: escapeHtml(word.notes),
  };
}

const markedSentence = ({ sentence, start, end }: Context) =>
  marked({
    before: sentence.slice(0, start),
    word: sentence.slice(start, end),
    after: sentence.slice(end),
  });

const marked = ({ before, word, after }: SentencePinyin) =>
  `${escapeHtml(before)}<b>${escapeHtml(word)}</b>${escapeHtml(after)}`;

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

/**
 * No tab, line end or U+001F is left, which separate fields in Anki's files. A line that begins with "#" is a
 * comment to Anki, whence the last step; half a surrogate pair can't be written at all.
 */
const escapeHtml = (text: string) =>
  text
    .toWellFormed()
    .replace(/[&<>"\t]/gu, (character) => HTML[character] ?? character)
    .replace(/\r\n|[\r\n\u2028\u2029]/gu, '<br>')
    // oxlint-disable-next-line no-control-regex -- it is control characters that must not get through
    .replace(/[\0\u001F]/gu, '')
    .replace(/^#/u, '&#35;');

/** Tags as Anki has them: one word each. */
export const ankiTags = ({ tags }: SavedWord): string =>
  // oxlint-disable-next-line no-control-regex -- as above
  tags.map((tag) => tag.toWellFormed().replace(/[\s\0\u001F]+/gu, '_')).join(' ');
