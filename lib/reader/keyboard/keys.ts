/**
 * The keys of reading. Letters are the Zhongwen family's, so that its readers feel at home; they live only
 * while a card is open, and never while the reader types.
 */
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
 * Takes key presses until the signal is aborted.
 * @param isAwake false for what the page is to get: all of it while no card is open
 */
export function listenToKeys(
  target: Window,
  isAwake: (action: ReadingAction) => boolean,
  act: (action: ReadingAction) => void,
  signal: AbortSignal,
): void {
  target.addEventListener(
    'keydown',
    (event) => {
      const action = actionOf(event);
      if (action === null || !isAwake(action)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act(action);
    },
    { capture: true, signal },
  );
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

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target.matches('input') && !target.matches(NO_TEXT);
}
