import { DEFAULT_KEYS, type Keys, READING_ACTIONS, type ReadingAction } from './actions';

/**
 * All keys, from those that the reader has changed.
 * @param changed by action; names that are none are passed over, and the key of `close` for anything else: a card
 *   that no key closes would have the keyboard to itself
 */
export function keysFrom(changed: Readonly<Record<string, string>>): Keys {
  return {
    ...DEFAULT_KEYS,
    ...Object.fromEntries(
      Object.entries(changed).filter(
        ([action, key]) =>
          Object.hasOwn(DEFAULT_KEYS, action) && (action === 'close' || key !== DEFAULT_KEYS.close),
      ),
    ),
  };
}

/**
 * The actions that share their key with others.
 * @returns for each of them all that have its key, itself among them; the first, which is so in the table, gets it
 */
export function conflictsOf(keys: Keys): ReadonlyMap<ReadingAction, readonly ReadingAction[]> {
  const sharing = (action: ReadingAction) =>
    READING_ACTIONS.filter((other) => keys[action] !== '' && keys[other] === keys[action]);
  return new Map(
    READING_ACTIONS.map((action) => [action, sharing(action)] as const).filter(
      ([, { length }]) => length > 1,
    ),
  );
}
