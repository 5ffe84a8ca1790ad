import type { PageNames } from './names';

/** Marks the word that is looked at, without touching the page. Browsers without highlights don't mark it. */
export class ActiveHighlight {
  constructor(private readonly names: PageNames) {}

  /** Marks these ranges and no others. */
  set(ranges: readonly Range[]): void {
    if (typeof CSS !== 'object' || !('highlights' in CSS)) return;
    if (ranges.length === 0) CSS.highlights.delete(this.names.active);
    else CSS.highlights.set(this.names.active, new Highlight(...ranges));
  }
}
