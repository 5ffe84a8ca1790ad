export type { Span, Token, TokenKind } from './token';
