export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'quote' | 'caption' | 'tableCell';

/** The script most of the text is written in, decided by its characters. */
export type Language = 'zh-Hans' | 'zh-Hant';

/** A page's text node and the stretch of the block's text that it holds. */
export interface TextPiece {
  readonly node: Text;
  /** UTF-16 code units into the block's text. */
  readonly start: number;
  readonly end: number;
  /** Where in `node.data` the stretch begins, in code units. */
  readonly nodeOffset: number;
}

/** A paragraph or its like, in reading order. Its pieces, in order, make up its text without gaps. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  readonly pieces: readonly TextPiece[];
}

export interface Article {
  readonly title: string;
  readonly byline: string | null;
  /** The paper or agency the story comes from: 新华社. */
  readonly source: string | null;
  /** ISO 8601 date or date-time as far as the page tells it. */
  readonly published: string | null;
  readonly language: Language;
  readonly blocks: readonly Block[];
  /** 0–1: how sure the finder is that this is one article and that these are its blocks. */
  readonly confidence: number;
}
