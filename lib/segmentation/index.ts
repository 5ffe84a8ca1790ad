export { type Recogniser, type Segmenter, createSegmenter } from './segmenter';
export type { Span, Token, TokenKind } from './token';
