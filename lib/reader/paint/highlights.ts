import type { PageNames } from './names';

/** Where CSS Custom Highlights are missing, words are simply not marked. */
const registry = (): HighlightRegistry | null =>
  typeof CSS === 'object' && 'highlights' in CSS ? CSS.highlights : null;

type HighlightName = 'active' | 'learning' | 'fresh';

/** Marks ranges of the page without touching it. */
export class Highlights {
  constructor(private readonly names: PageNames) {}

  /** Marks these ranges and no others under a name. */
  set(name: HighlightName, ranges: readonly Range[]): void {
    const highlights = registry();
    if (highlights === null) return;
    if (ranges.length === 0) {
      highlights.delete(this.names[name]);
      return;
    }
    try {
      highlights.set(this.names[name], new Highlight(...ranges));
    } catch {
      // A range of a document that is no longer shown; there is nothing to mark.
    }
  }

  remove(): void {
    for (const name of ['active', 'learning', 'fresh'] as const) this.set(name, []);
  }
}
