import { type Context, type ListedWord, type SavedWord } from '@/lib/vocabulary';
import { Reading } from '../Reading';
import { useT } from '../i18n';
import { MetIn } from './MetIn';
import { LANGUAGE, type Script, shownScript } from './shown-script';
import './word-row.css';

export interface WordRowProps {
  readonly word: ListedWord;
  /** null until its sentences have been read. */
  readonly details: SavedWord | null;
  /** BCP 47, for dates. */
  readonly locale: string;
  readonly onRemove: () => void;
}

/** The id of a row's headword, which names the row. */
export const headingId = (word: ListedWord) => `word-${word.id}`;

/** One saved word as a dictionary would print it, with the sentence it was last met in. */
export function WordRow({ word, details, locale, onRemove }: WordRowProps) {
  const t = useT();
  const contexts = details?.contexts ?? [];
  const latest = contexts.at(-1);
  const script = shownScript(word, latest);
  return (
    <>
      <header class="word-head">
        <Headword word={word} script={script} />
        <p class="word-reading">
          <Reading pinyin={word.pinyin} />
        </p>
      </header>
      <div class="word-body">
        <Senses senses={word.senses} />
        {latest !== undefined && (
          <MetIn context={latest} language={LANGUAGE[script]} locale={locale} />
        )}
        <Earlier contexts={contexts.slice(0, -1)} language={LANGUAGE[script]} locale={locale} />
      </div>
      <div class="word-side">
        {word.hsk !== null && (
          <span class="badge">{t('vocabulary.hskLevel', [String(word.hsk)])}</span>
        )}
        {word.timesMet > 1 && <span class="met">{t('vocabulary.timesMet', word.timesMet)}</span>}
        <button
          type="button"
          class="quiet remove"

          aria-label={t('vocabulary.removeWord', [word[script]])}
          onClick={onRemove}
        >
          {t('vocabulary.remove')}
        </button>
      </div>
    </>
  );
}

function Headword({ word, script }: { readonly word: ListedWord; readonly script: Script }) {
  const other = script === 'simplified' ? 'traditional' : 'simplified';
  return (
    <h2 id={headingId(word)} class="headword">
      <span lang={LANGUAGE[script]}>{word[script]}</span>
      {word[other] !== word[script] && (
        <span class="other-script" lang={LANGUAGE[other]}>
          {word[other]}
        </span>
      )}
    </h2>
  );
}

function Senses({ senses }: { readonly senses: readonly string[] }) {
  if (senses.length === 0) return null;
  if (senses.length === 1) return <p class="senses">{senses[0]}</p>;
  return (
    <ol class="senses">
      {senses.map((sense, index) => (
        <li key={index}>{sense}</li>
      ))}
    </ol>
  );
}

interface EarlierProps {
  readonly contexts: readonly Context[];
  readonly language: string;
  readonly locale: string;
}

function Earlier({ contexts, language, locale }: EarlierProps) {
  const t = useT();
  if (contexts.length === 0) return null;
  return (
    <details class="earlier">
      <summary>{t('vocabulary.earlier', contexts.length)}</summary>
      {contexts.toReversed().map((context, index) => (
        <MetIn key={index} context={context} language={language} locale={locale} />
      ))}
    </details>
  );
}
