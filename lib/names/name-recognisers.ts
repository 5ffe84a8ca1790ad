import type { Lexicon } from '@/lib/lexicon';
import { recogniseDottedNames } from './dotted-names';
import type { Candidate } from './facts';
import { recogniseJapaneseNames } from './japanese-names';
import { NameMarks } from './name-marks';
import { NameModel } from './name-model';
import { NameNeighbours } from './name-neighbours';
import { recogniseOrganisations } from './organisations';
import { recognisePersons } from './persons';
import { recognisePlaces } from './places';
import { recogniseTransliterations } from './transliterations';

/** The recognisers of persons, places and organisations outside the word lists, over the lexicon's model of names. */
export function nameRecognisers(
  lexicon: Lexicon,
): readonly ((text: string) => readonly Candidate[])[] {
  const model = new NameModel(lexicon.nameModel, lexicon.trie.labels);
  const neighbours = NameNeighbours.of(lexicon);
  const marks = new NameMarks();
  return [
    recognisePersons(model, neighbours, marks),
    recogniseJapaneseNames(model, neighbours, marks),
    recogniseTransliterations(model, neighbours, marks),
    recogniseDottedNames(model, marks, lexicon),
    recognisePlaces(model, neighbours, marks),
    recogniseOrganisations(model, neighbours, lexicon, marks),
  ];
}
