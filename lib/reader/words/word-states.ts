import type { AnalysedToken } from '@/lib/analysis';
import { stateKey, type WordState } from '@/lib/vocabulary';

/** What the reader has said of the words of this page. */
export class WordStates {
  readonly #states = new Map<string, WordState>();

  stateOf({ headword }: AnalysedToken): WordState {
    return this.#states.get(stateKey(headword)) ?? 'unseen';
  }

  /** Takes in the states that came with an analysis; a word that is left out keeps what it had. */
  learn(states: Readonly<Record<string, WordState>>): void {
    for (const [key, state] of Object.entries(states)) this.#states.set(key, state);
  }

  /**
   * Takes in what the reader has said since.
   * @returns the keys of the words that are something else now
   */
  change(states: Readonly<Record<string, WordState>>): ReadonlySet<string> {
    const news = Object.entries(states).filter(
      ([key, state]) => (this.#states.get(key) ?? 'unseen') !== state,
    );
    for (const [key, state] of news) this.#states.set(key, state);
    return new Set(news.map(([key]) => key));
  }
}
