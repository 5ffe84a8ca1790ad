import type { Article } from '@/lib/article';
import type { BarView } from './bar/bar-model';
import type { CardView } from './card/card-model';
import type { Preferences } from './preferences';
import type { ReaderServices } from './services';
import type { Controls, Surface } from './surface';
import type { BlockFinder } from './words/word-index';

export interface ReaderOptions {
  readonly document: Document;
  /** null on a page without one: then words are looked up, and nothing is painted. */
  readonly article: Article | null;
  readonly blockAround: BlockFinder;
  readonly services: ReaderServices;
  readonly view: CardView;
  readonly barView: BarView;
  readonly preferences: Preferences;
  readonly surface: Surface;
  readonly controls: Controls;
  /** Ends reading and undoes all of it. */
  readonly signal: AbortSignal;
}

/** How the reader wants it at the moment: settings change while reading goes on. */
export interface Wants {
  preferences: Preferences;
  surface: Surface;
}
