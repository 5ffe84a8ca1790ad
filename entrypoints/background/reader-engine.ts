import type { Analyser, ReaderRules } from '@/lib/analysis';
import type { CutRule, OwnEntry, Vocabulary } from '@/lib/vocabulary';
import { engine } from './engine';

/** What the reader has added to the dictionary and to how words are cut. */
interface Additions {
  readonly entries: readonly OwnEntry[];
  readonly cuts: readonly CutRule[];
}

/** The engine as one reader wants it: with own entries and rules on cuts, read again once they have changed. */
export class ReaderEngine {
  #reading: Promise<Additions> | null = null;
  #entries: readonly OwnEntry[] | null = null;
  /** The rules last asked for: the segmenter prepares each object once. */
  #last: {
    readonly additions: Additions;
    readonly here: string;
    readonly rules: ReaderRules;
  } | null = null;

  constructor(private readonly vocabulary: Vocabulary) {
    vocabulary.subscribe(({ entries, cuts, everything }) => {
      if (entries === true || cuts === true || everything) this.#reading = null;
    });
  }

  /** @throws LexiconError if the bundled dictionary is damaged */
  async open(): Promise<Analyser> {
    const [analyser, { entries }] = await Promise.all([engine(), this.#additions()]);
    if (entries !== this.#entries) analyser.useOwn(entries);
    this.#entries = entries;
    return analyser;
  }

  /**
   * How words are to be cut: by the rules kept for all pages, the words of own entries, and what holds for the
   * text at hand.
   * @returns the same object as long as nothing has changed
   */
  async rules(here: readonly CutRule[]): Promise<ReaderRules> {
    const additions = await this.#additions();
    const key = JSON.stringify(here);
    if (this.#last?.additions !== additions || this.#last.here !== key)
      this.#last = { additions, here: key, rules: rulesOf(additions, here) };
    return this.#last.rules;
  }

  #additions(): Promise<Additions> {
    this.#reading ??= Promise.all([this.vocabulary.entries(), this.vocabulary.cuts()]).then(
      ([entries, cuts]) => ({ entries, cuts }),
      () => {
        // Without them the dictionary still answers; the next question tries again.
        this.#reading = null;
        return NONE;
      },
    );
    return this.#reading;
  }
}

const NONE: Additions = { entries: [], cuts: [] };

function rulesOf({ entries, cuts: kept }: Additions, here: readonly CutRule[]): ReaderRules {
  const stands = new Set(here.map(({ text }) => text));
  const cuts = [...kept.filter(({ text }) => !stands.has(text)), ...here];
  return {
    words: entries.flatMap(({ simplified, traditional }) => [simplified, traditional]),
    joined: cuts.filter(({ at }) => at.length === 0).map(({ text }) => text),
    split: cuts.filter(({ at }) => at.length > 0),
  };
}
