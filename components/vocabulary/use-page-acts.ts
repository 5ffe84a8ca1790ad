import { useState } from 'preact/hooks';
import type { ListedWord, VocabularyServices } from '@/lib/vocabulary';
import { useT } from '../i18n';
import { type ExportKind, exportFile, sendWordsToAnki } from './export-file';
import { type Failure, failureOf } from './failure';
import type { CurrentWord } from './use-current-word';
import { type Deeds, deeds } from './use-deeds';
import type { Selection } from './use-selection';
import type { Undo } from './use-undo';

export interface PageActs extends Pick<Deeds, 'tag' | 'judge' | 'edit'> {
  /** What went wrong last; null as soon as something has gone well. */
  readonly failure: Failure | null;
  /** Does something, and tells if it fails. @returns true if it went well */
  readonly attempt: (act: () => Promise<void>) => Promise<boolean>;
  /** The same with what can be undone: Ctrl+Z may be pressed before it is done. */
  readonly act: (deed: () => Promise<void>) => Promise<boolean>;
  /** Removes words; the focus goes to the next that is left. */
  readonly remove: (words: readonly ListedWord[]) => Promise<boolean>;
  readonly download: (kind: ExportKind) => Promise<boolean>;
  /** Sends all words to an Anki that runs on this machine. */
  readonly send: () => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
}

export interface ActedOn {
  readonly services: VocabularyServices;
  /** Those shown, in their order. */
  readonly words: readonly ListedWord[];
  readonly selection: Selection;
  readonly current: CurrentWord;
  readonly undoing: Undo;
}

/** What can be done on the page. */
export function usePageActs({ services, words, selection, current, undoing }: ActedOn): PageActs {
  const t = useT();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { done, doing, close, undo } = undoing;
  const acts = deeds(services, t, done, current.focus);

  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
      setFailure(null);
      return true;
    } catch (error) {
      setFailure(failureOf(error));
      return false;
    }
  };
  const tellReading = (share: number) => {
    const percent = `${String(Math.round(share * 100))} %`;
    done({ message: t('vocabulary.export.reading', [percent]), undo: null });
  };
  return {
    ...acts,
    failure,
    attempt,
    act: (deed) => doing(attempt(deed)),
    remove: (removed) =>
      doing(
        attempt(async () => {
          await acts.remove(removed);
          selection.clear();
          current.focus(nextTo(removed, words));
        }),
      ),
    download: (kind) =>
      attempt(async () => {
        await exportFile(kind, services, tellReading);
        if (kind === 'backup') await services.noteBackup('saved');
        close();
      }),
    send: () =>
      attempt(async () => {
        const { added, known, refused } = await sendWordsToAnki(services, tellReading);
        const counts = [added, known, refused].map(String);
        const message =
          refused === 0
            ? t('vocabulary.export.sent', counts)
            : t('vocabulary.export.sentSome', counts);
        done({ message, undo: null });
      }),
    undo: () => attempt(undo),
  };
}

/** The id of the word after the first of those removed, else of the one before; null if none is left. */
function nextTo(removed: readonly ListedWord[], words: readonly ListedWord[]): string | null {
  const ids = new Set(removed.map(({ id }) => id));
  const index = words.findIndex(({ id }) => ids.has(id));
  const rest = [...words.slice(index), ...words.slice(0, Math.max(0, index)).toReversed()];
  return rest.find(({ id }) => !ids.has(id))?.id ?? null;
}
