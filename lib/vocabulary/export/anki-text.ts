import type { SavedWord } from '../saved-word';
import { ANKI_FIELDS, ankiFields, ankiGuid, ankiTags } from './anki-fields';
import type { SentencePinyin } from './sentence-pinyin';

const COLUMNS = ['GUID', ...ANKI_FIELDS, 'Tags'];

/**
 * The words as a text file for Anki's import, a note each, with the latest sentence. Imported again, a note is
 * brought up to date and not doubled. As quotes, tabs and line ends become HTML, no field needs quoting.
 *
 * Source: https://docs.ankiweb.net/importing/text-files.html, "File Headers".
 * @param pinyinOf the pinyin of a word's latest sentence, by the word's id
 */
export function writeAnkiText(
  words: readonly SavedWord[],
  pinyinOf: ReadonlyMap<string, SentencePinyin>,
): string {
  const head = [
    '#separator:tab',
    '#html:true',
    `#columns:${COLUMNS.join('\t')}`,
    '#guid column:1',
    `#tags column:${String(COLUMNS.length)}`,
  ];
  const lines = words.map((word) => {
    const fields = ankiFields(word, pinyinOf.get(word.id) ?? null);
    const cells = [ankiGuid(word), ...ANKI_FIELDS.map((name) => fields[name]), ankiTags(word)];
    return cells.join('\t');
  });
  return `${[...head, ...lines].join('\n')}\n`;
}
