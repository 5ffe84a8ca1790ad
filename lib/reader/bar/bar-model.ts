import type { Keys, ReadingAction } from '@/lib/keys';
import type { CutRule, DisplayMode } from '@/lib/vocabulary';
import type { Theme } from '../card/card-model';

/** What the reader can ask of the bar. */
export interface BarCommands {
  readonly fold: (folded: boolean) => void;
  readonly setMode: (mode: DisplayMode) => void;
  readonly nextNew: () => void;
  /** Starts reading by keys, or ends it. */
  readonly toggleCursor: () => void;
  readonly undo: () => void;
  /** Makes a rule of the cut that was mended last. */
  readonly keepCut: () => void;
  readonly help: (open: boolean) => void;
  /** Switches reading off. */
  readonly stop: () => void;
}

/** All that is shown of the bar, and of the list of keys. */
export interface BarModel {
  /** False where the reader wants no bar: then there is at most the help. */
  readonly isShown: boolean;
  readonly isFolded: boolean;
  /** CSS pixels beside the text at the page's edge that the handle may take, as far as it has a use for them. */
  readonly room: number;
  readonly isHelpOpen: boolean;
  readonly mode: DisplayMode;
  /** Different new words; null where there is no article, or none yet. */
  readonly newWords: number | null;
  readonly isCursorOn: boolean;
  readonly canUndo: boolean;
  /** The cut that has just been mended; null once the reader has gone on. */
  readonly mended: CutRule | null;
  readonly keys: Keys;
  /** What the list of keys leaves out, as nothing here can do it. */
  readonly impossible: ReadonlySet<ReadingAction>;
  readonly theme: Theme;
  readonly commands: BarCommands;
}

/** Draws the bar; the entrypoint brings it, so that page code needs to know no view. */
export interface BarView {
  /** The rules of the bar, for its shadow root. */
  readonly css: string;
  /** Draws the bar into a container or redraws it there; null takes it out. */
  draw(container: HTMLElement, bar: BarModel | null): void;
}
