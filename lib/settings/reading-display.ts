import type { ReadingDisplay } from '@/lib/analysis';
import type { Settings } from './settings';

/** The settings that say how readings are shown. */
export const readingDisplayOf = ({
  readingStyle,
  toneColours,
  sandhi,
  taiwanReadings,
}: Settings): ReadingDisplay => ({
  style: readingStyle,
  colours: toneColours,
  sandhi,
  taiwan: taiwanReadings,
});
