import type { Lexicon } from '@/lib/lexicon';
import { recogniseDottedNames } from './dotted-names';
import type { Candidate } from './facts';
import { NameModel } from './name-model';
import { recognisePersons } from './persons';
import { recognisePlaces } from './places';
import { recogniseTransliterations } from './transliterations';

/** The recognisers of persons and places outside the word lists, over the lexicon's model of names. */
export function nameRecognisers({
  nameModel,
  trie,
}: Lexicon): readonly ((text: string) => readonly Candidate[])[] {
  const model = new NameModel(nameModel, trie.labels);
  return [
    recognisePersons(model),
    recogniseTransliterations(model),
    recogniseDottedNames(model),
    recognisePlaces(model),
  ];
}
