import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type ListView,
  type ListedWord,
  NO_FILTER,
  type NewReading,
  type SavedWord,
  type VocabularyServices,
  isFilter,
} from '@/lib/vocabulary';
import { useT } from '../i18n';
import { BulkBar } from './BulkBar';
import { EmptyState } from './EmptyState';
import { type Failure, failureOf } from './failure';
import { type ExportKind, exportFile, sendWordsToAnki } from './export-file';
import { FileMenu } from './FileMenu';
import { ImportDialog } from './ImportDialog';
import { ListControls } from './ListControls';
import { ReviewLink } from '../review/ReviewLink';
import { Loss } from './Loss';
import { OwnEntries } from './OwnEntries';
import { Trouble } from './Trouble';
import { UndoToast } from './UndoToast';
import { useBackups } from './use-backups';
import { deeds } from './use-deeds';
import { useRecovery } from './use-recovery';
import { useImport } from './use-import';
import { useSelection } from './use-selection';
import { useUndo } from './use-undo';
import { useVocabulary } from './use-vocabulary';
import { WordEditor } from './WordEditor';
import { WordFeed } from './WordFeed';
import './page.css';

export interface VocabularyPageProps {
  readonly services: VocabularyServices;
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  /** The keys that start reading, '' for none. */
  readonly shortcut: string;
}

/** The word whose remarks are being changed. */
interface Edited {
  readonly word: SavedWord;
  /** null until they have been looked up. */
  readonly readings: readonly NewReading[] | null;
}

const ALL: ListView = { query: '', order: 'newest', filter: NO_FILTER };

/** All saved words: found, sorted, removed with undo, exported and imported. */
export function VocabularyPage({ services, locale, shortcut }: VocabularyPageProps) {
  const t = useT();
  const [view, setView] = useState(ALL);
  const [current, setCurrent] = useState<string | null>(null);
  const [focusRequests, setFocusRequests] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const { opened, total, words, details, facets, stateOf, ask, retry, ...shown } = useVocabulary(
    services,
    view,
  );
  const complete = total !== null;
  const { latest, done, doing, close, undo } = useUndo();

  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
      setFailure(null);
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  /** Does what can be undone: Ctrl+Z may be pressed before it is done. */
  const act = (deed: () => Promise<void>) => doing(attempt(deed));
  const focus = (id: string | null) => {
    setCurrent(id);
    setFocusRequests((count) => count + 1);
  };
  const recovery = useRecovery(services);
  const { lostSince } = recovery;
  const importing = useImport(services, (imported) => {
    if (lostSince !== null) recovery.forgetLoss();
    done({
      message: t('vocabulary.imported', imported.plan.words.length),
      undo: () => services.undoImport(imported),
    });
  });

  const selection = useSelection(words);
  const [edited, setEdited] = useState<Edited | null>(null);
  const acts = deeds(services, t, done, focus);

  const remove = (removed: readonly ListedWord[]) =>
    act(async () => {
      const ids = new Set(removed.map(({ id }) => id));
      const index = words.findIndex(({ id }) => ids.has(id));
      await acts.remove(removed);
      selection.clear();
      const rest = [...words.slice(index), ...words.slice(0, Math.max(0, index)).toReversed()];
      focus(rest.find(({ id }) => !ids.has(id))?.id ?? null);
    });
  const edit = ({ id, simplified }: ListedWord) =>
    attempt(async () => {
      const [word] = await services.words([id]);
      if (word === undefined) return;
      setEdited({ word, readings: null });
      // Without the dictionary's other readings all else can be edited.
      const [readings = []] = await services.define([simplified]).catch(() => []);
      setEdited((now) => (now === null ? null : { ...now, readings }));
    });
  const endEdit = () => {
    setEdited(null);
    focus(current);
  };
  const selected = [...selection.ids];
  const [showsOwn, setShowsOwn] = useState(false);

  const tellReading = (share: number) => {
    const percent = `${String(Math.round(share * 100))} %`;
    done({ message: t('vocabulary.export.reading', [percent]), undo: null });
  };
  const download = (kind: ExportKind) =>
    attempt(async () => {
      await exportFile(kind, services, tellReading);
      if (kind === 'backup') await services.noteBackup('saved');
      close();
    });

  const send = () =>
    attempt(async () => {
      const { added, known } = await sendWordsToAnki(services, tellReading);
      done({ message: t('vocabulary.export.sent', [String(added), String(known)]), undo: null });
    });
  const { copies, isDue, saveBackup, later, saveCopy } = useBackups(services, download);

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
  const toasts = (
    <output class="toasts">
      {latest !== null && (
        <UndoToast
          message={latest.message}
          onUndo={latest.undo === null ? null : () => void attempt(undo)}
          onClose={close}
        />
      )}
    </output>
  );
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
          onSendToAnki={() => void send()}
          onImport={(file) => void attempt(() => importing.choose(file))}
          copies={copies}
          locale={locale}
          onCopy={(takenAt) => void attempt(() => importing.chooseCopy(takenAt, 'replace'))}
          onOwnEntries={() => {
            setShowsOwn(true);
          }}
          onKnownLevel={(level) => void attempt(() => importing.chooseLevel(level))}
        />
      </header>
      {told !== null && (
        <Trouble
          failure={told}
          isBroken={!complete}
          copies={copies}
          locale={locale}
          rescue={() => services.rescue()}
          onRetry={retry}
          onSaveReadable={() => void attempt(recovery.saveReadable)}
          onSaveCopy={() => void attempt(saveCopy)}
          onStart={(beginning) => void attempt(() => recovery.start(beginning).finally(retry))}
        />
      )}
      {lostSince !== null && told === null && (
        <Loss
          copiedAt={lostSince}
          locale={locale}
          onBringBack={() => void attempt(() => importing.chooseCopy(lostSince, 'merge'))}
          onForget={recovery.forgetLoss}
        />
      )}
      {isDue && told === null && total !== null && total > 0 && (
        <div class="reminder">
          <p>{t('vocabulary.backupDue.text')}</p>
          <button type="button" onClick={saveBackup}>
            {t('vocabulary.backupDue.save')}
          </button>
          <button type="button" class="quiet" onClick={later}>
            {t('vocabulary.backupDue.later')}
          </button>
        </div>
      )}
      {total === 0 && lostSince === null && <EmptyState shortcut={shortcut} />}
      {opened && total !== 0 && (
        <>
          <ListControls
            view={view}
            facets={facets}
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
              stateOf={stateOf}
              selection={selection}
              onEdit={(word) => void edit(word)}
              onRemove={(removed) => void remove(removed)}
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
      {selected.length > 0 && (
        <BulkBar
          count={selected.length}
          tags={facets.tags.map(([tag]) => tag)}
          onTag={(tag, untag) => void act(() => acts.tag(selected, tag, untag))}
          onState={(state) => void act(() => acts.judge(selected, state))}
          onRemove={() => void remove(words.filter(({ id }) => selection.ids.has(id)))}
          onClear={selection.clear}
        />
      )}
      {edited !== null && (
        <WordEditor
          word={edited.word}
          readings={edited.readings}
          tags={facets.tags.map(([tag]) => tag)}
          onSave={(change, reading) => {
            endEdit();
            void act(() => acts.edit(edited.word, change, reading));
          }}
          onCancel={endEdit}
        />
      )}
      {showsOwn && (
        <OwnEntries
          services={services}
          onDone={done}
          attempt={act}
          toasts={toasts}
          onClose={() => {
            setShowsOwn(false);
          }}
        />
      )}
      {importing.offer !== null && (
        <ImportDialog
          offer={importing.offer}
          onChange={(choice) => void attempt(() => importing.change(choice))}
          onConfirm={(plan) => void act(() => importing.confirm(plan))}
          onCancel={importing.cancel}
        />
      )}
      {!showsOwn && toasts}
    </main>
  );
}

const isNarrowed = ({ query, filter }: ListView) => query.trim() !== '' || isFilter(filter);

/** In text fields the keys are the field's own. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type="radio"]), textarea, select');
