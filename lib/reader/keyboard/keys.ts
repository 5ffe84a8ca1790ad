/**
 * The keys of reading. Letters are the Zhongwen family's, so that its readers feel at home; they live only
 * while a card is open, and never while the reader types.
 */
import { isElement, isNode } from '@/lib/article';
import { windowsAround } from '../windows';

export type ReadingAction =
  | 'next'
  | 'previous'
  | 'save'
  | 'copy'
  | 'known'
  | 'ignore'
  | 'close'
  | 'longer'
  | 'shorter'
  | 'back';

const ACTIONS: ReadonlyMap<string, ReadingAction> = new Map([
  ['n', 'next'],
  ['b', 'previous'],
  ['r', 'save'],
  ['c', 'copy'],
  ['k', 'known'],
  ['i', 'ignore'],
  ['escape', 'close'],
  ['arrowleft', 'longer'],
  ['arrowright', 'shorter'],
  ['backspace', 'back'],
]);

/**
 * Takes key presses until the signal is aborted: those of the window, and of the windows around a frame's,
 * which may have the focus while the pointer is in the frame.
 * @param isAwake false for what the page is to get: all of it while no card is open
 */
export function listenToKeys(
  target: Window,
  isAwake: (action: ReadingAction) => boolean,
  act: (action: ReadingAction) => void,
  signal: AbortSignal,
): void {
  const pressed = (event: KeyboardEvent) => {
    const action = actionOf(event);
    if (action === null || !isAwake(action)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act(action);
  };
  for (const window of [target, ...windowsAround(target)])
    window.addEventListener('keydown', pressed, { capture: true, signal });
}

/** What a key press asks for; null for a press that belongs to the page, the browser or an input method. */
function actionOf(event: KeyboardEvent): ReadingAction | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
  if (event.isComposing || event.key === 'Process' || isTyping(event)) return null;
  return ACTIONS.get(event.key.toLowerCase()) ?? null;
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
