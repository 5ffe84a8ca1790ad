import { parseSyllable } from '@/lib/pronunciation';
import type { Token } from '@/lib/segmentation';
import type { Dictionary } from './dictionary';

/** The readings of a token's Han characters. */
export interface TokenReading {
  readonly pinyin: readonly string[];
  readonly sure: boolean;
}

/** Dictionary readings: the first entry's for the whole token, else its characters'. */
export function readTokens(
  _paragraph: string,
  tokens: readonly Token[],
  dictionary: Dictionary,
): TokenReading[] {
  return tokens.map(({ text }) => {
    const characters = [...text].filter((character) => /\p{Script=Han}/u.test(character));
    const whole = syllables(dictionary.entries(text)[0]?.pinyin ?? '');
    const pinyin =
      whole.length === characters.length
        ? whole
        : characters.map((each) => syllables(dictionary.entries(each)[0]?.pinyin ?? '')[0] ?? '');
    return { pinyin, sure: true };
  });
}

const syllables = (pinyin: string) =>
  pinyin
    .split(' ')
    .filter((syllable) => parseSyllable(syllable) !== null)
    .map((syllable) => syllable.toLowerCase());
