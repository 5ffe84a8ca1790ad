import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Opens a dialog as it is drawn, not a frame later: the next key is for it, Escape above all. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    // Test environments know no top layer.
    dialog.current?.showModal?.();
  }, []);
  return dialog;
}
