import { useMemo, useState } from 'preact/hooks';
import type { ListedWord } from '@/lib/vocabulary';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Selects a word or takes it out. */
  readonly toggle: (id: string) => void;
  /** Selects all from the word that was last touched to this one. */
  readonly extend: (id: string) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The words that are selected.
 * @param words those shown: a word that isn't can't be selected
 */
export function useSelection(words: readonly ListedWord[]): Selection {
  const [chosen, setChosen] = useState(NONE);
  const [anchor, setAnchor] = useState<string | null>(null);
  const ids = useMemo(
    () =>
      chosen.size === 0 ? NONE : new Set(words.flatMap(({ id }) => (chosen.has(id) ? [id] : []))),
    [chosen, words],
  );
  return {
    ids,
    toggle: (id) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
      setAnchor(id);
    },
    extend: (id) => {
      const from = words.findIndex((word) => word.id === (anchor ?? id));
      const to = words.findIndex((word) => word.id === id);
      const range = words.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1);
      setChosen(new Set([...ids, ...range.map((word) => word.id)]));
      if (from < 0 || anchor === null) setAnchor(id);
    },
    selectAll: () => {
      setChosen(new Set(words.map(({ id }) => id)));
    },
    clear: () => {
      setChosen(NONE);
      setAnchor(null);
    },
  };
}
