import type { PageNames } from './names';

/** Marks the word that is looked at, without touching the page. Browsers without highlights don't mark it. */
export class ActiveHighlight {
  constructor(
    private readonly document: Document,
    private readonly names: PageNames,
  ) {}

  /** Marks these ranges and no others. */
  set(ranges: readonly Range[]): void {
    // Each document has a registry of its own, and takes only what its own window has made.
    const { CSS, Highlight } = this.document.defaultView ?? {};
    if (CSS === undefined || Highlight === undefined || !('highlights' in CSS)) return;
    if (ranges.length === 0) CSS.highlights.delete(this.names.active);
    else CSS.highlights.set(this.names.active, new Highlight(...ranges));
  }
}
