/**
 * The bar at the edge of the page: folded to a small handle, or shown. It keeps clear of what is being read: the
 * handle stands beside the text and is as narrow as that asks for, or is not there; the bar draws back to it over text it draws back to its handle as soon as the page is scrolled, and where the word that is looked at
 * would lie under it, it goes to the opposite edge.
 */
import { closedHost } from '../closed-host';
import type { BarModel, BarView } from './bar-model';

const FRAME_CSS = `
  :host { color-scheme: light; }
  .frame { position: fixed; inset: auto 12px 12px auto; max-width: calc(100vw - 24px); pointer-events: auto; }
  .frame.above { inset: 12px 12px auto auto; }
  .frame.folded { right: 0; }
  .frame:empty { display: none; }
  @media print { .frame { display: none; } }
`;

/** The bar keeps this far from a word, in CSS pixels. */
const CLEARANCE = 24;

/** No handle has a use for more room, in CSS pixels. */
const MOST_ROOM = 40;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface BarMeans {
  /** The page's own document, also where the story stands in a frame. */
  readonly document: Document;
  /** An element's name that says nothing. */
  readonly name: string;
  readonly view: BarView;
  readonly model: () => Omit<BarModel, 'room'>;
  /** Boxes of the article's text in the viewport. */
  readonly textBoxes: () => readonly Box[];
  /** How far to the right of the viewport's left edge the article's lines reach, in CSS pixels; 0 where they are not known. */
  readonly linesEnd: () => number;
  /** Ends it all. */
  readonly signal: AbortSignal;
}

export class Bar {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #frame: HTMLElement;
  /** Drawn back from the text; not what the reader has set. */
  #isBack = false;
  /** As it was drawn last: asking anew, at each step of a scroll, is dear. */
  #isOpen = false;
  /** Beside the article's lines; null until the handle first needs it. */
  #room: number | null = null;

  constructor(private readonly means: BarMeans) {
    const { document, name, view, signal } = means;
    const { host, root } = closedHost(document, name, FRAME_CSS + view.css);
    this.#host = host;
    this.#root = root;
    this.#frame = document.createElement('div');
    this.#frame.className = 'frame';
    root.append(this.#frame);
    document.addEventListener('scroll', () => this.#scrolled(), { passive: true, signal });
    const fit = () => this.#fit();
    document.addEventListener('scrollend', fit, { passive: true, signal });
    document.defaultView?.addEventListener('resize', fit, { passive: true, signal });
    signal.addEventListener('abort', () => {
      view.draw(this.#frame, null);
      host.remove();
    });
  }

  /** Draws the bar as things are now. */
  refresh(): void {
    const { document, view, model, signal } = this.means;
    if (signal.aborted) return;
    const set = model();
    const { fold, ...others } = set.commands;
    const isFolded = set.isFolded || this.#isBack;
    if (set.isShown && isFolded) this.#room ??= this.#measured();
    const now = {
      ...set,
      isFolded,
      room: this.#room ?? 0,
      commands: {
        ...others,
        fold: (folded: boolean) => {
          this.#isBack = false;
          fold(folded);
          this.refresh();
        },
      },
    };
    this.#isOpen = now.isShown && !now.isFolded;
    const isNeeded = now.isShown || now.isHelpOpen || now.mended !== null;
    if (isNeeded && !this.#host.isConnected) document.documentElement.append(this.#host);
    this.#frame.classList.toggle('folded', now.isFolded);
    view.draw(this.#frame, isNeeded ? now : null);
    if (!isNeeded) this.#host.remove();
  }

  /** Keeps clear of a word. @param word its box in the viewport of the bar's own document */
  avoid(word: Box): void {
    if (!this.#host.isConnected) return;
    const isAbove = this.#frame.classList.contains('above');
    if (meets(this.#frame.getBoundingClientRect(), word))
      this.#frame.classList.toggle('above', !isAbove);
  }

  /** True for a key that is pressed in one of the bar's fields, which may have a use for it. */
  takes(event: Event): boolean {
    return event.target === this.#host && this.#root.activeElement?.localName === 'select';
  }

  /** Takes in that the page's lines may end elsewhere now. */
  #fit(): void {
    if (this.#room === null) return;
    const room = this.#measured();
    if (room === this.#room) return;
    this.#room = room;
    this.refresh();
  }

  #measured(): number {
    const edge = this.means.document.documentElement.clientWidth;
    return Math.max(0, Math.min(MOST_ROOM, Math.floor(edge - this.means.linesEnd())));
  }

  #scrolled(): void {
    if (!this.#isOpen) return;
    const bar = this.#frame.getBoundingClientRect();
    if (!this.means.textBoxes().some((box) => meets(bar, box))) return;
    this.#isBack = true;
    this.refresh();
  }
}

const meets = (a: Box, b: Box): boolean =>
  a.left - CLEARANCE < b.right &&
  b.left < a.right + CLEARANCE &&
  a.top - CLEARANCE < b.bottom &&
  b.top < a.bottom + CLEARANCE;
