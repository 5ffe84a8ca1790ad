import { expect, it } from 'vitest';
import { wordsFrom } from '@/lib/i18n/words-from';

const messages = {
  popup_counts: { message: '$1 words, $2 of them new' },
  one_more: { message: '$1 word | $1 words' },
  none_one_more: { message: 'no words | one word | $1 words' },
};

it.each([
  ['details in their places', 'popup.counts', ['12', '3'], '12 words, 3 of them new'],
  ['one of two forms', 'one.more', 1, '1 word'],
  ['the other, for none as well', 'one.more', 0, '0 words'],
  ['none of three forms', 'none.one.more', 0, 'no words'],
  ['one', 'none.one.more', 1, 'one word'],
  ['more', 'none.one.more', 7, '7 words'],
  ['a key that nobody knows', 'popup.title', undefined, ''],
] as const)('%s', (_why, key, details, words) =>
  expect(wordsFrom(messages, key, details)).toBe(words),
);
