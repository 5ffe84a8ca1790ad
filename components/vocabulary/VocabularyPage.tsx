import { useEffect, useRef, useState } from 'preact/hooks';
import { type ListView, type ListedWord, type VocabularyServices } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { EmptyState } from './EmptyState';
import { type Failure, failureOf } from './failure';
import { localeKey } from '../locale-key';
import { type ExportKind, exportFile } from './export-file';
import { FileMenu } from './FileMenu';
import { ImportDialog } from './ImportDialog';
import { ListControls } from './ListControls';
import { ReviewLink } from '../review/ReviewLink';
import { UndoToast } from './UndoToast';
import { useImport } from './use-import';
import { useUndo } from './use-undo';
import { useVocabulary } from './use-vocabulary';
import { WordFeed } from './WordFeed';
import './page.css';

export interface VocabularyPageProps {
  readonly services: VocabularyServices;
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  /** The keys that start reading, '' for none. */
  readonly shortcut: string;
}

const ALL: ListView = { query: '', order: 'newest', hsk: 'any' };

/** All saved words: found, sorted, removed with undo, exported and imported. */
export function VocabularyPage({ services, locale, shortcut }: VocabularyPageProps) {
  const t = useT();
  const [view, setView] = useState(ALL);
  const [current, setCurrent] = useState<string | null>(null);
  const [focusRequests, setFocusRequests] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const { opened, total, words, details, ask, ...shown } = useVocabulary(services, view);
  const complete = total !== null;
  const { latest, done, close, undo } = useUndo();

  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
      setFailure(null);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  const focus = (id: string | null) => {
    setCurrent(id);
    setFocusRequests((count) => count + 1);
  };
  const importing = useImport(services, (plan, before) => {
    done({
      message: t('vocabulary.imported', plan.words.length),
      undo: async () => services.applyImport(await services.planImport(before, 'replace')),
    });
  });

  const remove = (word: ListedWord) =>
    attempt(async () => {
      const index = words.findIndex(({ id }) => id === word.id);
      await services.remove([word.id]);
      focus((words[index + 1] ?? words[index - 1])?.id ?? null);
      done({
        message: t('vocabulary.removed', [word.simplified]),
        undo: async () => {
          await services.restore([word.id]);
          focus(word.id);
        },
      });
    });

  const tellReading = (share: number) => {
    const percent = `${String(Math.round(share * 100))} %`;
    done({ message: t('vocabulary.export.reading', [percent]), undo: null });
  };
  const download = (kind: ExportKind) =>
    attempt(async () => {
      await exportFile(kind, services, tellReading);
      close();
    });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.altKey) return;
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z') {
        event.preventDefault();
        void attempt(undo);
      } else if (event.key === '/' && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        search.current?.select();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  });

  const foundText = (count: number) =>
    count === 0 ? t('vocabulary.nothingFound') : t('vocabulary.found', count);
  const told = failure ?? shown.failure;
  return (
    <main class="vocabulary">
      <header class="top">
        <h1>
          {t('vocabulary.title')}
          {total !== null && total > 0 && (
            <span class="count">{new Intl.NumberFormat(locale).format(total)}</span>
          )}
        </h1>
        <ReviewLink services={services} />
        <FileMenu
          canExport={total !== 0}
          onExport={(kind) => void download(kind)}
          onImport={(file) => void attempt(() => importing.choose(file))}
        />
      </header>
      {told !== null && (
        <p class="failure" role="alert">
          {t(`vocabulary.failure.${localeKey(told)}`)}
        </p>
      )}
      {total === 0 && <EmptyState shortcut={shortcut} />}
      {opened && total !== 0 && (
        <>
          <ListControls
            view={view}
            searchRef={search}
            onView={setView}
            onDown={() => {
              focus(words[0]?.id ?? null);
            }}
          />
          <output class="found">{isNarrowed(view) && complete && foundText(words.length)}</output>
          {words.length > 0 ? (
            <WordFeed
              words={words}
              details={details}
              isBusy={!complete}
              locale={locale}
              current={current}
              focusRequests={focusRequests}
              onCurrent={(id, wantsFocus) => {
                if (wantsFocus) focus(id);
                else setCurrent(id);
              }}
              onShown={ask}
              onRemove={(word) => void remove(word)}
            />
          ) : (
            complete && (
              <div class="nothing">
                <button type="button" class="quiet" onClick={() => setView(ALL)}>
                  {t('vocabulary.showAll')}
                </button>
              </div>
            )
          )}
        </>
      )}
      {importing.offer !== null && (
        <ImportDialog
          offer={importing.offer}
          onMode={(mode) => void attempt(() => importing.setMode(mode))}
          onConfirm={(plan) => void attempt(() => importing.confirm(plan))}
          onCancel={importing.cancel}
        />
      )}
      <output class="toasts">
        {latest !== null && (
          <UndoToast
            message={latest.message}
            onUndo={latest.undo === null ? null : () => void attempt(undo)}
            onClose={close}
          />
        )}
      </output>
    </main>
  );
}

const isNarrowed = ({ query, hsk }: ListView) => query.trim() !== '' || hsk !== 'any';

/** In text fields the keys are the field's own. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type="radio"]), textarea, select');
