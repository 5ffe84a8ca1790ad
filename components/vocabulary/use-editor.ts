import { useState } from 'preact/hooks';
import type {
  ListedWord,
  NewReading,
  SavedWord,
  VocabularyServices,
  WordEdit,
} from '@/lib/vocabulary';
import type { CurrentWord } from './use-current-word';
import type { PageActs } from './use-page-acts';

/** The word whose remarks are being changed. */
interface Edited {
  readonly word: SavedWord;
  /** null until they have been looked up. */
  readonly readings: readonly NewReading[] | null;
}

export interface Editor {
  /** null while no word is edited. */
  readonly edited: Edited | null;
  readonly open: (word: ListedWord) => void;
  /** Writes the changes; what is in the editor stays there until they are written. */
  readonly save: (edit: WordEdit, reading: NewReading | null) => Promise<void>;
  readonly close: () => void;
}

/** The editor of a word's remarks. */
export function useEditor(
  services: VocabularyServices,
  { attempt, act, edit }: PageActs,
  current: CurrentWord,
): Editor {
  const [edited, setEdited] = useState<Edited | null>(null);
  const close = () => {
    setEdited(null);
    current.focus(current.id);
  };
  return {
    edited,
    close,
    open: ({ id, simplified }) =>
      void attempt(async () => {
        const [word] = await services.words([id]);
        if (word === undefined) return;
        setEdited({ word, readings: null });
        // Without the dictionary's other readings all else can be edited.
        const [readings = []] = await services.define([simplified]).catch(() => []);
        setEdited((now) => (now === null ? null : { ...now, readings }));
      }),
    save: async (change, reading) => {
      if (edited !== null && (await act(() => edit(edited.word, change, reading)))) close();
    },
  };
}
