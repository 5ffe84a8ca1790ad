import type { AnalysedToken } from '@/lib/analysis';
import { type WordState, stateKey } from '@/lib/vocabulary';
import type { StateGiven } from './card/card-actions';
import type { ReaderServices } from './services';

/** What undoes that a word was given another state. */
export function takingBack(
  services: ReaderServices,
  { headword }: AnalysedToken,
  { before, takeBack }: StateGiven,
  learn: (state: WordState) => void,
): () => Promise<void> {
  return async () => {
    if (takeBack === undefined) {
      // Saved is what a word is by its being saved, unless a verdict says otherwise.
      await services.setVerdict(headword, before === 'learning' ? 'unseen' : before);
      learn(before);
      return;
    }
    const states = await takeBack();
    const isDone = Object.keys(states).length > 0;
    // What could no longer be taken back stands.
    if (isDone) learn(states[stateKey(headword)] ?? before);
  };
}
