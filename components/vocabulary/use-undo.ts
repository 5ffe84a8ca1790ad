import { useRef, useState } from 'preact/hooks';

/** Something that was done, and how to take it back. */
export interface Deed {
  readonly message: string;
  readonly undo: (() => Promise<void>) | null;
}

export interface Undo {
  /** The deed to tell of; null once that has been closed. */
  readonly latest: Deed | null;
  readonly done: (deed: Deed) => void;
  /** Notes that something is being done, which a later `undo` waits for. */
  readonly doing: (act: Promise<void>) => Promise<void>;
  readonly close: () => void;
  /** Takes back the last deed that has not been taken back yet; does nothing if there is none. */
  readonly undo: () => Promise<void>;
}

/** What can be taken back, last first, for as long as the page is open. */
export function useUndo(): Undo {
  const deeds = useRef<Deed[]>([]);
  const acts = useRef<Promise<unknown>>(Promise.resolve());
  const [latest, setLatest] = useState<Deed | null>(null);
  const close = () => {
    setLatest(null);
  };
  return {
    latest,
    close,
    done: (deed) => {
      if (deed.undo !== null) deeds.current.push(deed);
      setLatest(deed);
    },
    doing: (act) => {
      acts.current = Promise.allSettled([acts.current, act]);
      return act;
    },
    undo: async () => {
      await acts.current;
      const deed = deeds.current.pop();
      close();
      await deed?.undo?.();
    },
  };
}
