import {
  Virtualizer,
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  windowScroll,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useState } from 'preact/hooks';

export interface WindowRowsOptions {
  readonly count: number;
  /** px, until a row has been measured. */
  readonly estimatedHeight: number;
  /** The same function as long as the rows are the same: a new one has all rows laid out anew. */
  readonly keyOf: (index: number) => string;
  /** px from the top of the page to the first row. */
  readonly top: number;
  /** A row that is drawn wherever the window is, so that it keeps the focus; -1 for none. */
  readonly keptIndex: number;
}

/** The rows of a long list that are in the window or near it; the window scrolls, and rows measure themselves. */
export function useWindowRows(options: WindowRowsOptions): Virtualizer<Window, HTMLElement> {
  const [, setDraws] = useState(0);
  const all = {
    count: options.count,
    estimateSize: () => options.estimatedHeight,
    getItemKey: options.keyOf,
    scrollMargin: options.top,
    overscan: 6,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) =>
      withKept(defaultRangeExtractor(range), options.keptIndex, options.count),
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    onChange: () => {
      setDraws((draws) => draws + 1);
    },
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLElement>(all));
  virtualizer.setOptions(all);
  /* oxlint-disable no-underscore-dangle -- what the library's own adapters for React and others call */
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
  });
  /* oxlint-enable no-underscore-dangle */
  return virtualizer;
}

function withKept(indexes: number[], kept: number, count: number): number[] {
  if (kept < 0 || kept >= count || indexes.includes(kept)) return indexes;
  return [...indexes, kept].sort((a, b) => a - b);
}
