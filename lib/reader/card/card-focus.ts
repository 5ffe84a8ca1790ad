/**
 * Tab leads from the page into a card that stays, through its buttons, and back to where the reader was; from
 * there it goes on through the page. The card stands at the end of the page's own order, where nobody would
 * look for it.
 */
import { onlyReal } from '../only-real';
import { type CardHost, isFocusable } from './card-host';

export interface FocusMeans {
  readonly document: Document;
  readonly host: CardHost;
  /** True while a card stands open that does not close by itself. */
  readonly isStaying: () => boolean;
}

export class CardFocus {
  /** What had the focus before the card got it. */
  #before: Element | null = null;
  /** True once the reader has gone through the card that is shown. */
  #isPassed = false;

  constructor(
    private readonly means: FocusMeans,
    signal: AbortSignal,
  ) {
    means.document.defaultView?.addEventListener(
      'keydown',
      onlyReal((event) => this.#pressed(event)),
      { capture: true, signal },
    );
  }

  /** To be called when another word is shown: Tab leads to it again. */
  renew(): void {
    this.#isPassed = false;
  }

  /** Gives the focus back, if the card has it. To be called before the card goes. */
  release(): void {
    const { host } = this.means;
    if (!host.hasFocus) return;
    host.blur();
    if (this.#before !== null && isFocusable(this.#before))
      this.#before.focus({ preventScroll: true });
    this.#before = null;
  }

  #pressed(event: KeyboardEvent): void {
    const isTab = event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!isTab || event.isComposing || !this.means.isStaying()) return;
    const { host, document } = this.means;
    if (host.hasFocus) {
      if (host.moveFocus(event.shiftKey ? -1 : 1)) return this.#take(event);
      this.#isPassed = true;
      this.release();
    } else {
      if (this.#isPassed) return;
      this.#before = document.activeElement;
      host.moveFocus(event.shiftKey ? -1 : 1);
    }
    this.#take(event);
  }

  #take(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
