/** Scores of a segmentation against gold words. */

export interface Tally {
  gold: number;
  produced: number;
  right: number;
  /** Produced tokens that overlap a gold word without either containing the other. */
  crossing: number;
  /** Gold words of two or more characters that are in the dictionary … */
  known: number;
  /** … and come out in pieces. */
  split: number;
}

export const emptyTally = (): Tally => ({
  gold: 0,
  produced: 0,
  right: 0,
  crossing: 0,
  known: 0,
  split: 0,
});

/**
 * Adds a sentence to a tally.
 * @param gold,produced words which, joined, are the same text
 * @throws RangeError if they are not
 */
export function score(
  tally: Tally,
  gold: readonly string[],
  produced: readonly string[],
  isKnown: (word: string) => boolean,
): void {
  const text = gold.join('');
  if (produced.join('') !== text) throw new RangeError(`Other text came back for: ${text}`);
  const goldEnds = boundaries(gold);
  const ends = boundaries(produced);
  tally.gold += gold.length;
  tally.produced += produced.length;
  forEachSpan(produced, (start, end) => {
    const clean = goldEnds.has(start) && goldEnds.has(end);
    const inner = hasBetween(goldEnds, start, end);
    if (clean && !inner) tally.right++;
    // A token whose end cuts a gold word crosses it unless it lies inside that word.
    if (!clean && inner) tally.crossing++;
  });
  forEachSpan(gold, (start, end, word) => {
    if (end - start < 2 || !isKnown(word)) return;
    tally.known++;
    if (hasBetween(ends, start, end)) tally.split++;
  });
}

function boundaries(words: readonly string[]): ReadonlySet<number> {
  const ends = new Set([0]);
  forEachSpan(words, (_start, end) => ends.add(end));
  return ends;
}

function forEachSpan(
  words: readonly string[],
  visit: (start: number, end: number, word: string) => void,
): void {
  let start = 0;
  for (const word of words) {
    visit(start, start + word.length, word);
    start += word.length;
  }
}

function hasBetween(offsets: ReadonlySet<number>, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (offsets.has(at)) return true;
  return false;
}

export const wordF1 = ({ right, produced, gold }: Tally) => (200 * right) / (produced + gold);
export const crossingPerThousand = ({ crossing, produced }: Tally) => (1000 * crossing) / produced;
export const overSplit = ({ split, known }: Tally) => (100 * split) / Math.max(1, known);
