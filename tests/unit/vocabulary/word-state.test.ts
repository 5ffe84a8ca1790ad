import { describe, expect, it } from 'vitest';
import { DEFAULT_LEVEL, type WordState, isNew, wantsPinyin } from '@/lib/vocabulary';

const word = (hsk: number | null, rank: number | null, kind = 'word') => ({ kind, hsk, rank });

describe('isNew', () => {
  it.each<[string, ReturnType<typeof word>, WordState, boolean]>([
    ['a level above mine', word(4, 100), 'unseen', true],
    ['a level that I have reached, however rare', word(3, 90_000), 'unseen', false],
    ['outside the lists, beyond my band', word(null, 3001), 'unseen', true],
    ['outside the lists, within my band', word(null, 3000), 'unseen', false],
    ['never counted', word(null, null), 'unseen', true],
    ['hard, but saved', word(6, 9000), 'learning', false],
    ['hard, but known', word(6, 9000), 'known', false],
    ['hard, but ignored', word(6, 9000), 'ignored', false],
    ['a name', word(null, null, 'person'), 'unseen', false],
    ['a number', word(null, null, 'number'), 'unseen', false],
    ['punctuation', word(null, null, 'punctuation'), 'unseen', false],
  ])('%s', (_why, facts, state, expected) => {
    expect(isNew(facts, state, DEFAULT_LEVEL)).toBe(expected);
  });
});

describe('wantsPinyin', () => {
  const hard = word(6, 9000);
  const easy = word(1, 10);

  it.each<[string, ReturnType<typeof word>, WordState, 'all' | 'new' | 'none', boolean]>([
    ['every word in all', easy, 'known', 'all', true],
    ['new words in new', hard, 'unseen', 'new', true],
    ['learning words in new, easy ones too', easy, 'learning', 'new', true],
    ['no known word in new', hard, 'known', 'new', false],
    ['no easy word in new', easy, 'unseen', 'new', false],
    ['nothing in none', hard, 'learning', 'none', false],
  ])('%s', (_why, facts, state, mode, expected) => {
    expect(wantsPinyin(facts, state, DEFAULT_LEVEL, mode)).toBe(expected);
  });
});
