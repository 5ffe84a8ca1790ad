/**
 * The part of segmentit that is used. Its package entry points carry 3.8 MB of stock dictionaries; this
 * file of the same package does not. It ships no types.
 */
declare module 'segmentit/dist/esm/segmentit.js' {
  /** A word in segmentit's own terms: `w` its text, `p` its POS bits. */
  export interface SegmentitWord {
    w: string;
    p?: number;
  }
  /** A plug-in. `Word` is what the pipeline's own plug-ins hand on, with more in it than segmentit asks for. */
  export interface SegmentitModule<Word extends SegmentitWord = SegmentitWord> {
    type: 'tokenizer' | 'optimizer';
    segment?: Segment<Word>;
    init?(segment: Segment<Word>): void;
    split?(words: SegmentitWord[]): Word[];
    doOptimize?(words: Word[]): Word[];
  }
  export class Segment<Word extends SegmentitWord = SegmentitWord> {
    use(modules: SegmentitModule<Word> | readonly SegmentitModule<Word>[]): this;
    doSegment(text: string, options?: { stripPunctuation?: boolean }): Word[];
  }
  export const POSTAG: Readonly<Record<string, number>>;
}
