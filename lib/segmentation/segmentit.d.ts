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
  export interface SegmentitModule {
    type: 'tokenizer' | 'optimizer';
    segment?: Segment;
    init?(segment: Segment): void;
    split?(words: SegmentitWord[]): SegmentitWord[];
    doOptimize?(words: SegmentitWord[]): SegmentitWord[];
  }
  export class Segment {
    use(modules: SegmentitModule | readonly SegmentitModule[]): this;
    doSegment(text: string, options?: { stripPunctuation?: boolean }): SegmentitWord[];
  }
  export const POSTAG: Readonly<Record<string, number>>;
}
