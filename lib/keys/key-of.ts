/** The facts of a press that name its key. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

/** Keys that only change others, or belong to an input method. */
const SILENT = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead']);

/**
 * Names the key of a press: "N", "Shift+N", "?", "ArrowLeft". A letter is the one printed on the key where a
 * keyboard types other letters than Latin ones.
 * @returns null for a press that belongs to the browser (Ctrl, Alt, Cmd) or to an input method
 */
export function keyOf(press: KeyPress): string | null {
  const { key, code, shiftKey, isComposing } = press;
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (isComposing || key === 'Process' || key === 'Unidentified' || SILENT.has(key)) return null;
  const letter = /^[a-z]$/iu.test(key) ? key : letterOn(key, code);
  if (letter !== null) return `${shiftKey ? 'Shift+' : ''}${letter.toUpperCase()}`;
  if (key === ' ') return `${shiftKey ? 'Shift+' : ''}Space`;
  // Shift has had its say in what a sign is: "?" is "?" on every keyboard.
  return [...key].length === 1 || !shiftKey ? key : `Shift+${key}`;
}

const letterOn = (key: string, code: string): string | null =>
  /^\p{L}$/u.test(key) ? (/^Key([A-Z])$/u.exec(code)?.[1] ?? null) : null;
