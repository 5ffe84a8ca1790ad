import type { AnalysedToken, Explanation } from '@/lib/analysis';
import type { WordState } from '@/lib/vocabulary';

export type Theme = 'light' | 'dark';

/** What the card is doing or has just done. */
export type CardActivity =
  'idle' | 'saving' | 'saveFailed' | 'stateFailed' | 'copied' | 'copyFailed';

/** All that is shown of one word, and what its buttons do. */
export interface CardModel {
  readonly token: AnalysedToken;
  /** null while it is looked up. */
  readonly explanation: Explanation | null;
  /** True if the look-up came back without an answer. */
  readonly failed: boolean;
  readonly state: WordState;
  readonly activity: CardActivity;
  readonly script: 'simplified' | 'traditional';
  readonly theme: Theme;
  readonly layout: 'floating' | 'sheet';
  readonly pinned: boolean;
  readonly onSave: () => void;
  readonly onKnown: () => void;
  readonly onIgnore: () => void;
  readonly onCopy: () => void;
  readonly onClose: () => void;
}

/** Draws cards; the entrypoint brings it, so that page code needs to know no view. */
export interface CardView {
  /** The rules of the card, for its shadow root. */
  readonly css: string;
  /** Draws a card into a container or redraws it there; null takes it out. */
  draw(container: HTMLElement, card: CardModel | null): void;
}
