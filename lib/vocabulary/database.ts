/**
 * The tables of the saved words, and the versions they have gone through.
 *
 * A new version is a new `version(n)` after the last, with an `upgrade` of its own file if records change; what
 * stands here has been released and stays. What else there is to keep of a word (its reviews) comes as tables
 * of its own, by the word's id, which never changes, whatever is edited in it.
 */
import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type { VocabularyChange } from './change';
import type { CutRule } from './cut-rule';
import { DatabaseBlockedError, DatabaseNewerError } from './errors';
import type { OwnEntry } from './own-entry';
import type { AnswerRecord, MovedReviews, Review } from './review/review';
import type { Context, Headword, ListedWord } from './saved-word';
import { addRemarks } from './upgrades/add-remarks';
import { forgetReversals } from './upgrades/forget-reversals';
import type { Verdict } from './word-state';

export const DATABASE_NAME = 'duban';
export const DATABASE_VERSION = 5;

/** A word's sentences, apart from the word: a list of 100,000 words is read without them. */
export interface ContextsRecord {
  readonly wordId: string;
  readonly contexts: readonly Context[];
}

/**
 * What a headword (both scripts, any reading) is to the reader: the verdict, and the saved words that have
 * it. One `get` a headword answers for a whole article. Without either there is no record.
 */
export interface HeadwordRecord extends Headword {
  /** `stateKey(headword)` */
  readonly key: string;
  readonly verdict: Verdict | null;
  readonly wordIds: readonly string[];
}

/** A removed word, whole, until it is restored or `BIN_DAYS` have passed. */
export interface BinRecord {
  readonly id: string;
  /** ms since the epoch */
  readonly removedAt: number;
  readonly word: ListedWord;
  readonly contexts: readonly Context[];
}

/** A write that was done: answers a resent request, and tells pages what has changed. */
export interface JournalRecord {
  /** Counts up; given by the database. */
  readonly seq: number;
  readonly requestId: string;
  readonly change: Omit<VocabularyChange, 'seq'>;
}

/** What puts a write back that can be undone: what it has changed, as it was before and as the write left it. */
export interface ReversalRecord {
  /** Of the write. */
  readonly requestId: string;
  /** When it was done; what was met since is kept. */
  readonly doneAt: number;
  readonly words: readonly WordReversal[];
  /** Sentences as they were, of words that got others. */
  readonly contexts: readonly ContextsRecord[];
  /** Ids of words that went to the bin. */
  readonly removed: readonly string[];
  /** Ids of words that weren't there; absent if none came. */
  readonly added?: readonly string[] | undefined;
  readonly verdicts: readonly VerdictReversal[];
  readonly entries: readonly EntryReversal[];
  /** Reviews that went from one word to another; absent if none did. */
  readonly movedReviews?: MovedReviews | undefined;
}

/** What was changed in a word: those fields alone. */
export interface WordReversal {
  readonly id: string;
  readonly before: Partial<ListedWord>;
  readonly after: Partial<ListedWord>;
  readonly addedTags: readonly string[];
  readonly removedTags: readonly string[];
}

/** A headword that got another verdict; null is none. */
export interface VerdictReversal extends Headword {
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}

/** An own entry that was written or removed; null where there was none, or is none. */
export interface EntryReversal {
  readonly id: string;
  readonly before: OwnEntry | null;
  readonly after: OwnEntry | null;
}

/** The tables: each call a transaction of its own, or as `tablesOf` gives them, all calls in one. */
export type Tables = Pick<
  VocabularyDatabase,
  | 'words'
  | 'contexts'
  | 'headwords'
  | 'bin'
  | 'journal'
  | 'reversals'
  | 'entries'
  | 'reviews'
  | 'reviewLog'
  | 'cuts'
>;

/**
 * The tables within a transaction. Dexie else finds out by the order of microtasks which transaction a call belongs
 * to, and where several things wait for the database to be opened that goes wrong: one write in seven then left its
 * transaction, which ended without it.
 */
export const tablesOf = (transaction: Transaction): Tables => ({
  words: transaction.table('words'),
  contexts: transaction.table('contexts'),
  headwords: transaction.table('headwords'),
  bin: transaction.table('bin'),
  journal: transaction.table('journal'),
  reversals: transaction.table('reversals'),
  entries: transaction.table('entries'),
  reviews: transaction.table('reviews'),
  reviewLog: transaction.table('reviewLog'),
  cuts: transaction.table('cuts'),
});

export class VocabularyDatabase extends Dexie {
  declare readonly words: Table<ListedWord, string>;
  declare readonly contexts: Table<ContextsRecord, string>;
  declare readonly headwords: Table<HeadwordRecord, string>;
  declare readonly bin: Table<BinRecord, string>;
  declare readonly journal: EntityTable<JournalRecord, 'seq'>;

  declare readonly reversals: Table<ReversalRecord, string>;
  declare readonly entries: Table<OwnEntry, string>;
  /** Cards that were answered or put aside; those of removed words for as long as the bin keeps the word. */
  declare readonly reviews: Table<Review, string>;
  declare readonly reviewLog: Table<AnswerRecord, string>;
  declare readonly cuts: Table<CutRule, string>;

  /** @param factory stands in for the browser's own `indexedDB` in tests */
  constructor(private readonly factory: IDBFactory = indexedDB) {
    super(DATABASE_NAME, {
      // "strict": a write is done once it is on the disk, not when the system has been asked to put it there.
      chromeTransactionDurability: 'strict',
      indexedDB: factory,
    });
    this.version(1).stores({
      words: 'id, &[simplified+traditional+pinyin], savedAt',
      contexts: 'wordId',
      headwords: 'key',
      bin: 'id, removedAt, [word.simplified+word.traditional+word.pinyin]',
      journal: '++seq, &requestId',
    });
    this.version(2)
      .stores({
        headwords: 'key, verdict',
        reversals: 'requestId, doneAt',
        entries: 'id, &[simplified+traditional+pinyin]',
      })
      .upgrade(addRemarks);
    this.version(3).stores({
      // Cards that were never answered have no `dueDay` and are not in that index.
      reviews: 'id, wordId, schedule.dueDay',
      reviewLog: 'id, wordId, day',
    });
    this.version(4).stores({ cuts: 'text' });
    this.version(5).stores({}).upgrade(forgetReversals);
  }

  /**
   * Opens the database if it isn't open: at first, or after the browser closed it.
   * @throws DatabaseBlockedError rather than wait for a tab nobody may ever close: at once where the browser says
   *   that one is in the way, and after a while where it says nothing, as another opening waits for that already
   * @throws DatabaseNewerError where Dexie itself would go ahead, and bring back what a later version dropped
   */
  async ready(): Promise<void> {
    if (this.isOpen()) return;
    await this.refuseNewer();
    const blocked = new AbortController();
    const refuse = () => {
      blocked.abort(new DatabaseBlockedError());
    };
    this.on('blocked', refuse);
    const patience = setTimeout(refuse, PATIENCE_MS);
    try {
      await Promise.race([this.open(), rejection(blocked.signal)]);
    } finally {
      clearTimeout(patience);
      this.on('blocked').unsubscribe(refuse);
    }
  }

  private async refuseNewer() {
    const onDisk = await this.factory.databases();
    const version = onDisk.find(({ name }) => name === DATABASE_NAME)?.version ?? 0;
    // Dexie multiplies its version numbers by ten.
    if (version >= (DATABASE_VERSION + 1) * 10) throw new DatabaseNewerError(null);
  }
}

/** Bringing 100,000 words into a newer form takes less; it goes on though nobody waits for it. */
const PATIENCE_MS = 8000;

const rejection = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason);
    });
  });
