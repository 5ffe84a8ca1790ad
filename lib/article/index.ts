export type { Article, Block, BlockKind, Language, TextPiece } from './article';
export { blockAround } from './around';
export { findArticle, type FindOptions, type Finding, type Refusal } from './find';
export { offsetAt, positionAt, type DomPosition } from './position';
export { whenQuiet, type QuietOptions } from './quiet';
export type { Evidence, EvidenceCode, RefusalReason } from './verdict';
