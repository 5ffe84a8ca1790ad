export type { Article, Block, BlockKind, Language, TextPiece } from './article';
