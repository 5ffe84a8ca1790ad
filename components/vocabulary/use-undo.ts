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
  readonly doing: <Result>(act: Promise<Result>) => Promise<Result>;
  readonly close: () => void;
  /**
   * Takes back the last deed that has not been taken back yet; does nothing if there is none. One that could not be
   * taken back stays the last.
   */
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
  const doing = <Result>(act: Promise<Result>) => {
    acts.current = Promise.allSettled([acts.current, act]);
    return act;
  };
  const undoAfter = async (before: Promise<unknown>) => {
    await before;
    const deed = deeds.current.at(-1);
    await deed?.undo?.();
    deeds.current = deeds.current.filter((each) => each !== deed);
    close();
  };
  return {
    latest,
    close,
    doing,
    done: (deed) => {
      if (deed.undo !== null) deeds.current.push(deed);
      setLatest(deed);
    },
    undo: () => doing(undoAfter(acts.current)),
  };
}
