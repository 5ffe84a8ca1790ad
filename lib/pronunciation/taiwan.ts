import type { Entry } from '@/lib/lexicon';
import { parseSyllable, withToneMark } from './pinyin';

/** A note that is a sense of its own holds for the entry; one among a sense's words holds for that sense alone. */
const NOTE = /^Taiwan pr\. \[(?<reading>[^\]]+)\]$/u;
/** Syllables with tone marks between spaces, or numbered ones in a row: "lè sè", "bu4fen4". */
const SYLLABLE = /[a-zêü:]+[1-5]|[^\s\d]+/giu;

/**
 * The reading usual in Taiwan, where CC-CEDICT notes another for the whole entry ("Taiwan pr. [le4 se4]").
 * @returns its syllables with tone marks; null elsewhere, and where they are not as many as the entry's own
 */
export function taiwanReading({
  pinyin,
  senses,
}: Pick<Entry, 'pinyin' | 'senses'>): readonly string[] | null {
  for (const sense of senses) {
    const reading = NOTE.exec(sense)?.groups?.reading;
    if (reading === undefined) continue;
    const syllables = Array.from(reading.matchAll(SYLLABLE), ([written]) => {
      const syllable = parseSyllable(written);
      return syllable === null ? written : withToneMark(syllable);
    });
    return syllables.length === pinyin.split(' ').length ? syllables : null;
  }
  return null;
}
