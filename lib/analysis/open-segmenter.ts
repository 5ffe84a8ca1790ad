import type { Lexicon } from '@/lib/lexicon';
import { nameRecognisers, recogniseNumbers, recogniseReduplications } from '@/lib/names';
import { type Segmenter, createSegmenter } from '@/lib/segmentation';

/** The segmenter that ships, with all its recognisers; what measures it or learns from it opens just this. */
export const openSegmenter = (lexicon: Lexicon): Segmenter =>
  createSegmenter(lexicon, [
    recogniseNumbers,
    recogniseReduplications(lexicon),
    ...nameRecognisers(lexicon),
  ]);
