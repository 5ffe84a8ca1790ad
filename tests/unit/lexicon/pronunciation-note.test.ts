import { expect, it } from 'vitest';
import { meaningsIn, pronunciationNotesIn } from '@/lib/lexicon';

it.each([
  ['Taiwan', 'Taiwan pr. [lè sè]'],
  ['another reading', 'also pr. [qi3lai2]'],
  ['two of them', 'also pr. [lian2lei3] or [lian2lei4]'],
  ['with a reason', 'also pr. [yāo] for greater clarity when spelling out numbers'],
  ['a reading alone', 'pr. [biàng]'],
  ['colloquial', 'colloquial pr. [xiě]'],
])('%s is no meaning: %s', (_why, note) => {
  expect(meaningsIn(['to stand up', note])).toEqual(['to stand up']);
  expect(pronunciationNotesIn(['to stand up', note])).toEqual([note]);
});

it.each([
  ['a meaning with a remark', 'how (to what extent) (Taiwan pr. [duó])'],
  ['a reference with one', 'variant of 帆 [fān]: sail; Taiwan pr. [fán]'],
  ['an abbreviation', 'pr.'],
])('%s stays: %s', (_why, sense) => expect(meaningsIn([sense])).toEqual([sense]));
