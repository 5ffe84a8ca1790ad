import type { Entry } from '@/lib/lexicon';
import { toToneMarks } from './pinyin';

const TAIWAN = /Taiwan pr\. \[([^\]]+)\]/u;

/** The reading usual in Taiwan, where CC-CEDICT notes another ("Taiwan pr. [le4 se4]"); null elsewhere. */
export function taiwanReading({ senses }: Entry): string | null {
  for (const sense of senses) {
    const reading = TAIWAN.exec(sense)?.[1];
    if (reading !== undefined) return toToneMarks(reading);
  }
  return null;
}
