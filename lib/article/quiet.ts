/**
 * Tells when a page has come to rest: loaded, and its text no longer changing. Single-page apps build their
 * stories after loading, replace them on navigation, and load more at the end or unfold it at a click; reading
 * a page in between would find half a story.
 */
import { documentsIn } from './frames';
import { isElement, isFrame, isNode } from './nodes';

export interface QuietOptions {
  /** This long without a change is rest. */
  readonly restMs?: number;
  /** A page that never rests (a clock, an advertisement) is taken as it is after this long. */
  readonly patienceMs?: number;
  /** Whether a change matters to the caller; what is the caller's own doing does not. */
  readonly isConcernedBy?: (change: MutationRecord) => boolean;
}

/** After a call the next one may follow once the page rests; on a page that goes on changing, ever later. */
const LONGEST_PAUSE_MS = 60_000;
/** A page that kept still for so many times the pause is not restless any more. */
const CALM = 10;

/** What may bring other text without changing any, or before any does. */
const WINDOW_EVENTS = ['load', 'popstate', 'hashchange'] as const;

/**
 * Calls back each time the page or a frame of its own site has come to rest after a change that matters: once
 * for the page as it is, then after every later burst of changes, every click and every change of address.
 * @param onQuiet told whether the address differs from the time before
 * @param signal ends the watch; nothing is called afterwards
 */
export function whenQuiet(
  document: Document,
  onQuiet: (change: { readonly navigated: boolean }) => void,
  signal: AbortSignal,
  { restMs = 400, patienceMs = 3_000, isConcernedBy = () => true }: QuietOptions = {},
): void {
  const window = document.defaultView;
  if (window === null || signal.aborted) return;
  const now = () => window.performance.now();
  const watched = new WeakSet<Document>();
  let address = document.URL;
  let restTimer: number | undefined;
  /** When the burst of changes that is being waited out began. */
  let since: number | null = null;
  let lastCall = -Infinity;
  let pause = 0;

  const settle = () => {
    const navigated = document.URL !== address;
    const isCalm = navigated || now() - lastCall > CALM * pause;
    pause = isCalm ? restMs : Math.min(2 * pause, LONGEST_PAUSE_MS);
    since = null;
    lastCall = now();
    address = document.URL;
    onQuiet({ navigated });
  };
  const stir = () => {
    const at = now();
    since ??= at;
    const earliest = document.URL === address ? lastCall + pause : at;
    const due = Math.max(earliest, Math.min(at + restMs, since + patienceMs));
    window.clearTimeout(restTimer);
    restTimer = window.setTimeout(settle, Math.max(0, due - at));
  };
  /** What the reader does to the page is waited for however restless it is. */
  const stirAtOnce = () => {
    pause = Math.min(pause, restMs);
    watchAll();
    stir();
  };
  const observer = new window.MutationObserver((changes) => {
    if (document.URL !== address || changes.some(concernsText)) stir();
  });
  const concernsText = (change: MutationRecord) => holdsText(change) && isConcernedBy(change);
  const watchAll = () => {
    for (const each of documentsIn(document)) {
      if (watched.has(each)) continue;
      watched.add(each);
      observer.observe(each, { subtree: true, childList: true, characterData: true });
      const options = { capture: true, passive: true, signal };
      each.addEventListener('click', stirAtOnce, options);
      each.addEventListener('load', (event) => isOfFrame(event) && stirAtOnce(), options);
    }
  };

  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(restTimer);
  });
  for (const event of WINDOW_EVENTS) window.addEventListener(event, stirAtOnce, { signal });
  watchAll();
  stir();
}

const isOfFrame = ({ target }: Event): boolean =>
  target !== null && isNode(target) && isElement(target) && isFrame(target);

/** Added or removed nodes with text, or changed text. */
function holdsText({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'characterData') return true;
  return [...addedNodes, ...removedNodes].some((node) => (node.textContent ?? '').trim() !== '');
}
