/**
 * Decides what stands above and below the words of a block.
 *
 * A ruby is one stretch of text with its reading. A word is one ruby, so that its reading is written
 * together, whatever words are inside it (葡萄牙, 工程师); but a compound that is long or no word of the
 * dictionary is one for each of its inner words, a word that mixes Chinese with other characters (卡拉OK) one
 * for each Chinese run, and a word that runs over the end of a text node (a link that starts in its middle)
 * one on either side. The gloss of all of it stands under the first.
 */
import {
  type AnalysedToken,
  type ReadingDisplay,
  fittedGloss,
  showReading,
  shownSyllables,
} from '@/lib/analysis';
import type { Ruby } from '../paint/ruby';
import type { ReadBlock } from './read-block';

/** What the reader wants to see of one word. */
export interface Display {
  readonly pinyin: boolean;
  readonly gloss: boolean;
  /** An element of its own also where nothing stands above or below it. */
  readonly apart: boolean;
}

/** Longer stretches without a word border would leave the line nowhere to break. */
const LONGEST_RUBY = 6;
/**
 * @param displayOf what to show of a token
 * @param display how readings are shown
 * @returns the rubies of each text node of the block, by node, in text order; offsets are into the
 *   node's data. A node without a ruby has an empty list: it is still to be painted, since the line
 *   height comes with it
 */
export function rubiesByNode(
  { block, tokens }: ReadBlock,
  displayOf: (token: AnalysedToken) => Display,
  display: ReadingDisplay,
): ReadonlyMap<Text, Ruby[]> {
  const byNode = new Map<Text, Ruby[]>();
  const readings = shownSyllables(tokens, display);
  const units = tokens.flatMap((token, index) =>
    rubiesOf(token, readings[index] ?? [], displayOf(token)),
  );
  let next = 0;
  for (const { node, start, end, nodeOffset } of block.pieces) {
    const rubies = byNode.get(node) ?? [];
    byNode.set(node, rubies);
    while ((units[next]?.end ?? Infinity) <= start) next += 1;
    for (let at = next; (units[at]?.start ?? Infinity) < end; at += 1) {
      const unit = units[at];
      if (unit === undefined) break;
      const cut = within(unit, start, end, display);
      if (cut !== null) rubies.push(shifted(cut, nodeOffset - start));
    }
  }
  return byNode;
}

/** A stretch of Chinese characters and their syllables, one for each code point. */
interface Unit {
  readonly start: number;
  readonly end: number;
  readonly syllables: readonly string[];
  /** Code units of each character. */
  readonly widths: readonly number[];
  readonly gloss: string;
}

function rubiesOf(
  token: AnalysedToken,
  reading: readonly string[],
  { pinyin, gloss, apart }: Display,
): Unit[] {
  if (!pinyin) return apart && isWordly(token) ? [bare(token)] : [];
  const units = chineseRuns(token, reading);
  const [first, ...rest] = units;
  if (!gloss || token.shortGloss === null || first === undefined) return units;
  return [{ ...first, gloss: fittedGloss(token.shortGloss, first.syllables.length) }, ...rest];
}

const isWordly = ({ text }: AnalysedToken): boolean => /[\p{L}\p{N}]/u.test(text);

/** A word that has nothing above it, but is set apart. */
const bare = ({ text, start, end }: AnalysedToken): Unit => ({
  start,
  end,
  syllables: [''],
  widths: [text.length],
  gloss: '',
});

/**
 * The words inside a token that are read as words of their own: in a long compound all of them; in a shorter
 * one only where it is no word of the dictionary and none of them is a mere character (国际种子组织).
 */
const writtenApart = ({ text, parts, pinyin, inLexicon }: AnalysedToken): readonly Span[] => {
  const lengths = (parts ?? []).map(({ start, end }) => end - start);
  const areWords = sum(lengths) === text.length && lengths.every((length) => length > 1);
  return pinyin.length > LONGEST_RUBY || (!inLexicon && areWords) ? (parts ?? []) : [];
};

type Span = NonNullable<AnalysedToken['parts']>[number];

/** The runs of characters with a known reading, cut at the borders of what is written apart. */
function chineseRuns(token: AnalysedToken, reading: readonly string[]): Unit[] {
  const borders = new Set(writtenApart(token).flatMap(({ start, end }) => [start, end]));
  const units: Unit[] = [];
  let syllables: string[] = [];
  let widths: number[] = [];
  let at = token.start;
  let nextSyllable = 0;
  const close = () => {
    if (syllables.length > 0) {
      const start = at - sum(widths);
      units.push({ start, end: at, syllables, widths, gloss: '' });
    }
    syllables = [];
    widths = [];
  };
  for (const character of token.text) {
    const isHan = HAN.test(character);
    const syllable = isHan ? (reading[nextSyllable] ?? '') : '';
    if (isHan) nextSyllable += 1;
    if (syllable === '' || borders.has(at) || syllables.length === LONGEST_RUBY) close();
    if (syllable !== '') {
      syllables.push(syllable);
      widths.push(character.length);
    }
    at += character.length;
  }
  close();
  return units;
}

const HAN = /^[\p{Script=Han}]$/u;

/** The part of a unit inside a stretch of the block, as a ruby. A unit cut in two keeps its gloss on its first part. */
function within(
  unit: Unit,
  start: number,
  end: number,
  { style, colours }: ReadingDisplay,
): Ruby | null {
  const syllables: string[] = [];
  let from = unit.end;
  let to = unit.start;
  let at = unit.start;
  unit.syllables.forEach((syllable, index) => {
    const next = at + (unit.widths[index] ?? 1);
    if (at >= start && next <= end) {
      syllables.push(syllable);
      from = Math.min(from, at);
      to = next;
    }
    at = next;
  });
  if (syllables.length === 0) return null;
  const shown = showReading(syllables, style);
  return {
    start: from,
    end: to,
    reading: shown.map(({ text }) => text).join(''),
    coloured: colours === 'none' ? null : shown,
    gloss: from === unit.start ? unit.gloss : '',
  };
}

const shifted = (ruby: Ruby, by: number): Ruby => ({
  ...ruby,
  start: ruby.start + by,
  end: ruby.end + by,
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
