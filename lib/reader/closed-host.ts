/**
 * An element of ours in the page whose content is a closed shadow root: the page's rules don't reach in, and
 * what happens inside is none of its business.
 */

/** The page's rules don't reach an element whose own say is final. */
const HOST_STYLE = `
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  overflow: visible !important;
  background: none !important;
  pointer-events: none !important;
  z-index: 2147483647 !important;
`;

/** All that a reader does inside and that would rise into the page; moves of the pointer tell it nothing. */
const KEPT_EVENTS = [
  'keydown keypress keyup',
  'beforeinput input compositionstart compositionupdate compositionend',
  'cut copy paste',
  'focusin focusout',
  'click auxclick dblclick contextmenu',
  'mousedown mouseup pointerdown pointerup touchstart touchend wheel',
].flatMap((types) => types.split(' '));

export interface ClosedHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/**
 * Makes one; it is in no document yet.
 * @param name an element's name that says nothing
 */
export function closedHost(document: Document, name: string, css: string): ClosedHost {
  const host = document.createElement(name);
  host.style.cssText = HOST_STYLE;
  const root = host.attachShadow({ mode: 'closed' });
  addRules(root, css);
  for (const type of KEPT_EVENTS)
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  return { host, root };
}

/** Firefox lets no content script adopt a sheet in the page's tree; there a style element does it. */
function addRules(root: ShadowRoot, css: string): void {
  const { defaultView } = root.ownerDocument;
  try {
    if (defaultView === null) return;
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
