import type { ReviewSettings } from '@/lib/vocabulary';

/** Settings for the tests of reviews, on a clock that is UTC's. */
export const SETTINGS: ReviewSettings = {
  retention: 0.9,
  learningSteps: '1m 10m',
  relearningSteps: '10m',
  leechLapses: 8,
  newPerDay: 10,
  reviewsPerDay: 200,
  dayStartsAt: 4,
  kinds: ['meaning'],
  offsetAt: () => 0,
};
