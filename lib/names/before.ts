/** Looks at what stands before a bracket: where does the name end, and where can it start? */

/** Cuts text into words; spans are UTF-16 code units into it. */
export type Cut = (text: string) => readonly CutWord[];

export interface CutWord {
  readonly start: number;
  readonly end: number;
  /** Part of speech in ICTCLAS letters, '' where unknown. */
  readonly tag: string;
}

/** Longest name looked for, in code units: organisations' names run to about thirty characters. */
export const MAX_FULL = 40;

/** The stretch before `end` in which a name that ends there must start: up to the last mark. */
export function stretchBefore(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < MAX_FULL && !isMark(text, start - 1)) start--;
  return start;
}

const MARKS = new Set(
  '，。；：、！？…,;:!?"“”‘’「」『』《》〈〉【】()（）[]〔〕<>|/　 \n\r\t\u00a0\u2028'.split(''),
);

function isMark(text: string, at: number): boolean {
  return MARKS.has(text.charAt(at));
}

/** The words of start–end, with offsets into `text`. */
export function wordsIn(text: string, start: number, end: number, cut: Cut): readonly CutWord[] {
  return cut(text.slice(start, end)).map((word) => ({
    start: start + word.start,
    end: start + word.end,
    tag: word.tag,
  }));
}

export function isHan(text: string): boolean {
  return text !== '' && /^\p{Script=Han}+$/u.test(text);
}
