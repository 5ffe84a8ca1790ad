/** What keys that only modify do for the pointer: let cards open while they are held, or pin one with a tap. */
import type { HoldKey } from '@/lib/card';
import { onlyReal } from '../only-real';

/** Which modifier keys are held, as far as events tell. */
export class HeldKey {
  #held = new Set<string>();

  /** @param onPress called when one has been pressed */
  constructor(document: Document, onPress: () => void, signal: AbortSignal) {
    const options = { capture: true, passive: true, signal } as const;
    document.addEventListener(
      'keydown',
      onlyReal((event) => {
        this.read(event);
        if (MODIFIERS.has(event.key) && !event.repeat) onPress();
      }),
      options,
    );
    document.addEventListener(
      'keyup',
      onlyReal((event) => this.read(event)),
      options,
    );
  }

  /** Takes note of the keys that are held during an event. */
  read({ altKey, ctrlKey, shiftKey }: MouseEvent | KeyboardEvent): void {
    this.#held = new Set([
      ...(altKey ? ['Alt'] : []),
      ...(ctrlKey ? ['Control'] : []),
      ...(shiftKey ? ['Shift'] : []),
    ]);
  }

  /** True if the reader's key is held, or none is asked for. */
  allows(key: HoldKey): boolean {
    return key === 'none' || this.#held.has(key);
  }
}

const MODIFIERS = new Set(['Alt', 'Control', 'Shift']);

/** Calls back at a tap on Ctrl: pressed and released, and nothing else meanwhile. 10ten's way to pin a card. */
export function onPinTap(document: Document, tapped: () => void, signal: AbortSignal): void {
  let isArmed = false;
  const options = { capture: true, passive: true, signal } as const;
  const disarm = () => {
    isArmed = false;
  };
  document.addEventListener(
    'keydown',
    onlyReal((event) => {
      const isAlone = !event.altKey && !event.shiftKey && !event.metaKey;
      isArmed = event.key === 'Control' && isAlone && (isArmed || !event.repeat);
    }),
    options,
  );
  document.addEventListener(
    'keyup',
    onlyReal((event) => {
      if (event.key === 'Control' && isArmed) tapped();
      disarm();
    }),
    options,
  );
  for (const type of ['pointermove', 'pointerdown', 'wheel'] as const)
    document.addEventListener(type, disarm, options);
}
