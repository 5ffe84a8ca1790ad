/** A page that changes an attribute with every frame is asked no more often than this, in ms. */
const SOON_MS = 50;
/** Sheets that come, and classes that change, may fade in so long, in ms. */
const FADED_MS = 700;

/** What of a document a page may lack, while it is parsed or taken apart, whatever its type says. */
interface Parts {
  readonly defaultView: Document['defaultView'];
  readonly documentElement: Element | null;
  readonly body: Element | null;
  readonly head: Element | null;
}

/**
 * Calls back when a page may have taken on other colours: with the browser's scheme, or by an attribute or a sheet of
 * its own, before long and when its colours have faded over.
 */
export function onRecolouring(document: Document, callback: () => void, signal: AbortSignal): void {
  const { defaultView, documentElement, body, head }: Parts = document;
  if (defaultView === null) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let fading: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      callback();
    }, SOON_MS);
    clearTimeout(fading);
    fading = setTimeout(callback, FADED_MS);
  };
  const observer = new MutationObserver(changed);
  for (const element of [documentElement, body].filter((each) => each !== null))
    observer.observe(element, { attributes: true });
  if (head !== null) observer.observe(head, { childList: true });
  defaultView
    .matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', changed, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(waiting);
    clearTimeout(fading);
  });
}
