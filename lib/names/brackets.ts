/** Finds what an article puts in brackets. */
export interface Bracketed {
  /** Offset of the opening bracket; what it explains stands before it. */
  readonly open: number;
  /** Where the content starts and ends, white space at its ends left out. */
  readonly start: number;
  readonly end: number;
}

/** Content longer than this explains no name, in code units. */
const MAX_CONTENT = 80;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '（': '）', '〔': '〕', '[': ']' };

/** Brackets without brackets inside, in order. Half and full width may be mixed. Time O(length). */
export function bracketsOf(text: string): readonly Bracketed[] {
  const found: Bracketed[] = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (CLOSING[character] !== undefined) open = at;
    else if (
      open >= 0 &&
      (character === ')' || character === '）' || character === CLOSING[text.charAt(open)])
    ) {
      if (at - open <= MAX_CONTENT) found.push(trimmed(text, open, at));
      open = -1;
    }
  }
  return found;
}

function trimmed(text: string, open: number, close: number): Bracketed {
  let start = open + 1;
  let end = close;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { open, start, end };
}

function isSpace(text: string, at: number): boolean {
  return ' \t\u00a0\u3000'.includes(text[at] ?? '.');
}
