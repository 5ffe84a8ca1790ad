import type { Keys } from '@/lib/keys';
import type { DisplayMode, WordMarks } from '@/lib/vocabulary';

/** How the reader wants the reading surface, apart from the words themselves. */
export interface Surface {
  /** A bar at the page's edge, or none. */
  readonly bar: boolean;
  readonly barFolded: boolean;
  readonly keys: Keys;
  readonly marks: WordMarks;
}

/** What the reader changes from within a page, for all pages; the entrypoint keeps it. */
export interface Controls {
  readonly setMode: (mode: DisplayMode) => void;
  readonly fold: (folded: boolean) => void;
  /** Switches reading off on this document. */
  readonly stop: () => void;
}
