// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Slices } from '@/lib/reader/paint/slices';

/** The clock goes on only when something of the test's is done. */
let now = 0;
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** What happens, as a line: a letter for each item, | where a slice is laid out, > where the next one begins. */
async function story(
  items: string,
  { workMs = 0, layoutMs = 0, endsAt = '', kind = 'paint', slices = new Slices() } = {},
): Promise<string> {
  let seen = '';
  const ending = new AbortController();
  let unsettled = 0;
  await slices.run([...items], {
    kind,
    signal: ending.signal,
    lengthOf: () => 100,
    act: (item) => {
      seen += item;
      unsettled += 1;
      now += workMs;
      if (item === endsAt) ending.abort();
    },
    hold: {
      settle: () => {
        seen += '|';
        now += unsettled * layoutMs;
        unsettled = 0;
      },
      resume: () => {
        seen += '>';
      },
    },
  });
  return seen;
}

it('lays nothing to do out as well, for what was changed before', async () => {
  expect(await story('')).toBe('|');
});

it('does everything once, in order, and lays it out: first one item, which tells what to expect', async () => {
  expect(await story('abc')).toBe('a|bc|');
});

it('gives the page its turn where the work is long', async () => {
  expect(await story('abcd', { workMs: 14 })).toBe('a|b|>cd|');
});

it('does an item that is too long by itself', async () => {
  expect(await story('abc', { workMs: 140 })).toBe('a||>b|>c|');
});

it('makes slices as long as the layout allows that the first item took', async () => {
  const slices = new Slices();
  expect(await story('abcdef', { layoutMs: 4, slices })).toBe('a|bcdef|');
  expect(await story('abcdef', { layoutMs: 16, kind: 'gloss', slices })).toBe('a|b|>cd|>ef|');
});

it('knows from then on', async () => {
  const slices = new Slices();
  await story('a', { layoutMs: 16, slices });
  expect(await story('abcdef', { layoutMs: 16, slices })).toBe('ab|>cd|>ef|');
});

it('expects of one kind of work nothing by what another took', async () => {
  const slices = new Slices();
  await story('abcdef', { layoutMs: 16, kind: 'paint', slices });
  await story('abcdef', { layoutMs: 0, kind: 'undo', slices });
  expect(await story('abcdef', { layoutMs: 16, kind: 'paint', slices })).toBe('ab|>cd|>ef|');
});

it('stops where it is told to, and lays nothing more out', async () => {
  expect(await story('abcd', { workMs: 14, endsAt: 'b' })).toBe('a|b');
});
