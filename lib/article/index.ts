export type { Article, Block, BlockKind, Language, TextPiece } from './article';
export { findArticle, type FindOptions, type Finding, type Refusal } from './find';
export type { Evidence, EvidenceCode, RefusalReason } from './verdict';
