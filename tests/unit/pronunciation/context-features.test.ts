import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUCKETS, neighbourKeys, bucketsOf } from '@/lib/pronunciation/context-features';
import { DictionaryReadings } from '@/lib/pronunciation/dictionary-readings';
import { SenseKinds } from '@/lib/pronunciation/sense-kinds';
import { loadReadings } from './load-readings';

describe('neighbourKeys', () => {
  it.each([
    ['both sides', '他跑得很快', 2, '-1跑 1很 -2,-1他跑 1,2很快 -1,1跑很 -2他 2快'],
    ['a word’s first character has none before it', '得到', 0, '1到'],
    ['its last has none after it', '跑得', 1, '-1跑'],
    ['a character alone has none', '得', 0, ''],
  ])('%s: %s at %i', (_why, text, position, expected) => {
    expect(neighbourKeys({ characters: [...text], position }).join(' ')).toBe(expected);
  });
});

describe('bucketsOf', () => {
  it('gives every key a bucket within bounds, the same each time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ unit: 'binary' })),
        (subject, keys) => {
          const told = bucketsOf(subject, keys);
          expect(told).toHaveLength(keys.length);
          expect(told.every((bucket) => bucket >= 0 && bucket < BUCKETS)).toBe(true);
          expect(bucketsOf(subject, keys)).toEqual(told);
        },
      ),
    );
  });

  it('spreads readings and keys', () => {
    const told = ['得dé', '得de', '地de'].flatMap((subject) =>
      bucketsOf(subject, ['<跑', '>很', 'own']),
    );
    expect(new Set(told).size).toBe(9);
  });
});

describe('SenseKinds', async () => {
  const { lexicon } = await loadReadings();
  const kinds = new SenseKinds(new DictionaryReadings(lexicon));
  it.each([
    ['a particle', '得', 'de', 'particle'],
    ['to plant', '种', 'zhòng', 'verb'],
    ['kind, sort', '种', 'zhǒng', 'measure'],
    ['a surname', '单', 'shàn', 'surname'],
    ['a reading without an entry', '得', 'xíng', 'none'],
  ])('%s: %s %s', (_why, character, reading, expected) => {
    expect(kinds.of(character, reading)).toContain(expected);
  });
});
