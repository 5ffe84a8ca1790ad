/**
 * Tells when a page has come to rest: loaded, and its DOM no longer changing. Single-page apps
 * build their stories after loading, replace them on navigation, and load more at the end; reading
 * a page in between would find half a story.
 */
export interface QuietOptions {
  /** This long without a change is rest. */
  readonly restMs?: number;
  /** A page that never rests (a clock, an advertisement) is taken as it is after this long. */
  readonly patienceMs?: number;
  /** Whether a changed node is the caller's own doing; it then counts as no change. */
  readonly isOwn?: (node: Node) => boolean;
}

/**
 * Calls back each time the page has come to rest after changes that may concern its text: once for
 * the page as it is, then after every later burst of changes and every change of address.
 * @param onQuiet told whether the address differs from the time before
 * @param signal ends the watch; nothing is called afterwards
 */
export function whenQuiet(
  document: Document,
  onQuiet: (change: { readonly navigated: boolean }) => void,
  signal: AbortSignal,
  { restMs = 400, patienceMs = 3_000, isOwn = () => false }: QuietOptions = {},
): void {
  const window = document.defaultView;
  if (window === null || signal.aborted) return;
  let address = document.URL;
  let restTimer: number | undefined;
  /** When the burst of changes that is being waited out began. */
  let since: number | null = null;

  const settle = () => {
    since = null;
    const navigated = document.URL !== address;
    address = document.URL;
    onQuiet({ navigated });
  };
  const stir = () => {
    const now = window.performance.now();
    since ??= now;
    window.clearTimeout(restTimer);
    restTimer = window.setTimeout(settle, Math.max(0, Math.min(restMs, since + patienceMs - now)));
  };
  const observer = new window.MutationObserver((records) => {
    if (records.some((record) => concernsText(record, isOwn))) stir();
  });

  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(restTimer);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  for (const event of ['load', 'popstate', 'hashchange']) {
    window.addEventListener(event, stir, { signal });
  }
  stir();
}

/** Added or removed nodes with text, or changed text, that are not the caller's. */
function concernsText(record: MutationRecord, isOwn: (node: Node) => boolean): boolean {
  if (isOwn(record.target)) return false;
  if (record.type === 'characterData') return true;
  return [...record.addedNodes, ...record.removedNodes].some(
    (node) => !isOwn(node) && (node.textContent ?? '').trim() !== '',
  );
}
