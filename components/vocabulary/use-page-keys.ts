import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The page's own keys: Ctrl+Z takes the last deed back, "/" goes to the search. */
export function usePageKeys(undo: () => void, search: RefObject<HTMLInputElement | null>): void {
  const latest = useRef(undo);
  latest.current = undo;
  useEffect(() => {
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (isTyping(event.target) || event.altKey) return;
        const isWithControl = event.ctrlKey || event.metaKey;
        if (isWithControl && !event.shiftKey && event.key === 'z') {
          event.preventDefault();
          latest.current();
        } else if (event.key === '/' && !isWithControl) {
          event.preventDefault();
          search.current?.select();
        }
      },
      listening,
    );
    return () => {
      listening.abort();
    };
  }, [search]);
}

/** In text fields the keys are the field's own. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type="radio"]), textarea, select');
