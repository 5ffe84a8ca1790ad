import type { Ref } from 'preact';
import { type ListView, type ListedWord, NO_FILTER, isFilter } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { ListControls } from './ListControls';
import type { CurrentWord } from './use-current-word';
import type { Selection } from './use-selection';
import type { ShownWords } from './use-vocabulary';
import { WordFeed } from './WordFeed';

export const ALL: ListView = { query: '', order: 'newest', filter: NO_FILTER };

export interface WordSectionProps {
  readonly shown: ShownWords;
  readonly view: ListView;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly locale: string;
  readonly current: CurrentWord;
  readonly selection: Selection;
  readonly onView: (view: ListView) => void;
  readonly onEdit: (word: ListedWord) => void;
  readonly onRemove: (words: readonly ListedWord[]) => void;
}

/** The list with what narrows it, how many it has found, and a way back where that is none. */
export function WordSection(props: WordSectionProps) {
  const { shown, view, searchRef, locale, current, selection, onView, onEdit, onRemove } = props;
  const { words, details, facets, stateOf, ask } = shown;
  const t = useT();
  const isComplete = shown.total !== null;
  const found =
    words.length === 0 ? t('vocabulary.nothingFound') : t('vocabulary.found', words.length);
  return (
    <>
      <ListControls
        view={view}
        facets={facets}
        searchRef={searchRef}
        onView={onView}
        onDown={() => {
          current.focus(words[0]?.id ?? null);
        }}
      />
      <output class="found">{isNarrowed(view) && isComplete && found}</output>
      {words.length > 0 && (
        <WordFeed
          words={words}
          details={details}
          isBusy={!isComplete}
          locale={locale}
          current={current.id}
          focusRequests={current.focusRequests}
          onCurrent={(id, wantsFocus) => {
            if (wantsFocus) current.focus(id);
            else current.set(id);
          }}
          onShown={ask}
          stateOf={stateOf}
          selection={selection}
          onEdit={onEdit}
          onRemove={onRemove}
        />
      )}
      {words.length === 0 && isComplete && (
        <div class="nothing">
          <button
            type="button"
            class="quiet"
            onClick={() => {
              onView(ALL);
            }}
          >
            {t('vocabulary.showAll')}
          </button>
        </div>
      )}
    </>
  );
}

const isNarrowed = ({ query, filter }: ListView) => query.trim() !== '' || isFilter(filter);
