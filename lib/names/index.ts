export type { Evidence, EvidenceFinder, KnownName } from './evidence';
export { gatherEvidence, mergeEvidence } from './evidence';
export type { Candidate, Facts, NamedKind } from './facts';
export { recogniseKnown } from './known';
export { recogniseNumbers } from './numbers/recognise';
export { type CharacterCosts, NameModel, ROLES, type Role, writeNameModel } from './name-model';
