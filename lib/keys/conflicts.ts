import { DEFAULT_KEYS, type Keys, READING_ACTIONS, type ReadingAction } from './actions';

/**
 * All keys, from those that the reader has changed.
 * @param changed by action; names that are none are passed over
 */
export function keysFrom(changed: Readonly<Record<string, string>>): Keys {
  return {
    ...DEFAULT_KEYS,
    ...Object.fromEntries(
      Object.entries(changed).filter(([action]) => Object.hasOwn(DEFAULT_KEYS, action)),
    ),
  };
}

/** The actions that share their key with another; of these the first in the table's order gets it. */
export function conflictsOf(keys: Keys): ReadonlySet<ReadingAction> {
  return new Set(
    READING_ACTIONS.filter(
      (action) =>
        keys[action] !== '' &&
        READING_ACTIONS.some((other) => other !== action && keys[other] === keys[action]),
    ),
  );
}
