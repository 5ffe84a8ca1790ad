import type { Analyser } from '@/lib/analysis';
import type { OwnEntry, Vocabulary } from '@/lib/vocabulary';
import { engine } from './engine';

/** The engine with the reader's own entries in it, which are read again once they have changed. */
export class EngineWithOwnEntries {
  private reading: Promise<readonly OwnEntry[]> | null = null;
  private known: readonly OwnEntry[] | null = null;

  constructor(private readonly vocabulary: Vocabulary) {
    vocabulary.subscribe((change) => {
      if (change.entries === true) this.reading = null;
    });
  }

  /** @throws LexiconError if the bundled dictionary is damaged */
  async open(): Promise<Analyser> {
    // Without them the dictionary still answers.
    this.reading ??= this.vocabulary.entries().catch(() => []);
    const [analyser, entries] = await Promise.all([engine(), this.reading]);
    if (entries !== this.known) analyser.useOwn(entries);
    this.known = entries;
    return analyser;
  }
}
