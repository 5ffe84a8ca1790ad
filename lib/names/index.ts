export type { Candidate, Facts, NamedKind } from './facts';
