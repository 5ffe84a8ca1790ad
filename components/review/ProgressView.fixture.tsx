import type { Progress } from '@/lib/vocabulary';
import { Charts } from './ProgressView';

const TODAY = 20_003;

const TWO_DAYS: Progress = {
  today: TODAY,
  stages: [
    { waiting: 4, learning: 1, firm: 0 },
    { waiting: 1, learning: 3, firm: 1 },
  ],
  forecast: [3, 0],
  retention: [
    { day: TODAY - 7, answers: 0, known: 0 },
    { day: TODAY, answers: 4, known: 3 },
  ],
  activity: [
    { saved: 4, articles: 1, answers: 2 },
    { saved: 1, articles: 1, answers: 6 },
  ],
};

const NOTHING: Progress = {
  today: TODAY,
  stages: [{ waiting: 0, learning: 0, firm: 0 }],
  forecast: [0],
  retention: [{ day: TODAY, answers: 0, known: 0 }],
  activity: [{ saved: 0, articles: 0, answers: 0 }],
};

export default {
  'two days of reviews': <Charts progress={TWO_DAYS} locale="en" />,
  'nothing yet': <Charts progress={NOTHING} locale="en" />,
};
