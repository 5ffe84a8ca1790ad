const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Backspace: '⌫',
};

/** A key as it is printed on a keyboard: "ArrowLeft" is ←. */
export const keyLabel = (key: string): string => SIGNS[key] ?? key;
