/**
 * The element in the page that the card lives in: a closed shadow root in the browser's top layer, above
 * whatever the page stacks, and out of reach of its rules.
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

const FRAME_CSS = `
  :host { color-scheme: light; }
  .frame { position: fixed; left: 0; top: 0; width: max-content; pointer-events: auto; }
  .frame.ghost { pointer-events: none; }
  .frame.sheet { inset: auto 0 0 0; width: auto; max-height: 60vh; }
  .frame:empty { display: none; }
  @media print { .frame { display: none; } }
`;

/** How the card takes part in the page: a ghost lets the pointer through, a sheet fills the lower edge. */
export type FrameKind = 'ghost' | 'solid' | 'sheet';

export class CardHost {
  readonly #host: HTMLElement;
  /** What is placed beside the word, and what the card is drawn into. */
  readonly frame: HTMLElement;

  /** @param name an element's name that says nothing */
  constructor(
    private readonly document: Document,
    name: string,
    css: string,
  ) {
    this.#host = document.createElement(name);
    this.#host.style.cssText = HOST_STYLE;
    const root = this.#host.attachShadow({ mode: 'closed' });
    addRules(root, FRAME_CSS + css);
    this.frame = document.createElement('div');
    root.append(this.frame);
    for (const type of KEPT_EVENTS)
      this.#host.addEventListener(type, (event) => event.stopPropagation());
  }

  /** Brings the card into the page, in front of everything. */
  open(): void {
    const parent = this.document.fullscreenElement ?? this.document.documentElement;
    if (this.#host.parentNode !== parent) parent.append(this.#host);
    if (typeof this.#host.showPopover !== 'function') return;
    this.#host.popover = 'manual';
    if (!this.#host.matches(':popover-open')) this.#host.showPopover();
  }

  close(): void {
    this.#host.remove();
  }

  set kind(kind: FrameKind) {
    this.frame.className = `frame ${kind}`;
  }

  /** True for an event that started in the card. */
  owns(event: Event): boolean {
    return event.target === this.#host;
  }
}

/** What happens in the card is none of the page's business. */
const KEPT_EVENTS = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'wheel',
];

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
