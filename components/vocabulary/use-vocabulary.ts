import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  type Facets,
  type ListView,
  type ListedWord,
  type SavedWord,
  type VocabularyChange,
  type VocabularyServices,
  WordList,
  type WordState,
  isFilter,
  listed,
} from '@/lib/vocabulary';
import { nextTask } from '@/lib/next-task';
import { type Failure, failureOf } from './failure';

/** What fills the first screen; read at once, while the other words come in batches behind it. */
const FIRST_SCREEN = 40;
const BATCH = 2000;

export interface ShownWords {
  /** True once the newest words are there, or it is known that there are none. */
  readonly opened: boolean;
  /** How many words are saved; null until all have been read: counting them takes a database as long. */
  readonly total: number | null;
  /** Those that the view shows, in its order. */
  readonly words: readonly ListedWord[];
  readonly failure: Failure | null;
  /** A word with its sentences, once they have been read. */
  readonly details: ReadonlyMap<string, SavedWord>;
  readonly facets: Facets;
  readonly stateOf: (word: ListedWord) => Exclude<WordState, 'unseen'>;
  /** Asks for the details of these words. */
  readonly ask: (ids: readonly string[]) => void;
  /** Reads everything anew. */
  readonly retry: () => void;
}

/** The saved words as one view shows them, kept up with changes made anywhere. */
export function useVocabulary(services: VocabularyServices, view: ListView): ShownWords {
  const [, setDraws] = useState(0);
  const [words] = useState(() => new LiveWords(services, () => setDraws((count) => count + 1)));
  useEffect(() => words.follow(), [words]);
  const { query, order, filter } = view;
  // The list is changed in place; the revision stands for what is in it.
  const found = useMemo(
    () => words.find({ query, order, filter }),
    [words, query, order, filter, words.listRevision],
  );
  const facets = useMemo(() => words.facets(), [words, words.listRevision]);
  return {
    ...words.state,
    words: found,
    facets,
    stateOf: words.stateOf,
    ask: words.ask,
    retry: words.retry,
  };
}

/** Reads words and follows their changes; tells `onChange` of each step. */
class LiveWords {
  private list = new WordList();
  private newest: readonly SavedWord[] = [];
  private readonly asked = new Set<string>();
  private details = new Map<string, SavedWord>();
  /** Counts up with each change to the list; details that come in are none. */
  listRevision = 0;
  private opened = false;
  private complete = false;
  private failure: Failure | null = null;
  private reading = new AbortController();

  constructor(
    private readonly services: VocabularyServices,
    private readonly onChange: () => void,
  ) {}

  get state() {
    const { opened, complete, failure, details } = this;
    return { opened, total: complete ? this.list.size : null, failure, details };
  }

  readonly stateOf = (word: ListedWord) => this.list.stateOf(word);

  facets(): Facets {
    return this.complete ? this.list.facets() : { tags: [], sites: [] };
  }

  find(view: ListView): readonly ListedWord[] {
    const isPlain = view.query.trim() === '' && view.order === 'newest' && !isFilter(view.filter);
    return !this.complete && isPlain ? this.newest.map(listed) : this.list.find(view);
  }

  /** @returns stops it */
  follow(): () => void {
    void this.read();
    const stop = this.services.subscribe((change) => void this.apply(change));
    return () => {
      stop();
      this.reading.abort();
    };
  }

  readonly ask = (ids: readonly string[]): void => {
    const missing = ids.filter((id) => !this.asked.has(id));
    if (missing.length === 0) return;
    for (const id of missing) this.asked.add(id);
    void this.attempt(async () => {
      this.keepDetails(await this.services.words(missing));
    });
  };

  readonly retry = (): void => {
    this.asked.clear();
    void this.read();
  };

  private async read() {
    this.reading.abort();
    const { signal } = (this.reading = new AbortController());
    await this.attempt(async () => {
      const newest = await this.services.newest(FIRST_SCREEN);
      if (signal.aborted) return;
      const list = new WordList();
      // What can't be listed, in a damaged database, is not drawn either.
      list.add(newest.map(listed));
      this.list = list;
      this.newest = newest;
      this.opened = true;
      this.complete = newest.length === 0;
      this.listRevision += 1;
      for (const { id } of newest) this.asked.add(id);
      this.keepDetails(newest);
      await nextTask();
      for await (const batch of this.services.list(BATCH)) {
        if (signal.aborted) return;
        list.add(batch);
        await nextTask();
      }
      list.judge(await this.services.verdicts());
      this.complete = true;
      this.listRevision += 1;
      this.onChange();
      await nextTask();
      if (!signal.aborted) list.prepare();
    });
  }

  private async apply(change: VocabularyChange) {
    if (change.everything || !this.complete) {
      this.asked.clear();
      await this.read();
      return;
    }
    await this.attempt(async () => {
      this.list.remove(change.removed);
      this.list.judge(change.states);
      const words = await this.services.words(change.saved);
      this.list.add(words.map(listed));
      this.listRevision += 1;
      for (const { id } of words) this.asked.add(id);
      this.keepDetails(words);
    });
  }

  private keepDetails(words: readonly SavedWord[]) {
    this.details = new Map(this.details);
    for (const word of words) this.details.set(word.id, word);
    this.onChange();
  }

  private async attempt(act: () => Promise<void>) {
    try {
      await act();
      this.failure = null;
    } catch (error) {
      this.failure = failureOf(error);
    }
    this.onChange();
  }
}
