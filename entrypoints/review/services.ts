import { askVocabulary, newWrite } from '@/lib/messaging';
import { readSettings, reviewSettingsOf, watchSettings } from '@/lib/settings';
import type { ReviewServices, ReviewSettings } from '@/lib/vocabulary';
import { openVocabulary } from '@/lib/vocabulary/store';

/**
 * The review page's services: it reads from the database itself, which tells it of changes made elsewhere;
 * the worker writes.
 * @param speak null where there is no voice: then nothing is asked that needs one
 */
export function reviewServices(speak: ReviewServices['speak']): ReviewServices {
  const vocabulary = openVocabulary();
  const { reviews } = vocabulary;
  const settings = async (): Promise<ReviewSettings> => {
    const chosen = reviewSettingsOf(await readSettings());
    const kinds = chosen.kinds.filter((kind) => kind !== 'listening' || speak !== null);
    return { ...chosen, kinds };
  };
  return {
    queue: async () => reviews.queue(await settings()),
    outlook: async (card) => reviews.outlook(card, await settings()),
    nextDue: async () => reviews.nextDue(await settings()),
    suspended: () => reviews.suspended(),
    answer: async (what, requestId) => {
      await askVocabulary('answerCard', { requestId, what });
    },
    takeBack: async (answerId) => {
      await askVocabulary('takeBackAnswer', newWrite(answerId));
    },
    suspend: async (cards, suspended) => {
      const plain = cards.map(({ wordId, kind }) => ({ wordId, kind }));
      await askVocabulary('suspendCards', newWrite({ cards: plain, suspended }));
    },
    subscribe: (listener) => {
      const stop = new AbortController();
      watchSettings(() => listener(), stop.signal);
      const unsubscribe = vocabulary.subscribe(() => listener());
      return () => {
        unsubscribe();
        stop.abort();
      };
    },
    speak,
  };
}
