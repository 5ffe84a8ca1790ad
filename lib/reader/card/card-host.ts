/**
 * The element in the page that the card lives in: a closed shadow root in the browser's top layer, above
 * whatever the page stacks, and out of reach of its rules.
 */
import { isElement, isNode, isShadowRoot } from '@/lib/article';

import { closedHost } from '../closed-host';

const FRAME_CSS = `
  :host { color-scheme: light; }
  .frame { position: fixed; left: 0; top: 0; width: max-content; pointer-events: auto; }
  .frame.ghost { pointer-events: none; }
  .frame.sheet { inset: auto 0 0 0; width: auto; max-height: 60vh; }
  .frame.sheet.above { inset: 0 0 auto 0; }
  .frame:empty { display: none; }
  @media print { .frame { display: none; } }
`;

/** How the card takes part in the page: a ghost lets the pointer through, a sheet fills the lower edge. */
export type FrameKind = 'ghost' | 'solid' | 'sheet';

export class CardHost {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  /** What is placed beside the word, and what the card is drawn into. */
  readonly frame: HTMLElement;

  /** @param name an element's name that says nothing */
  constructor(
    private readonly document: Document,
    name: string,
    css: string,
  ) {
    const { host, root } = closedHost(document, name, FRAME_CSS + css);
    this.#host = host;
    this.#root = root;
    this.frame = document.createElement('div');
    // A click on a button takes neither the focus nor the selection from the page.
    this.frame.addEventListener('mousedown', (event) => {
      const { target } = event;
      const isButton = target !== null && isNode(target) && isElement(target);
      if (isButton && target.closest(BUTTONS) !== null) event.preventDefault();
    });
    root.append(this.frame);
  }

  /**
   * Brings the card into the page, in front of everything.
   * @param near what it explains: where that is inside a modal dialog or a full screen, all else is inert
   */
  open(near: Element | null): void {
    const parent = modalAround(near) ?? this.document.documentElement;
    if (this.#host.parentNode !== parent) parent.append(this.#host);
    // What the page zooms by its own style would zoom the card with it, and where it stands.
    this.#host.style.setProperty('zoom', String(1 / (parent.currentCSSZoom ?? 1)), 'important');
    if (typeof this.#host.showPopover !== 'function') return;
    this.#host.popover = 'manual';
    // What the page has opened since would be in front of it.
    if (this.#host.matches(':popover-open')) this.#host.hidePopover();
    this.#host.showPopover();
  }

  close(): void {
    this.#host.remove();
  }

  set kind(kind: FrameKind) {
    this.frame.className = `frame ${kind}`;
  }

  /** Puts a sheet along the upper edge instead of the lower one. */
  set isAbove(isAbove: boolean) {
    this.frame.classList.toggle('above', isAbove);
  }

  /** True while one of the card's buttons has the focus. */
  get hasFocus(): boolean {
    return this.#root.activeElement !== null;
  }

  /** True while the reader types into one of the card's fields. */
  get isTyping(): boolean {
    return this.#root.activeElement?.matches(FIELDS) === true;
  }

  /** True while the card holds a form, and in it what the reader may have written. */
  get holdsForm(): boolean {
    return this.frame.querySelector(FIELDS) !== null;
  }

  blur(): void {
    const { activeElement } = this.#root;
    if (activeElement !== null && isFocusable(activeElement)) activeElement.blur();
  }

  /** Focuses the next (1) or previous (−1) button or field, or the first or last one. @returns false at the end */
  moveFocus(by: 1 | -1): boolean {
    const buttons = [...this.frame.querySelectorAll<HTMLElement>(`${BUTTONS}, ${FIELDS}`)];
    const at = buttons.findIndex((button) => button === this.#root.activeElement);
    const next = at === -1 ? buttons.at(by === 1 ? 0 : -1) : buttons[at + by];
    next?.focus();
    return next !== undefined;
  }

  /** True for an event that started in the card. */
  owns(event: Event): boolean {
    return event.target === this.#host;
  }
}

const BUTTONS = 'button, a[href]';
const FIELDS = 'input, textarea';

/** True for an element that can take and lose the focus; a frame's elements are of another window's classes. */
export const isFocusable = (element: Element): element is HTMLElement | SVGElement =>
  'focus' in element && 'blur' in element;

/** The modal dialog or full-screen element that an element is in, through shadow roots. */
function modalAround(element: Element | null): Element | null {
  for (let at = element; at !== null;) {
    const modal = at.closest(':modal, :fullscreen');
    if (modal !== null) return modal;
    const root = at.getRootNode();
    at = isShadowRoot(root) ? root.host : null;
  }
  return null;
}
