/**
 * How much a line looks like part of a story, from its wording alone.
 *
 * *Story* is counted in Han characters of running prose; *clutter* in the same unit, for links,
 * time stamps and the short unpunctuated lines of menus and buttons. One of them is 0.
 */
import { isControl, isNotice, isStatement } from './boilerplate';
import { countText, isChinese, isStamp, type TextCounts } from './text';
import type { Line } from './walk';

type LineLook =
  /** Sentences, or the better part of one. */
  | 'prose'
  /** A long line without punctuation: verse, a caption, a headline. */
  | 'plain'
  /** Too short to tell: a sub-heading, a name, a button. */
  | 'short'
  /** Nearly all of it is a link. */
  | 'link'
  /** A time or date and little else. */
  | 'stamp'
  /** Prose in another language. */
  | 'foreign'
  /** Copyright, liability, licences: good sentences, but the site's. */
  | 'notice'
  /** Nothing to read. */
  | 'blank';

export interface MeasuredLine {
  readonly counts: TextCounts;
  readonly look: LineLook;
  readonly story: number;
  readonly clutter: number;
}

/** Headlines of ten to thirty characters fill the lists of a portal; verse lines are shorter. */
const PLAIN_LENGTH = 14;

/** @param inParagraph whether the line's box is a `p`: short ones are lines of a text, not a menu's */
export function measure(line: Line, inParagraph: boolean): MeasuredLine {
  const counts = countText(line.text);
  const look = lookOf(line, counts);
  const isVerse = look === 'short' && inParagraph && line.linked === 0 && counts.han >= 4;
  if (isVerse && !isControl(line.text)) {
    return { counts, look, story: counts.han * 0.25, clutter: 0 };
  }
  return { counts, look, story: storyOf(look, line, counts), clutter: clutterOf(look, line) };
}

function lookOf(line: Line, counts: TextCounts): LineLook {
  const { han, kana, hangul, letters, digits, stops, pauses } = counts;
  if (han + kana + hangul + letters + digits === 0) return 'blank';
  const linkShare = line.linked / line.ink;
  if (linkShare > 0.7 && !(stops >= 2 && han > 60)) return 'link';
  if (isStamp(line.text)) return 'stamp';
  if (!isChinese(counts)) return letters + kana + hangul > 20 ? 'foreign' : 'short';
  if (isNotice(line.text) || isStatement(line.text)) return 'notice';
  if (isControl(line.text)) return 'short';
  if (han >= 8 && stops > 0) return 'prose';
  if (han >= PLAIN_LENGTH && pauses > 0) return 'prose';
  return han >= PLAIN_LENGTH ? 'plain' : 'short';
}

function storyOf(look: LineLook, line: Line, counts: TextCounts): number {
  const free = counts.han * (1 - line.linked / line.ink);
  if (look === 'prose') return counts.stops > 0 ? free : free * 0.7;
  return look === 'plain' ? free * 0.35 : 0;
}

function clutterOf(look: LineLook, line: Line): number {
  if (look === 'link') return 8 + Math.min(line.text.length, 30);
  if (look === 'stamp') return 12;
  if (look === 'notice') return 10;
  return look === 'short' ? 3 : 0;
}
