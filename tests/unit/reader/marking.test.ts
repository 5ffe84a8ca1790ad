// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { drawNames } from '@/lib/reader/paint/names';
import { Marking } from '@/lib/reader/words/marking';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What is done, a letter each: r refresh, e end of reading, . a second later. @returns how often marks were looked for */
function looksFor(story: string): number {
  const marked = vi.fn(() => new Map());
  const reading = new AbortController();
  const marking = new Marking(document, drawNames(), marked, reading.signal);
  for (const step of story) {
    if (step === 'r') marking.refresh();
    else if (step === 'e') reading.abort();
    else vi.advanceTimersByTime(1000);
  }
  return marked.mock.calls.length;
}

it.each([
  ['once for many changes', 'rrr.', 1],
  ['again after a rest', 'r.r.', 2],
  ['not for what was waiting when reading ended', 're.', 0],
  ['nor for what comes after', 'er.', 0],
])('looks for words to mark %s', (_, story, times) => {
  expect(looksFor(story)).toBe(times);
});
