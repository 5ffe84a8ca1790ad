import type { Row } from './rows';

/** The middle and the slow end of some times, in ms. */
export function timesRow(what: string, times: readonly number[]): Row {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? NaN);
  return { what, runs: times.length, 'median ms': at(0.5), 'p95 ms': at(0.95) };
}
