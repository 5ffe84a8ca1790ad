import { describe, expect, it } from 'vitest';
import { Phrases } from '@/lib/pronunciation/phrases';

const phrases = new Phrases(
  new Map([
    ['操纵杆', new Map([[2, 'gǎn']])],
    ['杆菌', new Map([[0, 'gǎn']])],
    ['旗杆', new Map([[1, 'gān']])],
    ['杆子', new Map([[1, 'zi']])],
  ]),
);

describe('Phrases', () => {
  it.each([
    ['the phrase that ends with the character', '推动操纵杆时', 4, '操纵杆 gǎn'],
    ['the one that starts with it', '大肠杆菌', 2, '杆菌 gǎn'],
    ['of two the longer', '操纵杆菌', 2, '操纵杆 gǎn'],
    ['none that says nothing of the character', '杆子', 0, ''],
    ['none beyond the sentence', '旗', 0, ''],
    ['none', '木杆', 1, ''],
  ])('%s: %s at %i', (_why, text, position, expected) => {
    const found = phrases.over({ characters: [...text], position });
    const start = position - (found?.before ?? 0);
    expect(found === null ? '' : `${text.substr(start, found.length)} ${found.reading}`).toBe(
      expected,
    );
  });
});
