/**
 * The saved words on disk. Every write is one transaction: done once however often it is sent, acknowledged
 * when it is on the disk, or not done at all. A removed word goes to the bin, and comes back from there even
 * if worker, page and browser died in between.
 */
import { liveQuery } from 'dexie';
import type { Backup } from './backup';
import { type VocabularyChange, NO_EFFECT, itemised } from './change';
import { VocabularyDatabase } from './database';
import { ImportOutdatedError, namedError } from './errors';
import { type ImportMode, type ImportPlan, planImport } from './import-plan';
import { firstSave, mergeWords, saveAgain } from './merge';
import {
  type Effect,
  binWords,
  editHeadwords,
  findWord,
  lastSeq,
  present,
  putWords,
  readEverything,
  stateOf,
  takeAllFromBin,
  takeFromBin,
  withContexts,
} from './records';
import type { ListedWord, SavedWord, WordIdentity, WordToSave } from './saved-word';
import { stateKey } from './state-key';
import type { Verdict, WordState } from './word-state';

interface Headword {
  readonly simplified: string;
  readonly traditional: string;
}

export interface VocabularyOptions {
  /** Instead of the browser's own; for tests. */
  readonly indexedDB?: IDBFactory;
  /** ms since the epoch. */
  readonly now?: () => number;
}

/** How many writes are remembered: a resent request follows within seconds, a page that slept reads anew. */
export const JOURNAL_LENGTH = 1000;

/** The saved words; the database is opened by the first call that needs it. */
export const openVocabulary = ({ indexedDB, now = Date.now }: VocabularyOptions = {}): Vocabulary =>
  new Vocabulary(new VocabularyDatabase(indexedDB), now);

/**
 * Every write takes a `requestId`: sent again under the same id it changes nothing and gives the same answer.
 * All calls throw the errors of `errors.ts`; then nothing was written.
 */
export class Vocabulary {
  constructor(
    private readonly db: VocabularyDatabase,
    private readonly now: () => number,
  ) {}

  /**
   * Saves a word, or merges it into what there is of it, in the bin too (see `saveAgain`). It is learning
   * from then on, whatever the reader said of it before.
   */
  save(word: WordToSave, requestId: string): Promise<VocabularyChange> {
    return this.write(requestId, async () => {
      const kept = (await findWord(this.db, word)) ?? (await takeFromBin(this.db, word));
      const saved =
        kept === null
          ? firstSave(word, crypto.randomUUID(), this.now())
          : saveAgain(kept, word, this.now());
      return putWords(this.db, [saved], null);
    });
  }

  /** Removes words to the bin; `restore` with the same ids brings them back. Unknown ids are passed over. */
  remove(ids: readonly string[], requestId: string): Promise<VocabularyChange> {
    return this.write(requestId, () => binWords(this.db, ids, this.now()));
  }

  /** `remove` for who knows the word and not its id; `removed` in the answer names it. */
  unsave(word: WordIdentity, requestId: string): Promise<VocabularyChange> {
    return this.write(requestId, async () => {
      const kept = await findWord(this.db, word);
      return binWords(this.db, kept === null ? [] : [kept.id], this.now());
    });
  }

  /** Brings removed words back as they were; one saved anew meanwhile gets its history back. */
  restore(ids: readonly string[], requestId: string): Promise<VocabularyChange> {
    return this.write(requestId, async () => {
      const words: SavedWord[] = [];
      for (const word of await takeAllFromBin(this.db, ids)) {
        const anew = await findWord(this.db, word);
        words.push(anew === null ? word : mergeWords(anew, word));
      }
      return putWords(this.db, words, 'kept');
    });
  }

  /** Gives the reader's verdict on a headword, or takes it back with `unseen`. A saved word stays saved. */
  setVerdict(
    headword: Headword,
    verdict: Verdict | 'unseen',
    requestId: string,
  ): Promise<VocabularyChange> {
    return this.write(requestId, async () => {
      const states = await editHeadwords(this.db, [headword], (record) => ({
        ...record,
        verdict: verdict === 'unseen' ? null : verdict,
      }));
      return { saved: [], removed: [], states };
    });
  }

  /** Works out what an import would do, and does nothing. */
  planImport(backup: Backup, mode: ImportMode): Promise<ImportPlan> {
    return this.read(() =>
      this.db.transaction('r', this.db.tables, async () =>
        planImport(backup, mode, await readEverything(this.db), await lastSeq(this.db)),
      ),
    );
  }

  /**
   * Does what was planned. Words it replaces go to the bin; importing a `snapshot` from before in mode
   * "replace" undoes it altogether.
   * @throws ImportOutdatedError if anything was written since it was planned
   */
  applyImport(plan: ImportPlan, requestId: string): Promise<VocabularyChange> {
    return this.write(requestId, async () => {
      if (plan.basedOn !== (await lastSeq(this.db))) throw new ImportOutdatedError();
      const { removed, states: left } = await binWords(this.db, plan.removals, this.now());
      const { saved, states: joined } = await putWords(this.db, plan.words, 'kept');
      const judged = await editHeadwords(this.db, plan.verdicts, (record, { verdict }) => ({
        ...record,
        verdict,
      }));
      return { saved, removed, states: { ...left, ...joined, ...judged } };
    });
  }

  /**
   * What headwords are to the reader, by `stateKey(headword)`; unseen ones are left out. One look-up for
   * each, all at once: meant for the thousand of an article.
   */
  statesOf(headwords: readonly Headword[]): Promise<Readonly<Record<string, WordState>>> {
    return this.read(async () => {
      const keys = [...new Set(headwords.map(stateKey))];
      const records = present(await this.db.headwords.bulkGet(keys));
      return Object.fromEntries(records.map((record) => [record.key, stateOf(record)]));
    });
  }

  /** How many words are saved. */
  count(): Promise<number> {
    return this.read(() => this.db.words.count());
  }

  /** The latest saved words, newest first. */
  newest(limit: number): Promise<readonly SavedWord[]> {
    return this.read(async () => {
      // oxlint-disable-next-line unicorn/no-array-reverse -- a collection in the database, not an array
      const latest = this.db.words.orderBy('savedAt').reverse().limit(limit);
      return withContexts(this.db, await latest.toArray());
    });
  }

  /** The words with these ids, in their order; those that are gone are left out. */
  words(ids: readonly string[]): Promise<readonly SavedWord[]> {
    return this.read(async () =>
      withContexts(this.db, present(await this.db.words.bulkGet([...ids]))),
    );
  }

  /** All words without their sentences, in no particular order, `batchSize` at a time. */
  async *list(batchSize: number): AsyncGenerator<readonly ListedWord[]> {
    let after = '';
    for (;;) {
      const from = after;
      const batch = await this.read(() =>
        this.db.words.where('id').above(from).limit(batchSize).toArray(),
      );
      const last = batch.at(-1);
      if (last === undefined) return;
      yield batch;
      after = last.id;
    }
  }

  /** All words and verdicts as of one moment: what a backup holds. */
  snapshot(): Promise<Backup> {
    return this.read(() => this.db.transaction('r', this.db.tables, () => readEverything(this.db)));
  }

  /**
   * Calls `listener` with every change from now on, whichever page, tab or worker makes it.
   * @returns stops it
   */
  subscribe(listener: (change: VocabularyChange) => void): () => void {
    let seen: number | null = null;
    const subscription = liveQuery(() => this.changesAfter(seen)).subscribe(({ changes, seq }) => {
      const last = seen ?? seq;
      seen = seq;
      const isGap = changes[0] !== undefined && changes[0].seq > last + 1;
      const told = isGap ? [{ ...NO_EFFECT, seq, everything: true }] : changes;
      for (const change of told) listener(change);
    });
    return () => {
      subscription.unsubscribe();
    };
  }

  /** Closes the connection; a later call opens it again. */
  close(): void {
    this.db.close({ disableAutoOpen: false });
  }

  /** @param seq null: only which write was the last */
  private async changesAfter(seq: number | null) {
    const latest = await lastSeq(this.db);
    const records = seq === null ? [] : await this.db.journal.where('seq').above(seq).toArray();
    const changes = records.map((record) => ({ ...record.change, seq: record.seq }));
    return { changes, seq: changes.at(-1)?.seq ?? latest };
  }

  private write(requestId: string, act: () => Promise<Effect>): Promise<VocabularyChange> {
    const { db } = this;
    return this.read(() =>
      db.transaction('rw', db.tables, async () => {
        const done = await db.journal.get({ requestId });
        if (done !== undefined) return { ...done.change, seq: done.seq };
        const change = itemised(await act());
        const seq = await db.journal.add({ requestId, change });
        await db.journal
          .where('seq')
          .belowOrEqual(seq - JOURNAL_LENGTH)
          .delete();
        return { ...change, seq };
      }),
    );
  }

  private async read<Answer>(ask: () => PromiseLike<Answer>): Promise<Answer> {
    try {
      await this.db.ready();
      return await ask();
    } catch (failure) {
      throw namedError(failure);
    }
  }
}
