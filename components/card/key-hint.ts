import { keyLabel } from '../bar/key-label';

/** What tells a button's key to whoever asks: as a tooltip and to screen readers; nothing where it has none. */
export const keyHint = (key: string) =>
  key === '' ? {} : { title: keyLabel(key), 'aria-keyshortcuts': key };
