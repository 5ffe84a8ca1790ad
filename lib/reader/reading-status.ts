/** Where a document stands with the reader; the popup shows it. */
export type ReadingStatus =
  /** Looking for the article, or waiting for the page to be quiet. */
  | { readonly kind: 'starting' }
  | {
      readonly kind: 'reading';
      readonly title: string;
      /** Tokens of kind `word` in the article. */
      readonly words: number;
      /** Distinct headwords that are new to the reader. */
      readonly newWords: number;
    }
  /** No Chinese article here; hover look-up works on the whole page. `reason` is the finder's code. */
  | {
      readonly kind: 'noArticle';
      readonly reason: string;
      /** Origins of the frames that the story may stand in, the largest first; [] where it stands in none. */
      readonly frames: readonly string[];
    }
  /** Switched off by the reader: stays off for this document until asked. */
  | { readonly kind: 'off' }
  /** The worker or the page failed us; `code` says how. */
  | { readonly kind: 'failed'; readonly code: string };
