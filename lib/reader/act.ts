/** What each key of reading, and each button that stands for one, does. */
import type { ReadingAction } from '@/lib/keys';
import { DISPLAY_MODES, type DisplayMode } from '@/lib/vocabulary';
import type { CardSession } from './card/card-session';
import type { Move, ReadingCursor } from './keyboard/reading-cursor';
import type { UndoList } from './undo-list';
import type { Mending } from './words/mending';
import type { WordPlace } from './words/read-block';

export interface ActMeans {
  readonly session: CardSession;
  readonly cursor: ReadingCursor;
  readonly undoList: UndoList;
  readonly mending: Mending;
  readonly mode: () => DisplayMode;
  readonly setMode: (mode: DisplayMode) => void;
  readonly isHelpOpen: () => boolean;
  readonly openHelp: (open: boolean) => void;
  /** Called when the bar may have something else to show. */
  readonly onChange: () => void;
}

/** Actions that need no card, once the reader reads by keys. */
const WITHOUT_CARD: ReadonlySet<ReadingAction> = new Set([
  'next',
  'previous',
  'nextNew',
  'nextSentence',
  'mode',
  'undo',
  'help',
  'close',
]);

export interface Acts {
  /** True if a key is ours at the moment; otherwise the page gets it. */
  readonly isAwake: (action: ReadingAction) => boolean;
  readonly act: (action: ReadingAction) => void;
}

export function acts(means: ActMeans): Acts {
  const { session, cursor, undoList, mending } = means;
  const mend = async (how: (place: WordPlace) => Promise<void>) => {
    if (session.place !== null) await how(session.place);
  };
  const isOpen = () => session.isOpen;
  const go = (move: Move) => () => {
    mending.forget();
    return cursor.go(move);
  };
  const table: { readonly [A in ReadingAction]: () => Promise<void> | void } = {
    next: go('next'),
    previous: go('previous'),
    nextNew: go('nextNew'),
    nextSentence: go('nextSentence'),
    save: () => session.actions.toggleSave(),
    known: () => session.actions.toggleState('known'),
    ignore: () => session.actions.toggleState('ignored'),
    copy: () => session.actions.copy(),
    longer: () => session.step(-1),
    shorter: () => session.step(1),
    speak: () => session.actions.speak(),
    translate: () => session.actions.translate(),
    back: () => session.back(),
    split: () => mend((place) => mending.split(place)),
    join: () => mend((place) => mending.join(place)),
    keepCut: () => mending.keep(),
    undo: () => undoList.undo(),
    mode: () => means.setMode(following(means.mode())),
    help: () => means.openHelp(!means.isHelpOpen()),
    close() {
      if (means.isHelpOpen()) means.openHelp(false);
      else if (isOpen()) {
        mending.forget();
        session.close();
      } else cursor.end();
    },
  };
  return {
    isAwake(action) {
      if (means.isHelpOpen()) return action === 'help' || action === 'close';
      if (session.phase.kind === 'offer') return action === 'close';
      if (!isOpen()) return cursor.isOn && WITHOUT_CARD.has(action);
      if (action === 'keepCut') return mending.last !== null;
      if (action === 'longer' || action === 'shorter') return session.canStep;
      return action !== 'back' || session.canGoBack;
    },
    act: (action) =>
      void Promise.resolve(table[action]())
        .catch(() => {})
        .finally(means.onChange),
  };
}

const following = (mode: DisplayMode): DisplayMode =>
  DISPLAY_MODES[(DISPLAY_MODES.indexOf(mode) + 1) % DISPLAY_MODES.length] ?? mode;
