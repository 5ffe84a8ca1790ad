import type { AnalysedToken } from '@/lib/analysis';
import type { WordState } from '@/lib/vocabulary';
import type { ReaderServices } from './services';

/** What undoes that a word was given another state. */
export function takingBack(
  services: ReaderServices,
  { headword }: AnalysedToken,
  before: WordState,
  takeBack: (() => Promise<void>) | undefined,
  learn: (state: WordState) => void,
): () => Promise<void> {
  return async () => {
    await takeBack?.();
    // Saved is what a word is by its being saved, unless a verdict says otherwise.
    if (takeBack === undefined || before === 'known' || before === 'ignored')
      await services.setVerdict(headword, before === 'learning' ? 'unseen' : before);
    learn(before);
  };
}
