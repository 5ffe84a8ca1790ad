// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { Block } from '@/lib/article';
import { batches, inViewFirst } from '@/lib/reader/reading-order';
import { blockOf } from './page';

/** Blocks one below the other; each is as high as its text is long, in a view that is 768 pixels high. */
function column(lengths: readonly number[], scrolledBy = 0): readonly Block[] {
  let top = -scrolledBy;
  return lengths.map((length, index) => {
    const paragraph = document.createElement('p');
    const node = new Text(String(index).repeat(length));
    paragraph.append(node);
    const box = new DOMRect(0, top, 100, length);
    paragraph.getBoundingClientRect = () => box;
    top += length;
    return blockOf(node);
  });
}

const names = (blocks: readonly Block[]) => blocks.map(({ text }) => text[0]).join('');

it.each([
  ['from the top', [300, 300, 300, 300], 0, '0123'],
  [
    'from where the reader is, then the nearest on either side',
    [500, 500, 900, 90, 500],
    1001,
    '21340',
  ],
  ['upwards from the end', [900, 900, 700], 1801, '210'],
])('orders blocks %s', (_, lengths, scrolledBy, order) => {
  expect(names(inViewFirst(column(lengths, scrolledBy)))).toBe(order);
});

it.each([
  ['what is in view by itself', [300, 300, 300, 300, 300], 0, ['012', '34']],
  ['what is in view in two, where small type makes it long', [400, 9000, 90], 0, ['01', '2']],
  ['the nearest by itself where nothing is in view', [200, 9000, 90], 99_000, ['2', '1', '0']],
  ['the rest in longer ones', [700, 700, 3000, 3000, 3000], 0, ['01', '23', '4']],
  ['nothing of nothing', [], 0, []],
])('asks for %s', (_, lengths, scrolledBy, asked) => {
  expect(batches(column(lengths, scrolledBy)).map(names)).toEqual(asked);
});
