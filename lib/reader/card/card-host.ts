/**
 * The element in the page that the card lives in: a closed shadow root in the browser's top layer, above
 * whatever the page stacks, and out of reach of its rules.
 */

import { closedHost } from '../closed-host';

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
    const { host, root } = closedHost(document, name, FRAME_CSS + css);
    this.#host = host;
    this.frame = document.createElement('div');
    root.append(this.frame);
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
