/** Sheets that come, and classes that change, may fade in so long, in ms. */
const FADED_MS = 700;

/**
 * Calls back when a page may have taken on other colours: with the browser's scheme, or by an attribute or a sheet of
 * its own, at once and when its colours have faded over.
 */
export function onRecolouring(document: Document, callback: () => void, signal: AbortSignal): void {
  const { defaultView, documentElement, body, head } = document;
  if (defaultView === null) return;
  let fading: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    callback();
    clearTimeout(fading);
    fading = setTimeout(callback, FADED_MS);
  };
  const observer = new MutationObserver(changed);
  for (const element of [documentElement, body]) observer.observe(element, { attributes: true });
  observer.observe(head, { childList: true });
  defaultView
    .matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', changed, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(fading);
  });
}
