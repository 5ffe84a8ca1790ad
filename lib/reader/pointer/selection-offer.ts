/** Offers to look up Chinese text that the reader selects, once the selection has come to rest. */

export interface SelectionOfferMeans {
  readonly document: Document;
  readonly isEnabled: () => boolean;
  /** Shows the offer for a selected text. */
  readonly offer: (text: string, range: Range) => void;
  /** Takes an offer back that still stands. */
  readonly withdraw: () => void;
}

/** A selection rests after so many ms without a change. */
const REST_MS = 300;
/** Longer ones, in code units, are taken for copying, not for a look-up. */
const LONGEST = 2_000;
const CHINESE = /\p{Script=Han}/u;

/** Listens until the signal is aborted. */
export function offerSelections(means: SelectionOfferMeans, signal: AbortSignal): void {
  const { document, isEnabled, offer, withdraw } = means;
  let isPressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const consider = () => {
    const selection = document.getSelection();
    if (isPressed || !isEnabled() || selection === null || selection.isCollapsed) return;
    const text = selection.toString().trim();
    if (text.length <= LONGEST && CHINESE.test(text)) offer(text, selection.getRangeAt(0));
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(consider, REST_MS);
  };
  const options = { capture: true, passive: true, signal } as const;
  document.addEventListener('selectionchange', () => (withdraw(), later()), options);
  document.addEventListener('pointerdown', () => (isPressed = true), options);
  for (const type of ['pointerup', 'pointercancel'] as const)
    document.addEventListener(
      type,
      () => {
        isPressed = false;
        later();
      },
      options,
    );
  signal.addEventListener('abort', () => clearTimeout(timer));
}
