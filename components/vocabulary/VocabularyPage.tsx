import { useRef, useState } from 'preact/hooks';
import type { VocabularyServices } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { ReviewLink } from '../review/ReviewLink';
import { BulkBar } from './BulkBar';
import { EmptyState } from './EmptyState';
import { FileMenu } from './FileMenu';
import { ImportDialog } from './ImportDialog';
import { OwnEntries } from './OwnEntries';
import { PageNotices } from './PageNotices';
import { UndoToast } from './UndoToast';
import { useBackups } from './use-backups';
import { useCurrentWord } from './use-current-word';
import { useEditor } from './use-editor';
import { useImport } from './use-import';
import { usePageActs } from './use-page-acts';
import { usePageKeys } from './use-page-keys';
import { useRecovery } from './use-recovery';
import { useSelection } from './use-selection';
import { useUndo } from './use-undo';
import { useVocabulary } from './use-vocabulary';
import { WordEditor } from './WordEditor';
import { ALL, WordSection } from './WordSection';
import './page.css';

export interface VocabularyPageProps {
  readonly services: VocabularyServices;
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  /** The keys that start reading, '' for none. */
  readonly shortcut: string;
}

/** All saved words: found, sorted, removed with undo, exported and imported. */
export function VocabularyPage({ services, locale, shortcut }: VocabularyPageProps) {
  const t = useT();
  const [view, setView] = useState(ALL);
  const [showsOwn, setShowsOwn] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const shown = useVocabulary(services, view);
  const { total, words, facets } = shown;
  const selection = useSelection(words);
  const current = useCurrentWord();
  const undoing = useUndo();
  const acts = usePageActs({ services, words, selection, current, undoing });
  const { attempt, act } = acts;
  const editor = useEditor(services, acts, current);
  const recovery = useRecovery(services);
  const backups = useBackups(services, acts.download);
  const importing = useImport(services, (imported) => {
    if (recovery.lostSince !== null) recovery.forgetLoss();
    undoing.done({
      message: t('vocabulary.imported', imported.plan.words.length),
      undo: () => services.undoImport(imported),
    });
  });
  usePageKeys(() => void acts.undo(), search);

  const selected = [...selection.ids];
  const tags = facets.tags.map(([tag]) => tag);
  const { latest } = undoing;
  const toasts = (
    <output class="toasts">
      {latest !== null && (
        <UndoToast
          message={latest.message}
          onUndo={latest.undo === null ? null : () => void acts.undo()}
          onClose={undoing.close}
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
          onExport={(kind) => void acts.download(kind)}
          onSendToAnki={() => void acts.send()}
          onImport={(file) => void attempt(() => importing.choose(file))}
          copies={backups.copies}
          locale={locale}
          onCopy={(takenAt) => void attempt(() => importing.chooseCopy(takenAt, 'replace'))}
          onOwnEntries={() => {
            setShowsOwn(true);
          }}
          onKnownLevel={(level) => void attempt(() => importing.chooseLevel(level))}
        />
      </header>
      <PageNotices
        failure={acts.failure ?? shown.failure}
        total={total}
        locale={locale}
        backups={backups}
        recovery={recovery}
        importing={importing}
        attempt={attempt}
        rescue={() => services.rescue()}
        onRetry={shown.retry}
      />
      {total === 0 && recovery.lostSince === null && <EmptyState shortcut={shortcut} />}
      {shown.opened && total !== 0 && (
        <WordSection
          shown={shown}
          view={view}
          searchRef={search}
          locale={locale}
          current={current}
          selection={selection}
          onView={setView}
          onEdit={editor.open}
          onRemove={(removed) => void acts.remove(removed)}
        />
      )}
      {selected.length > 0 && (
        <BulkBar
          count={selected.length}
          tags={tags}
          onTag={(tag, untag) => act(() => acts.tag(selected, tag, untag))}
          onState={(state) => void act(() => acts.judge(selected, state))}
          onRemove={() => void acts.remove(words.filter(({ id }) => selection.ids.has(id)))}
          onClear={selection.clear}
        />
      )}
      {editor.edited !== null && (
        <WordEditor
          word={editor.edited.word}
          readings={editor.edited.readings}
          tags={tags}
          failure={acts.failure}
          onSave={editor.save}
          onCancel={editor.close}
        />
      )}
      {showsOwn && (
        <OwnEntries
          services={services}
          onDone={undoing.done}
          attempt={act}
          failure={acts.failure}
          toasts={toasts}
          onClose={() => {
            setShowsOwn(false);
          }}
        />
      )}
      {importing.offer !== null && (
        <ImportDialog
          offer={importing.offer}
          failure={acts.failure}
          onChange={(choice) => void attempt(() => importing.change(choice))}
          onConfirm={(plan) => void act(() => importing.confirm(plan))}
          onCancel={importing.cancel}
        />
      )}
      {!showsOwn && toasts}
    </main>
  );
}
