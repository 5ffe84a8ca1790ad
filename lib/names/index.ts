export { abbreviationFinder, findAbbreviations } from './abbreviations';
export type { Evidence, EvidenceFinder, KnownName } from './evidence';
export { gatherEvidence, mergeEvidence } from './evidence';
export type { Candidate, Facts, NamedKind } from './facts';
export { recogniseKnown } from './known';
export { type CharacterCosts, NameModel, ROLES, type Role, writeNameModel } from './name-model';
export { nameRecognisers } from './name-recognisers';
export { recogniseNumbers } from './numbers/recognise';
export { findOriginals, originalFinder, shortForms } from './originals';
