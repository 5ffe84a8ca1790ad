import type { WordBox } from './word-box';

/** What opened the card. */
export type Opener = 'hover' | 'click' | 'keyboard' | 'touch';

/** Something that could be looked up. */
export interface Offer {
  readonly boxNow: () => WordBox | null;
  readonly accept: () => void;
}

export type Phase =
  | { readonly kind: 'closed' }
  /** Offers a look-up; it is no card yet. */
  | { readonly kind: 'offer' }
  /** Open under a pointer that it lets through: the reader may only be passing. */
  | { readonly kind: 'ghost' }
  /** Open beside the pointer, which can enter it. */
  | { readonly kind: 'hover' }
  /** Stays until it is closed. */
  | { readonly kind: 'pinned' };
