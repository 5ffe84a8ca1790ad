import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '@/scripts/analyze/lines';
import { windowsOf } from '@/scripts/analyze/windows';

async function* chunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

const lines = (text: string, chunkSize = 3) =>
  all(linesOf(chunks(new TextEncoder().encode(text), chunkSize)));

describe('linesOf', () => {
  it.each([
    ['empty lines', 'a\n\nb\n', ['a', '', 'b']],
    ['a last line without its end', 'a\nb', ['a', 'b']],
    ['nothing', '', []],
    ['other line ends belong to the text', '甲\r\n乙\u2028丙\n', ['甲\r', '乙\u2028丙']],
    ['a byte order mark too', '\uFEFF甲\n', ['\uFEFF甲']],
    ['characters cut between chunks', '𠮷𠮷\n哈', ['𠮷𠮷', '哈']],
  ])('%s', async (_why, text, expected) => {
    expect(await lines(text)).toEqual(expected);
  });

  it('gives every text back, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 9 }),
        async (text, size) => {
          const ended = `${text}\n`;
          expect((await lines(ended, size)).map((line) => `${line}\n`).join('')).toBe(ended);
        },
      ),
    );
  });
});

describe('windowsOf', () => {
  async function* given(...list: string[]) {
    yield* list;
  }

  it.each([
    ['fills windows up to their size', 4, ['ab', 'cd', 'ef'], [['ab', 'cd'], ['ef']]],
    ['keeps a line whole, however long', 2, ['abcdef', 'g'], [['abcdef'], ['g']]],
    ['one line each', 0, ['a', '', 'b'], [['a'], [''], ['b']]],
    ['nothing', 4, [], []],
  ])('%s', async (_why, size, list, expected) => {
    expect(await all(windowsOf(given(...list), size))).toEqual(expected);
  });
});
