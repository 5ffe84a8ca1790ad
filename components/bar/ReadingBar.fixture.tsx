import type { BarModel } from '@/lib/reader';
import { DEFAULT_KEYS } from '@/lib/keys';
import { ReadingBar } from './ReadingBar';

const nothing = () => {};

const bar: BarModel = {
  isShown: true,
  isFolded: false,
  room: 40,
  isHelpOpen: false,
  mode: 'new',
  newWords: 42,
  isCursorOn: false,
  canUndo: false,
  mended: null,
  keys: DEFAULT_KEYS,
  impossible: new Set(),
  theme: 'light',
  commands: {
    fold: nothing,
    setMode: nothing,
    nextNew: nothing,
    toggleCursor: nothing,
    undo: nothing,
    keepCut: nothing,
    help: nothing,
    stop: nothing,
  },
};

/** The bar in each of its states. */
export default {
  'a row of controls': <ReadingBar {...bar} />,
  'reading by keys, something to undo': <ReadingBar {...bar} isCursorOn canUndo />,
  'no words yet, on a dark page': <ReadingBar {...bar} newWords={null} theme="dark" />,
  'a cut was mended': <ReadingBar {...bar} isFolded mended={{ text: '发展中国家', at: [3] }} />,
  'a handle': <ReadingBar {...bar} isFolded />,
  'a handle with little room': <ReadingBar {...bar} isFolded room={12} />,
  'no room for a handle': <ReadingBar {...bar} isFolded room={0} />,
  'the list of keys and no bar': <ReadingBar {...bar} isShown={false} isHelpOpen />,
  'the list of keys without a voice': (
    <ReadingBar {...bar} isHelpOpen impossible={new Set(['speak'] as const)} />
  ),
};
