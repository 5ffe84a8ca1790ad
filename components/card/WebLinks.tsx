import { type WebDictionary, webDictionaryAddress, webDictionaryName } from '@/lib/card';
import type { Headword } from '@/lib/analysis';
import { useT } from '../i18n';

export interface WebLinksProps {
  readonly word: Headword;
  /** Those that the reader has chosen. */
  readonly dictionaries: readonly WebDictionary[];
}

/** Dictionaries on the web, and that they get to know the word. */
export function WebLinks({ word, dictionaries }: WebLinksProps) {
  const t = useT();
  if (dictionaries.length === 0) return null;
  return (
    <p class="web-links">
      <span class="field">{t('card.webDictionaries')}</span>
      {dictionaries.map((id) => (
        <a
          key={id}
          class="word-link"
          href={webDictionaryAddress(id, word)}
          target="_blank"
          rel="noreferrer"
        >
          {webDictionaryName(id)}
        </a>
      ))}
    </p>
  );
}
