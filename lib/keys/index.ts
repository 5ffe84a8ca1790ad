export {
  DEFAULT_KEYS,
  type Keys,
  MAX_KEY_LENGTH,
  READING_ACTIONS,
  type ReadingAction,
} from './actions';
export { conflictsOf, keysFrom } from './conflicts';
export { keyOf, type KeyPress } from './key-of';
