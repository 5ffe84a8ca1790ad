import { useState } from 'preact/hooks';

/** Which word of the list has the focus, or would get it. */
export interface CurrentWord {
  /** null for the first. */
  readonly id: string | null;
  /** Counts up each time it should be focused. */
  readonly focusRequests: number;
  readonly set: (id: string) => void;
  readonly focus: (id: string | null) => void;
}

export function useCurrentWord(): CurrentWord {
  const [id, set] = useState<string | null>(null);
  const [focusRequests, setFocusRequests] = useState(0);
  const focus = (next: string | null) => {
    set(next);
    setFocusRequests((count) => count + 1);
  };
  return { id, focusRequests, set, focus };
}
