import { meaningsIn } from '@/lib/lexicon';
import { type Context, type ListedWord, type SavedWord } from '@/lib/vocabulary';
import { EntryReading } from '../Reading';
import { useT } from '../i18n';
import { BothScripts } from './BothScripts';
import { MetIn } from './MetIn';
import { LANGUAGE, shownScript } from './shown-script';
import './word-row.css';

export interface WordRowProps {
  readonly word: ListedWord;
  /** null until its sentences have been read. */
  readonly details: SavedWord | null;
  /** BCP 47, for dates. */
  readonly locale: string;
  readonly state: 'learning' | 'known' | 'ignored';
  readonly isSelected: boolean;
  /** `range`: from the word that was last touched to this one. */
  readonly onSelect: (range: boolean) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** The id of a row's headword, which names the row. */
export const headingId = (word: ListedWord) => `word-${word.id}`;

/** One saved word as a dictionary would print it, with the sentence it was last met in. */
export function WordRow(props: WordRowProps) {
  const { word, details, locale, state, isSelected, onSelect, onEdit, onRemove } = props;
  const t = useT();
  const contexts = details?.contexts ?? [];
  const latest = contexts.at(-1);
  const script = shownScript(word, latest);
  return (
    <>
      <input
        type="checkbox"
        class="word-select"
        tabIndex={-1}
        aria-label={t('vocabulary.bulk.select', [word[script]])}
        checked={isSelected}
        onClick={(event) => {
          onSelect(event.shiftKey);
        }}
      />
      <header class="word-head">
        <h2 id={headingId(word)} class="headword">
          <BothScripts word={word} script={script} />
        </h2>
        <p class="word-reading">
          <EntryReading entry={word} />
        </p>
      </header>
      <div class="word-body">
        <Meaning word={word} />
        {latest !== undefined && (
          <MetIn context={latest} language={LANGUAGE[script]} locale={locale} />
        )}
        <Earlier contexts={contexts.slice(0, -1)} language={LANGUAGE[script]} locale={locale} />
      </div>
      <div class="word-side">
        {word.hsk !== null && (
          <span class="badge">{t('vocabulary.hskLevel', [String(word.hsk)])}</span>
        )}
        {state !== 'learning' && <span class="badge">{t(`vocabulary.state.${state}`)}</span>}
        {word.timesMet > 1 && <span class="met">{t('vocabulary.timesMet', word.timesMet)}</span>}
        <div class="word-acts">
          <button
            type="button"
            class="quiet"
            aria-label={t('vocabulary.edit.title', [word[script]])}
            onClick={onEdit}
          >
            {t('vocabulary.edit.open')}
          </button>
          <button
            type="button"
            class="quiet remove"
            aria-label={t('vocabulary.removeWord', [word[script]])}
            onClick={onRemove}
          >
            {t('vocabulary.remove')}
          </button>
        </div>
      </div>
    </>
  );
}

/** The reader's own meaning, or the senses, those that were picked before the rest; notes and tags. */
function Meaning({ word }: { readonly word: ListedWord }) {
  const { definition, chosen, notes, tags } = word;
  const senses = meaningsIn(word.senses);
  const others = senses.filter((sense) => !chosen.includes(sense));
  const isOwn = definition !== '' || chosen.length > 0;
  return (
    <>
      {isOwn && <Senses senses={definition === '' ? chosen : [definition]} />}
      <Senses senses={definition === '' ? others : senses} isFaint={isOwn} />
      {notes !== '' && <p class="word-notes">{notes}</p>}
      {tags.length > 0 && (
        <ul class="word-tags">
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
    </>
  );
}

interface SensesProps {
  readonly senses: readonly string[];
  readonly isFaint?: boolean;
}

function Senses({ senses, isFaint = false }: SensesProps) {
  const name = isFaint ? 'senses other-senses' : 'senses';
  if (senses.length === 0) return null;
  if (senses.length === 1) return <p class={name}>{senses[0]}</p>;
  return (
    <ol class={name}>
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
