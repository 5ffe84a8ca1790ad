import type { AnalysedToken, Headword } from '@/lib/analysis';
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

  /** @returns true if that is news */
  set(headword: Headword, state: WordState): boolean {
    const key = stateKey(headword);
    if ((this.#states.get(key) ?? 'unseen') === state) return false;
    this.#states.set(key, state);
    return true;
  }
}
