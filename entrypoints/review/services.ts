import { askVocabulary, newWrite } from '@/lib/messaging';
import { readSettings, reviewSettingsOf, watchSettings } from '@/lib/settings';
import type { ReviewServices } from '@/lib/vocabulary';
import type { Speech } from '@/lib/speech';
import { openVocabulary } from '@/lib/vocabulary/store';

/**
 * The review page's services: it reads from the database itself, which tells it of changes made elsewhere;
 * the worker writes.
 * @param speech null where there is no voice: then nothing is asked that needs one
 */
export function reviewServices(speech: Speech | null): ReviewServices {
  const vocabulary = openVocabulary();
  const { reviews } = vocabulary;
  const settings = async () => reviewSettingsOf(await readSettings(), speech !== null);
  return {
    queue: async () => reviews.queue(await settings()),
    outlook: async (card) => reviews.outlook(card, await settings()),
    nextDue: async () => reviews.nextDue(await settings()),
    standing: async (card) => reviews.standing(card, await settings()),
    suspended: () => reviews.suspended(),
    progress: async () => reviews.progress(await settings()),
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
    speak: speech && ((text, script) => void speak(speech, text, script)),
  };
}

async function speak(speech: Speech, text: string, script: 'simplified' | 'traditional') {
  const { voice, speechRate: rate } = await readSettings();
  speech.speak(text, { voice, rate, script });
}
