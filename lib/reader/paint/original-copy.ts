/**
 * Has the browser copy a painted text as the page has it. It would write out each of our elements with all its styles,
 * 5 kB for a character, and an editor that it is pasted into would keep them. What is hidden, what pictures are called
 * and where links lead is the browser's to know: so the text is bare for the moment in which it copies.
 */
import { nextTask } from '@/lib/next-task';
import { onlyReal } from '../only-real';
import type { Hold } from './hold';
import type { Painter } from './painter';

export interface OriginalCopyMeans {
  readonly document: Document;
  readonly painter: Painter;
  /** Takes note of the line that the reader is on, and keeps it where it is. */
  readonly holdLine: () => Hold;
  /** Called when the text is painted again. */
  readonly onPainted: () => void;
}

/** Listens until the signal is aborted. */
export function copyOriginals(means: OriginalCopyMeans, signal: AbortSignal): void {
  const { document, painter, holdLine, onPainted } = means;
  const copied = onlyReal((event: ClipboardEvent) => {
    const selection = document.getSelection();
    // A page that puts something of its own on the clipboard is left alone.
    if (event.defaultPrevented || selection === null || selection.isCollapsed) return;
    const hold = holdLine();
    const paintAgain = painter.bare((element) => selection.containsNode(element, true));
    if (paintAgain === null) return;
    void nextTask().then(() => {
      paintAgain();
      hold.settle();
      onPainted();
    });
  });
  // Behind the page's own listeners, as far as they are there.
  document.defaultView?.addEventListener('copy', copied, { signal });
}
