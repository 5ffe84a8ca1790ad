import type { Declared } from './declared';
import type { Headline } from './headline';
import type { Page } from './page';

/** What the verdict is passed on. */
export interface Findings {
  readonly page: Page;
  readonly body: number;
  /** Indices of the story's lines. */
  readonly story: readonly number[];
  readonly headline: Headline;
  readonly declared: Declared;
  /** The page tells when the story came out, if only by the hour. */
  readonly hasDate: boolean;
  readonly url: URL | null;
}
