/** Test sentences mark the stretch in question: 产值«3.2万亩». */
import { recogniseNumbers } from '@/lib/names';

export interface Marked {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function unmark(sentence: string): Marked {
  const start = sentence.indexOf('«');
  const end = sentence.indexOf('»') - 1;
  if (start < 0 || end < start) throw new Error(`nothing marked in ${sentence}`);
  return { text: sentence.replace(/[«»]/gu, ''), start, end };
}

/** What the recogniser says of exactly the marked stretch: "date: 17 February", or "nothing". */
export function readMarked(sentence: string): string {
  const { text, start, end } = unmark(sentence);
  const found = recogniseNumbers(text).find((one) => one.start === start && one.end === end);
  return found === undefined ? 'nothing' : `${found.kind}: ${found.facts.gloss}`;
}
