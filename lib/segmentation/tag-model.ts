/** What parts of speech say of their neighbours: the lattice's second source of costs. */
import type { Lexicon } from '@/lib/lexicon';
import type { NamedKind } from '@/lib/names';
import { CHARACTER } from './characters';

export interface TagModel {
  /** Number of tags. */
  readonly count: number;
  /** The tag before the first word. */
  readonly begin: number;
  /** At [tag before × count + tag]: −ln P(tag | tag before) / P(tag), in 1/1000 nat. */
  readonly costs: Int16Array;
  /** By word id. */
  readonly ofWord: Uint8Array;
  /** By kind of character: the tag of a run that is no word. */
  readonly ofCharacter: Uint8Array;
  /** The tag of a recogniser's candidate. */
  readonly ofKind: Readonly<Record<NamedKind, number>>;
}

/** One tag for everything: words are weighed by their own frequency alone. */
export function untagged(lexicon: Lexicon): TagModel {
  return {
    count: 1,
    begin: 0,
    costs: new Int16Array(1),
    ofWord: new Uint8Array(lexicon.header.wordCount),
    ofCharacter: new Uint8Array(Object.keys(CHARACTER).length),
    ofKind: { person: 0, place: 0, organisation: 0, abbreviation: 0, number: 0, date: 0 },
  };
}
