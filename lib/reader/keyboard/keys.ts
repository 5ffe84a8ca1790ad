/**
 * Listens to the keys of reading. They live only while a card is open or the reading cursor has been
 * started, and never while the reader types.
 */
import { isElement, isNode } from '@/lib/article';
import { keyOf, type Keys, READING_ACTIONS, type ReadingAction } from '@/lib/keys';
import { onlyReal } from '../only-real';
import { windowsAround } from '../windows';

export interface KeyMeans {
  readonly keys: () => Keys;
  /** False for what the page is to get: all of it while the reader is not reading by keys. */
  readonly isAwake: (action: ReadingAction) => boolean;
  readonly act: (action: ReadingAction) => void;
  /** True for a press in a field of our own. */
  readonly isTaken: (event: Event) => boolean;
}

/**
 * Takes key presses until the signal is aborted: those of the window, and of the windows around a frame's,
 * which may have the focus while the pointer is in the frame.
 */
export function listenToKeys(target: Window, means: KeyMeans, signal: AbortSignal): void {
  const pressed = onlyReal((event: KeyboardEvent) => {
    const action = isTyping(event) || means.isTaken(event) ? null : actionOf(event, means.keys());
    if (action === null || !means.isAwake(action)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    means.act(action);
  });
  for (const window of [target, ...windowsAround(target)])
    window.addEventListener('keydown', pressed, { capture: true, signal });
}

/** What a key press asks for; null for a press that belongs to the page, the browser or an input method. */
function actionOf(event: KeyboardEvent, keys: Keys): ReadingAction | null {
  const key = keyOf(event);
  return key === null ? null : (READING_ACTIONS.find((action) => keys[action] === key) ?? null);
}

/** Input types that take no text. */
const NO_TEXT = 'checkbox radio button submit reset image file range color'
  .split(' ')
  .map((type) => `[type="${type}"]`)
  .join(', ');

const isEditable = (element: Element): boolean =>
  'isContentEditable' in element && element.isContentEditable === true;

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (target === undefined || !isNode(target) || !isElement(target)) return false;
  if (isEditable(target) || target.matches('textarea, select')) return true;
  return target.matches('input') && !target.matches(NO_TEXT);
}
