import type { CutRule } from '@/lib/vocabulary';
import type { WordPlace } from '../words/read-block';
import type { CardActions } from './card-actions';
import type { CardCommands } from './card-model';
import type { CardTrail } from './card-trail';

/** How the cut of a word of the page is mended. */
export interface Cuts {
  /** The word that a word can be joined with; null for none. */
  readonly nextOf: (place: WordPlace) => string | null;
  readonly split: (place: WordPlace, at: number) => void;
  readonly join: (place: WordPlace) => void;
  /** The cut that was mended last, while it can be kept for good. */
  readonly mended: () => CutRule | null;
  readonly keep: () => void;
  /** Takes back what the reader has done last, a cut or anything else. */
  readonly undo: () => void;
}

/** The card itself, as far as its buttons move it. */
interface Pinnable {
  /** The word of the page that it shows; null where that is none. */
  readonly place: WordPlace | null;
  close(): void;
  back(): void;
  pin(): void;
}

interface CommandMeans {
  readonly session: Pinnable;
  readonly actions: CardActions;
  readonly trail: CardTrail;
  readonly cuts: () => Cuts;
  /** Shows something else on the same card. */
  readonly go: (move: () => Promise<boolean>) => void;
  /** Looks up what is offered. */
  readonly accept: () => void;
}

/** What the card's buttons do. */
export function cardCommands(means: CommandMeans): CardCommands {
  const { session, actions, trail, cuts, go, accept } = means;
  const atPlace = (act: (place: WordPlace) => void) => {
    if (session.place !== null) act(session.place);
  };
  return {
    save: () => void actions.toggleSave(),
    pick: (entry, sense) => void actions.pick(entry, sense),
    known: () => void actions.toggleState('known'),
    ignore: () => void actions.toggleState('ignored'),
    copy: () => void actions.copy(),
    speak: () => actions.speak(),
    translate: () => void actions.translate(),
    close: () => session.close(),
    back: () => session.back(),
    follow: (link) => go(() => trail.follow(link)),
    toMatch: (text) => go(() => trail.toMatch(text)),
    accept,
    openWord: (index) => go(() => trail.openWord(index)),
    split: (at) => atPlace((place) => cuts().split(place, at)),
    join: () => atPlace((place) => cuts().join(place)),
    keepCut: () => cuts().keep(),
    undo: () => cuts().undo(),
    stay: () => session.pin(),
    keepEntry: (entry) => void actions.keepEntry(entry),
  };
}
