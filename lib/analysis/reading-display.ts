/**
 * How the reader wants readings to be shown, and what that makes of the tokens of a paragraph and of an entry. Nothing
 * here changes what is analysed, saved or exported.
 */
import type { Entry } from '@/lib/lexicon';
import {
  type ReadingStyle,
  type SpokenCharacter,
  type ToneScheme,
  taiwanReading,
  withSandhi,
} from '@/lib/pronunciation';
import type { AnalysedToken } from './analysed-token';

export interface ReadingDisplay {
  readonly style: ReadingStyle;
  readonly colours: ToneScheme;
  /** Tones as they are spoken in their sentence, instead of the dictionary's. */
  readonly sandhi: boolean;
  /** The readings usual in Taiwan, where the dictionary notes them. */
  readonly taiwan: boolean;
}

/** As dictionaries and textbooks print readings, in the colour of the text. */
export const PLAIN_READING: ReadingDisplay = {
  style: 'marks',
  colours: 'none',
  sandhi: false,
  taiwan: false,
};

/** What of a token its shown reading depends on. */
export type ReadToken = Pick<AnalysedToken, 'text' | 'start' | 'parts' | 'spelled' | 'taiwan'>;

type Choice = Pick<ReadingDisplay, 'sandhi' | 'taiwan'>;

const HAN = /\p{Script=Han}/u;

/**
 * The readings of a paragraph's tokens as they are to be shown, but for their spelling.
 * @param tokens all of its tokens, in order: sandhi reaches across them
 * @returns for each token, one syllable for each of its Chinese characters, with capitals and light syllables
 */
export function shownSyllables(
  tokens: readonly ReadToken[],
  { sandhi, taiwan }: Choice,
): readonly (readonly string[])[] {
  const readings = tokens.map((token) =>
    taiwan ? (token.taiwan ?? token.spelled) : token.spelled,
  );
  if (!sandhi) return readings;
  const words = tokens.map((token, index) => spokenWord(token, readings[index] ?? []));
  const spoken = withSandhi(words.flat());
  let done = 0;
  return words.map((word) => {
    const own = spoken.slice(done, done + word.length);
    done += word.length;
    return own.filter((_, index) => HAN.test(word[index]?.character ?? ''));
  });
}

const LETTERS = String.raw`[\p{Script=Latin}\p{Nd}]+`;
const INNER_MARKS = String.raw`[^\p{Script=Han}\p{Script=Latin}\p{Nd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\s]+`;
/**
 * What a reading is made of: Chinese characters; figures and Latin letters, with the marks inside them and the units
 * behind (1,200; 10:30; 3.5%); the dots of names, commas, dashes, and signs before figures.
 */
const READ_PIECE = new RegExp(
  String.raw`\p{Script=Han}|${LETTERS}(?:${INNER_MARKS}${LETTERS})*[%％‰℃]?|[·，、—–~～/−-]|\p{Sc}`,
  'gu',
);
/** As pinyin writes them. */
const WRITTEN: Readonly<Record<string, string>> = { '，': ',', '、': ',' };

/**
 * The reading of a whole token: its syllables, and between them what of its text is read as it is written.
 * @param syllables as `shownSyllables` gives them
 * @returns "4S店" gives ["4S", "diàn"], "1.3万" ["1.3", "wàn"]; [] for a text without Chinese: as it is written it
 *   stands there already
 */
export function readingOf(text: string, syllables: readonly string[]): readonly string[] {
  if (syllables.length === 0) return [];
  let read = 0;
  return Array.from(text.matchAll(READ_PIECE), ([piece]) =>
    HAN.test(piece) ? (syllables[read++] ?? '') : (WRITTEN[piece] ?? piece),
  );
}

/**
 * The other reading that a token may have, to be shown beside the one that was chosen.
 * @returns as `readingOf`, with capitals and light syllables; null where the two are spelled alike
 */
export function otherReadingOf({
  text,
  pinyin,
  spelled,
  alternative,
}: Pick<AnalysedToken, 'text' | 'pinyin' | 'spelled' | 'alternative'>): readonly string[] | null {
  if (alternative === null) return null;
  const other = alternative.map((syllable, index) =>
    syllable === pinyin[index] ? (spelled[index] ?? syllable) : syllable,
  );
  const isAlike = other.join(' ').toLowerCase() === spelled.join(' ').toLowerCase();
  return isAlike ? null : readingOf(text, other);
}

/** What of an entry, or of a saved word, its shown reading depends on. */
export type ReadEntry = Pick<Entry, 'simplified' | 'pinyin' | 'senses'>;

/** The reading of an entry as it is to be shown: its syllables and marks, in order. */
export function entrySyllables(entry: ReadEntry, { sandhi, taiwan }: Choice): readonly string[] {
  const syllables = (taiwan ? taiwanReading(entry) : null) ?? entry.pinyin.split(' ');
  const characters = [...entry.simplified];
  if (!sandhi || characters.length !== syllables.length) return syllables;
  return withSandhi(
    characters.map((character, index) => ({
      character,
      pinyin: syllables[index] ?? '',
      starts: index === 0 ? 'word' : /^\p{Lu}/u.test(syllables[index] ?? '') ? 'part' : null,
    })),
  );
}

function spokenWord(
  { text, start, parts }: ReadToken,
  reading: readonly string[],
): readonly SpokenCharacter[] {
  const borders = new Set(parts?.flatMap((part) => [part.start, part.end]));
  const word: SpokenCharacter[] = [];
  let at = start;
  let read = 0;
  for (const character of text) {
    const pinyin = HAN.test(character) ? (reading[read++] ?? '') : '';
    const isBorder = borders.has(at) || /^\p{Lu}/u.test(pinyin);
    word.push({ character, pinyin, starts: at === start ? 'word' : isBorder ? 'part' : null });
    at += character.length;
  }
  return word;
}
