import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  type ListView,
  type ListedWord,
  type SavedWord,
  type VocabularyChange,
  type VocabularyServices,
  WordList,
  listed,
} from '@/lib/vocabulary';
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
  /** Asks for the details of these words. */
  readonly ask: (ids: readonly string[]) => void;
}

/** The saved words as one view shows them, kept up with changes made anywhere. */
export function useVocabulary(services: VocabularyServices, view: ListView): ShownWords {
  const [revision, setRevision] = useState(0);
  const [words] = useState(() => new LiveWords(services, () => setRevision((count) => count + 1)));
  useEffect(() => words.follow(), [words]);
  const { query, order, hsk } = view;
  const found = useMemo(
    () => words.find({ query, order, hsk }),
    // The list is changed in place; the revision stands for what is in it.
    [words, query, order, hsk, revision],
  );
  return { ...words.state, words: found, ask: words.ask };
}

/** Reads words and follows their changes; tells `onChange` of each step. */
class LiveWords {
  private list = new WordList();
  private newest: readonly SavedWord[] = [];
  private readonly asked = new Set<string>();
  private details = new Map<string, SavedWord>();
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

  find(view: ListView): readonly ListedWord[] {
    const isPlain = view.query.trim() === '' && view.order === 'newest' && view.hsk === 'any';
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

  private async read() {
    this.reading.abort();
    const { signal } = (this.reading = new AbortController());
    await this.attempt(async () => {
      const newest = await this.services.newest(FIRST_SCREEN);
      if (signal.aborted) return;
      const list = new WordList();
      this.list = list;
      this.newest = newest;
      this.opened = true;
      this.complete = newest.length === 0;
      for (const { id } of newest) this.asked.add(id);
      this.keepDetails(newest);
      await nextTask();
      for await (const batch of this.services.list(BATCH)) {
        if (signal.aborted) return;
        list.add(batch);
        await nextTask();
      }
      this.complete = true;
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
      const words = await this.services.words(change.saved);
      this.list.add(words.map(listed));
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

/** Lets the browser paint and take keys between two batches. */
const nextTask = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve);
  });
