import type { CardKind, Outlook, QueuedCard, ReviewServices, Schedule } from '@/lib/vocabulary';
import { Review } from './Review';

/** A word as it is saved from an article. */
export const SAMPLE_WORD: QueuedCard['word'] = {
  id: 'seed',
  simplified: '种子',
  traditional: '種子',
  pinyin: 'zhǒng zi',
  senses: ['seed', 'CL:顆|颗[ke1],粒[li4]'],
  hsk: 5,
  definition: '',
  chosen: [],
  notes: 'Light second syllable.',
  tags: [],
  timesMet: 1,
  savedAt: 0,
  lastMetAt: 0,
  contexts: [
    {
      sentence: '他说，种子是留给明天的。',
      start: 3,
      end: 5,
      articleTitle: '一座种子库',
      site: 'news.example',
      url: 'https://news.example/seeds',
      metAt: 0,
    },
  ],
};

const SCHEDULE: Schedule = {
  phase: 'review',
  step: 0,
  stability: 3,
  difficulty: 5,
  intervalDays: 3,
  dueDay: 20_003,
  dueAt: null,
  answeredDay: 20_000,
  answeredAt: 0,
  answers: 2,
  lapses: 0,
};

export const SAMPLE_OUTLOOK: Outlook = {
  1: { ...SCHEDULE, phase: 'relearning', dueAt: 600_000 },
  2: SCHEDULE,
  3: { ...SCHEDULE, intervalDays: 64 },
  4: { ...SCHEDULE, intervalDays: 800 },
};

const card = (kind: CardKind): QueuedCard => ({
  id: `seed ${kind}`,
  wordId: 'seed',
  kind,
  word: SAMPLE_WORD,
  review: null,
});

/** Services that ask these cards and keep no answer. */
export function servicesFor(
  cards: readonly QueuedCard[],
  given: Partial<ReviewServices> = {},
): ReviewServices {
  return {
    queue: async () => ({
      ready: cards,
      waiting: [],
      counts: { learning: 0, reviews: 0, fresh: cards.length },
    }),
    outlook: async () => SAMPLE_OUTLOOK,
    nextDue: async () => null,
    standing: async () => ({ lastAnswerId: null, suspended: null, isAskable: true }),
    suspended: async () => [],
    progress: async () => ({
      today: 20_003,
      stages: [],
      forecast: [],
      retention: [],
      activity: [],
    }),
    answer: async () => {},
    takeBack: async () => {},
    suspend: async () => {},
    subscribe: () => () => {},
    speak: () => {},
    ...given,
  };
}

const view = (cards: readonly QueuedCard[], given: Partial<ReviewServices> = {}) => (
  <Review services={servicesFor(cards, given)} locale="en" />
);

export default {
  'word → meaning': view([card('meaning')]),
  'meaning → word': view([card('word')]),
  'sentence with a gap': view([card('gap')]),
  'reading, typed': view([card('reading')]),
  listening: view([card('listening')]),
  'nothing saved yet': view([]),
  'nothing until Thursday, one card put aside': view([], {
    nextDue: async () => ({ day: 20_780, cards: 12 }),
    suspended: async () => [card('word')],
  }),
};
