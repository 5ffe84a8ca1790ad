import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BuiltTrie, buildTrie } from '@/lib/lexicon/build-trie';

const LABELS = 6;

/** The word's id + 1 that the trie answers for a key; 0 = none. */
function find({ base, check, word }: BuiltTrie, key: readonly number[]): number {
  let node = 0;
  for (const label of key) {
    const child = (base[node] ?? 0) + label;
    if (check[child] !== label) return 0;
    node = child;
  }
  return word[node] ?? 0;
}

const key = fc.array(fc.integer({ min: 1, max: LABELS }), { minLength: 1, maxLength: 6 });

describe('buildTrie', () => {
  it('finds every key it was given, and no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(key, { selector: String, maxLength: 200 }),
        fc.array(key),
        (keys, others) => {
          const trie = buildTrie(keys, LABELS);
          const ids = new Map(keys.map((each, id) => [String(each), id + 1]));
          for (const each of [...keys, ...others]) {
            expect(find(trie, each)).toBe(ids.get(String(each)) ?? 0);
          }
        },
      ),
    );
  });

  it('leaves room for a look-up under any label at any node', () => {
    const { base, check } = buildTrie([[1], [LABELS], [LABELS, LABELS]], LABELS);
    expect(Math.max(...base) + LABELS).toBeLessThan(check.length);
  });

  it.each([
    ['the same key twice', [[1, 2], [3], [1, 2]]],
    ['an empty key', [[], [1]]],
  ])('refuses %s', (_why, keys) => {
    expect(() => buildTrie(keys, LABELS)).toThrow(RangeError);
  });
});
