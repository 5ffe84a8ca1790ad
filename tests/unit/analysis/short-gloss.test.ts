import { describe, expect, it } from 'vitest';
import { shortGloss } from '@/lib/analysis/short-gloss';

describe('shortGloss', () => {
  it.each([
    ['the first sense', ['noodles', 'pasta'], 'noodles'],
    ['of several renderings the first', ['accountant; accounting'], 'accountant'],
    ['labels and asides left out', ['(bound form) shield (archaic)'], 'shield'],
    [
      'a sense that is all aside is passed over',
      ['(completed action marker)', 'to finish'],
      'to finish',
    ],
    [
      'a pointer gives way to the gloss it brings',
      ['see 未可厚非 [wèi kě hòu fēi]: not inexcusable'],
      'not inexcusable',
    ],
    [
      'whole words up to the limit',
      ['aspect particle indicating action in progress'],
      'aspect particle…',
    ],
    ['nothing from one endless word', ['x'.repeat(40)], null],
    ['no senses', [], null],
  ])('%s', (_why, senses, expected) => {
    const entry = { simplified: '', traditional: '', pinyin: '', senses, measureWords: [] };
    expect(shortGloss([entry])).toBe(expected);
  });
});
