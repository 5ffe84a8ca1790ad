import type { Context } from '../saved-word';

/** The reading of a sentence, parted where its word is. */
export interface SentencePinyin {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** What this needs of a token: its reading has one syllable for each Chinese character. */
export interface ReadToken {
  readonly text: string;
  readonly start: number;
  readonly pinyin: readonly string[];
}

/**
 * The pinyin of a sentence, word by word. The saved word is spelt as it was saved, however the sentence is cut
 * by now: a token that reaches over its border is parted there.
 * @param tokens joined, they are the sentence
 * @param pinyin the word's reading, syllables separated by spaces
 */
export function sentencePinyin(
  context: Context,
  tokens: readonly ReadToken[],
  pinyin: string,
): SentencePinyin {
  const spelled = { before: '', word: '', after: '' };
  let last: Piece | null = null;
  for (const piece of pieces(context, tokens, pinyin)) {
    if (last !== null && isSpaced(last.text, piece.text))
      spelled[piece.zone === 'word' ? last.zone : piece.zone] += ' ';
    spelled[piece.zone] += piece.text;
    last = piece;
  }
  return spelled;
}

interface Piece {
  readonly zone: keyof SentencePinyin;
  readonly text: string;
}

function pieces(
  { start, end }: Context,
  tokens: readonly ReadToken[],
  pinyin: string,
): readonly Piece[] {
  const within = (zone: Piece['zone'], from: number, to: number) =>
    tokens.flatMap((token) => {
      const text = spelledPart(token, from - token.start, to - token.start);
      return text === '' ? [] : [{ zone, text }];
    });
  const word: readonly Piece[] =
    pinyin === ''
      ? within('word', start, end)
      : [{ zone: 'word', text: joined(pinyin.split(' ')) }];
  return [...within('before', 0, start), ...word, ...within('after', end, Infinity)];
}

/** What lies from `from` to `to`, in code units from the token's start. */
function spelledPart({ text, pinyin }: ReadToken, from: number, to: number): string {
  const syllables: string[] = [];
  let other = '';
  let offset = 0;
  let han = 0;
  for (const character of text) {
    const isInside = offset >= from && offset < to;
    const isHan = HAN.test(character);
    if (isInside && isHan) syllables.push(pinyin[han] ?? '');
    if (isInside && !isHan) other += PUNCTUATION[character] ?? character;
    if (isHan) han += 1;
    offset += character.length;
  }
  return joined(syllables) + other.trim();
}

/** One word, with an apostrophe before a syllable that begins with a vowel: xī'ān. */
const joined = (syllables: readonly string[]) =>
  syllables
    .filter((syllable) => syllable !== '')
    .map((syllable, index) =>
      index > 0 && OPEN_SYLLABLE.test(syllable.normalize('NFD')) ? `'${syllable}` : syllable,
    )
    .join('');

const OPEN_SYLLABLE = /^[aoeê]/iu;
const HAN = /[\p{Script=Han}〇]/u;

const isSpaced = (before: string, after: string) =>
  !/[(“]$/u.test(before) && !/^[,.;:?!)”]/u.test(after);

/** Latin letters have Latin punctuation. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '。': '.',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
  '《': '“',
  '》': '”',
  '「': '“',
  '」': '”',
};
