/**
 * A reading as it is shown: in pinyin with tone marks or numbers, or in zhuyin; its syllables apart, so that each can
 * have the colour of its tone.
 *
 * Sources: 汉语拼音正词法基本规则, GB/T 16159-2012: the syllables of a word together (6.1), the words of a name apart and
 * with capitals (6.2, 6.3: 北京市 Běijīng Shì); 汉语拼音方案 (1958): an apostrophe before a syllable that starts with a, o or e,
 * an erhua 儿 as r (玩儿 wánr). CC-CEDICT's capitals say where the words of a name start.
 */
import { type Syllable, type Tone, parseSyllable, withToneMark, withToneNumber } from './pinyin';
import { isSyllable, toZhuyin } from './zhuyin';

export const READING_STYLES = ['marks', 'numbers', 'zhuyin'] as const;
export type ReadingStyle = (typeof READING_STYLES)[number];

/** A piece of a shown reading. */
export interface ShownSyllable {
  /** With what stands before it: an apostrophe or a space. */
  readonly text: string;
  /** null for what is no syllable. */
  readonly tone: Tone | null;
}

/**
 * Spells the reading of one word.
 * @param syllables with tone marks; one with a capital starts a written word; what is no syllable ("·", ",", "OK") is
 *   kept, '' left out
 * @returns pieces that, joined, are the reading
 */
export function showReading(
  syllables: readonly string[],
  style: ReadingStyle,
): readonly ShownSyllable[] {
  const shown: ShownSyllable[] = [];
  let before: Piece | null = null;
  for (const piece of piecesOf(syllables)) {
    const { syllable } = piece;
    const text = syllable === null ? piece.written : spelled(syllable, piece.isErhua, style);
    shown.push({ text: separator(before, piece, style) + text, tone: syllable?.tone ?? null });
    before = piece;
    if (piece.isErhua && style === 'zhuyin')
      shown.push({ text: 'ㄦ', tone: syllable?.tone ?? null });
  }
  return shown;
}

interface Piece {
  readonly written: string;
  /** null for what is no syllable. */
  readonly syllable: Syllable | null;
  /** True if an erhua 儿 is joined on. */
  readonly isErhua: boolean;
}

function piecesOf(syllables: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const written of syllables) {
    const last = pieces.at(-1);
    if (written === 'r' && last?.syllable && !last.isErhua) {
      pieces[pieces.length - 1] = { ...last, isErhua: true };
    } else if (written !== '') {
      pieces.push({ written, syllable: syllableOf(written), isErhua: false });
    }
  }
  return pieces;
}

/** A syllable of Standard Chinese; null for anything else. "K" and "OK" are Latin letters. */
function syllableOf(written: string): Syllable | null {
  const syllable = parseSyllable(written);
  if (syllable === null || !isSyllable(syllable.letters)) return null;
  return syllable.tone === 5 && written === written.toUpperCase() ? null : syllable;
}

function spelled(syllable: Syllable, isErhua: boolean, style: ReadingStyle): string {
  switch (style) {
    case 'marks':
      return withToneMark(syllable) + (isErhua ? 'r' : '');
    case 'numbers':
      return withToneNumber(isErhua ? { ...syllable, letters: `${syllable.letters}r` } : syllable);
    case 'zhuyin':
      return toZhuyin(syllable);
  }
}

/** Marks that a space follows in a saying: 龙生龙，凤生凤. */
const SPACED_MARK = /^[,:;]$/u;
const LETTER_OR_DIGIT = /[\p{Script=Latin}\p{Nd}]/u;

function separator(before: Piece | null, piece: Piece, style: ReadingStyle): string {
  if (before === null) return '';
  if (SPACED_MARK.test(before.written)) return ' ';
  if (before.syllable === null || piece.syllable === null) return isApart(before, piece) ? ' ' : '';
  if (style === 'zhuyin' || piece.syllable.capital) return ' ';
  return style === 'marks' && /^[aoeê]/u.test(piece.syllable.letters) ? "'" : '';
}

/** Latin letters and figures stand by themselves, but for those beside them: kǎlā OK, 1.3 wàn. */
const isApart = (before: Piece, piece: Piece): boolean =>
  LETTER_OR_DIGIT.test(before.written) &&
  LETTER_OR_DIGIT.test(piece.written) &&
  (before.syllable !== null || piece.syllable !== null);
