export type { Article, Block, TextPiece } from './article';
export { blockAround } from './around';
export { findArticle, type Finding } from './find';
export { documentsIn } from './frames';
export { isDocument, isElement, isFrame, isNode, isShadowRoot, isText } from './nodes';
export { offsetAt, positionAt } from './position';
export { whenQuiet } from './quiet';
export type { EvidenceCode } from './verdict';
