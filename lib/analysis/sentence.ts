/**
 * The sentence around a word. A sentence ends with 。！？… or their western forms, closing quotes and brackets
 * included, or at a line break. A full stop between digits or letters (3.5, U.S.) ends nothing.
 */

/** A sentence and its place. */
export interface Sentence {
  readonly text: string;
  /** UTF-16 code units into the text that it was taken from; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

const ENDS = new Set('。！？!?…．；;');
const CLOSERS = new Set('”’」』）】》〉)]"\'');
const LINE_BREAKS = new Set('\n\r\u2028\u2029');

/** No sentence of a newspaper is longer; what runs on without a full stop is cut here, on either side of the word. */
const LONGEST_SIDE = 150;

/**
 * The sentence that a stretch of text stands in, without white space at its ends.
 * @param start code units into `text`; 0 ≤ start ≤ end ≤ text.length
 * @returns '' and an empty stretch for white space alone. Throws nothing
 */
export function sentenceAt(text: string, start: number, end: number): Sentence {
  let from = start;
  while (from > 0 && start - from < LONGEST_SIDE && !endsAt(text, from)) from -= 1;
  let to = Math.max(end, start + 1);
  while (to < text.length && to - end < LONGEST_SIDE && !endsAt(text, to)) to += 1;
  to = Math.min(to, text.length);
  from = wholeCharacter(text, from);
  to = wholeCharacter(text, to);
  const stretch = text.slice(from, to);
  const trimmed = stretch.trimStart();
  from += stretch.length - trimmed.length;
  const sentence = trimmed.trimEnd();
  return { text: sentence, start: from, end: from + sentence.length };
}

/** True if a sentence ends before the code unit at `at`. */
function endsAt(text: string, at: number): boolean {
  const next = text.charAt(at);
  if (LINE_BREAKS.has(text.charAt(at - 1)) || LINE_BREAKS.has(next)) return true;
  if (ENDS.has(next) || CLOSERS.has(next)) return false;
  let last = at - 1;
  while (last > 0 && CLOSERS.has(text.charAt(last))) last -= 1;
  return ENDS.has(text.charAt(last));
}

/** Moves an offset out of the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const isInside =
    /[\uDC00-\uDFFF]/u.test(text.charAt(offset)) &&
    /[\uD800-\uDBFF]/u.test(text.charAt(offset - 1));
  return isInside ? offset - 1 : offset;
}
