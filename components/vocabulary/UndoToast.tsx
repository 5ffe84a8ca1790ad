import { useEffect, useState } from 'preact/hooks';
import { useT } from '../i18n';
import './undo-toast.css';

/** How long an undo is offered; Ctrl+Z goes on working after that. */
const SHOWN_MS = 10_000;

export interface UndoToastProps {
  /** What has been done: "Removed 轮船". */
  readonly message: string;
  /** null: nothing to undo. */
  readonly onUndo: (() => void) | null;
  readonly onClose: () => void;
}

/** Tells what has been done and offers to undo it. It stays while the pointer or the focus is on it. */
export function UndoToast({ message, onUndo, onClose }: UndoToastProps) {
  const t = useT();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [message, held]);
  const hold = () => {
    setHeld(true);
  };
  const release = () => {
    setHeld(false);
  };
  return (
    <div
      class="toast"
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocusIn={hold}
      onFocusOut={release}
    >
      <p>{message}</p>
      {onUndo !== null && (
        <button type="button" aria-keyshortcuts="Control+Z" onClick={onUndo}>
          {t('vocabulary.undo')}
        </button>
      )}
      <button type="button" class="close" aria-label={t('vocabulary.close')} onClick={onClose}>
        ×
      </button>
    </div>
  );
}
