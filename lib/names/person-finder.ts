/**
 * Chinese and Japanese persons as evidence: a name that stands beside a title or a verb of saying once
 * (记者张三报道), or often enough by itself, is that person wherever the article has it.
 */
import type { Lexicon } from '@/lib/lexicon';
import { type EvidenceFinder, KNOWN_COST, type KnownName } from './evidence';
import { INTRODUCED, NameNeighbours } from './name-neighbours';

/** A name found so often needs no introduction. */
const OFTEN = 3;
/** With a dot a name is found anyway; longer ones are transliterated. */
const NAME = /^\p{Script=Han}{2,5}$/u;
/** Names counted in one window. */
const MAX_COUNTED = 5_000;

interface CutWord {
  readonly start: number;
  readonly end: number;
  /** "person" for a name that no dictionary entry explains. */
  readonly kind: string;
}

/** @param cut finds the names */
export function personFinder(
  cut: (text: string) => readonly CutWord[],
  lexicon: Lexicon,
): EvidenceFinder {
  const neighbours = NameNeighbours.of(lexicon);
  return (paragraphs) => {
    const counts = new Map<string, number>();
    for (const paragraph of paragraphs) {
      for (const { start, end, kind } of cut(paragraph)) {
        if (kind !== 'person') continue;
        const name = paragraph.slice(start, end);
        if (!NAME.test(name) || (counts.size >= MAX_COUNTED && !counts.has(name))) continue;
        const isIntroduced = neighbours.around(paragraph, start, end) <= INTRODUCED;
        counts.set(name, (counts.get(name) ?? 0) + (isIntroduced ? OFTEN : 1));
      }
    }
    return [...counts].filter(([, count]) => count >= OFTEN).map(([name]) => known(name));
  };
}

const known = (text: string): KnownName => ({
  text,
  kind: 'person',
  cost: KNOWN_COST,
  facts: { gloss: 'personal name', refersTo: null, original: null },
});
