/**
 * Quiet marks at words by what they are to the reader, as custom highlights: nothing in the page changes.
 * Each kind has a line of its own form, so that none is told apart by colour alone.
 */
import { MARKED_STATES, type MarkedState } from '@/lib/vocabulary';
import type { PageNames } from './names';

/** A stretch of the page, as `StaticRange` takes it. */
export interface Stretch {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
}

export class StateMarks {
  constructor(
    private readonly document: Document,
    private readonly names: PageNames,
  ) {}

  /** Marks these stretches and no others. Browsers without highlights mark none. */
  set(stretches: ReadonlyMap<MarkedState, readonly Stretch[]>): void {
    const { CSS, Highlight, StaticRange } = this.document.defaultView ?? {};
    if (CSS === undefined || Highlight === undefined || StaticRange === undefined) return;
    if (!('highlights' in CSS)) return;
    for (const state of MARKED_STATES) {
      const ranges = (stretches.get(state) ?? []).map((stretch) => new StaticRange(stretch));
      if (ranges.length === 0) CSS.highlights.delete(this.names[state]);
      else CSS.highlights.set(this.names[state], new Highlight(...ranges));
    }
  }
}

const LINES: { readonly [S in MarkedState]: string } = {
  learning: 'underline solid 2px',
  new: 'underline dotted 2px',
  known: 'underline solid 1px',
};

/**
 * @param selector of a highlight, by its name
 * @param dark the text is light on a dark ground
 */
export function markRules(
  selector: (highlight: string) => string,
  names: PageNames,
  dark: boolean,
): string {
  const colours: { readonly [S in MarkedState]: string } = {
    learning: dark ? '#e0a458' : '#b7791f',
    new: dark ? '#8fb4e8' : '#3b6fb5',
    known: dark ? '#6f7a70' : '#a9b5aa',
  };
  return MARKED_STATES.map(
    (state) => `${selector(names[state])} { text-decoration: ${LINES[state]} ${colours[state]}; }`,
  ).join('\n');
}
