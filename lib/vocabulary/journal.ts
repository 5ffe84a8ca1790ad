/** What was written, in the order it was: writes that are sent again, changes told to pages, undo. */
import { Dexie, liveQuery } from 'dexie';
import { type VocabularyChange, NO_EFFECT, itemised } from './change';
import { type JournalRecord, type Tables, type VocabularyDatabase, tablesOf } from './database';
import { namedError } from './errors';
import type { Effect } from './records';
import type { Reversal } from './reversal';
import { DAY_MS } from './review/day-clock';

/** How many writes are remembered: a resent request follows within seconds, a page that slept reads anew. */
export const JOURNAL_LENGTH = 1000;

/** How long what was changed can be put back: a page may stay open for a day. */
const UNDO_MS = 2 * DAY_MS;

/** The write that was last told of. */
type Seen = Pick<JournalRecord, 'seq' | 'requestId'>;
const NONE_YET: Seen = { seq: 0, requestId: '' };

const NOTHING_TO_PUT_BACK = { words: [], contexts: [], removed: [], verdicts: [], entries: [] };

export class Journal {
  constructor(
    private readonly db: VocabularyDatabase,
    private readonly now: () => number,
  ) {}

  /**
   * Does a write in one transaction, once however often it comes under the same id.
   * @param act writes with the tables it is given
   */
  write(
    requestId: string,
    act: (db: Tables) => Promise<Effect & { readonly reversal?: Reversal }>,
  ): Promise<VocabularyChange> {
    return this.within('rw!', async (db) => {
      const done = await db.journal.get({ requestId });
      if (done !== undefined) return { ...done.change, seq: done.seq };
      const { reversal, ...effect } = await act(db);
      if (reversal !== undefined) await this.rememberReversal(db, requestId, reversal);
      const change = itemised(effect);
      const seq = await db.journal.add({ requestId, change });
      await db.journal
        .where('seq')
        .belowOrEqual(seq - JOURNAL_LENGTH)
        .delete();
      return { ...change, seq };
    });
  }

  /**
   * Reads everything as of one moment.
   * @param ask reads from the tables it is given
   */
  readAtOnce<Answer>(ask: (db: Tables) => Promise<Answer>): Promise<Answer> {
    return this.within('r!', ask);
  }

  /** "!": whatever Dexie takes to be going on, this is a transaction of its own. */
  private within<Answer>(
    mode: 'r!' | 'rw!',
    act: (db: Tables) => Promise<Answer>,
  ): Promise<Answer> {
    const { db } = this;
    return this.read(() =>
      db.transaction(mode, db.tables, (transaction) => act(tablesOf(transaction))),
    );
  }

  /** @throws the errors of `errors.ts` for what the database throws */
  async read<Answer>(ask: () => PromiseLike<Answer>): Promise<Answer> {
    try {
      await this.db.ready();
      // What follows an opening may still be taken for a part of the upgrade, whose transaction is over.
      return await Dexie.ignoreTransaction(ask);
    } catch (failure) {
      throw namedError(failure);
    }
  }

  /**
   * Calls `listener` with every change from now on, whichever page, tab or worker makes it.
   * @returns stops it
   */
  subscribe(listener: (change: VocabularyChange) => void): () => void {
    let seen: Seen | null = null;
    const subscription = liveQuery(() => this.changesSince(seen)).subscribe(({ changes, last }) => {
      seen = last;
      for (const change of changes) listener(change);
    });
    return () => {
      subscription.unsubscribe();
    };
  }

  /** @param seen null: only which write was the last */
  private async changesSince(seen: Seen | null) {
    const { journal } = this.db;
    const latest = (await journal.orderBy('seq').last()) ?? NONE_YET;
    if (seen === null) return { changes: [], last: latest };
    // Another one under its number, or none: the database was begun anew, or has forgotten writes of the meantime.
    const known = seen.seq === 0 ? NONE_YET : await journal.get(seen.seq);
    const records = await journal.where('seq').above(seen.seq).toArray();
    const isGap = records[0] !== undefined && records[0].seq > seen.seq + 1;
    if (known?.requestId !== seen.requestId || isGap)
      return { changes: [{ ...NO_EFFECT, seq: latest.seq, everything: true }], last: latest };
    const changes = records.map((record) => ({ ...record.change, seq: record.seq }));
    return { changes, last: records.at(-1) ?? seen };
  }

  private async rememberReversal(db: Tables, requestId: string, reversal: Reversal) {
    const doneAt = this.now();
    await db.reversals
      .where('doneAt')
      .below(doneAt - UNDO_MS)
      .delete();
    await db.reversals.put({ ...NOTHING_TO_PUT_BACK, ...reversal, requestId, doneAt });
  }
}
