export { NO_RULES, type ReaderRules } from './reader-rules';
export { type Recogniser, type Segmenter, createSegmenter } from './segmenter';
export { type Span, TOKEN_KINDS, type Token, type TokenKind } from './token';
