import type { Transaction } from 'dexie';

/**
 * Version 5: what undoes a write also says how the write left things. Those of version 4 don't; the pages that could
 * ask for them were closed when the extension was updated.
 */
export const forgetReversals = (transaction: Transaction): PromiseLike<void> =>
  transaction.table('reversals').clear();
