import type { Lexicon } from '@/lib/lexicon';
import { type Pronouncer, type ReadingModel, createPronouncer } from '@/lib/pronunciation';

/** Pronouncers over a lexicon: one for the dictionary alone, one for each model. */
export class Readings {
  readonly #plain: Pronouncer;
  readonly #inContext = new WeakMap<ReadingModel, Pronouncer>();

  constructor(private readonly lexicon: Lexicon) {
    this.#plain = createPronouncer(lexicon, null);
  }

  of(model: ReadingModel | null): Pronouncer {
    if (model === null) return this.#plain;
    const known = this.#inContext.get(model);
    if (known) return known;
    const fresh = createPronouncer(this.lexicon, model);
    this.#inContext.set(model, fresh);
    return fresh;
  }
}
