// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { DEFAULT_CARD_PREFERENCES } from '@/lib/card';
import { PLAIN_READING } from '@/lib/analysis';
import type { Block } from '@/lib/article';
import { ArticleReading, type ArticleReadingMeans } from '@/lib/reader/article-reading';
import type { ReadBlock } from '@/lib/reader/words/read-block';
import { blockOf, tokenOf } from './page';

const PREFERENCES = {
  mode: 'all',
  level: { hsk: 3, rank: 3000 },
  display: PLAIN_READING,
  card: DEFAULT_CARD_PREFERENCES,
  borders: 'none',
  labelSize: 'normal',
} as const;

const block = (text: string) => blockOf(document.createTextNode(text));

/** The reading of an article of one paragraph, and what it does not get on with, to be changed at will. */
function readingOf(only: Block, trouble: { asking?: Error; painting?: Error }) {
  const reads = new Map<Block, ReadBlock>();
  const means = {
    services: { gatherEvidence: async () => [] },
    painter: { holds: () => true, unpaint: () => {} },
    index: {
      add: () => {},
      remove: () => {},
      take: () => {},
      readOf: (of: Block) => reads.get(of) ?? null,
      async read(batch: readonly Block[]) {
        if (trouble.asking) throw trouble.asking;
        for (const of of batch) reads.set(of, { block: of, tokens: [tokenOf(of.text)] });
        return batch.map((of) => reads.get(of));
      },
    },
    states: { stateOf: () => 'unseen' },
    signal: new AbortController().signal,
    onPainted: () => {},
    slices: {
      async run() {
        if (trouble.painting) throw trouble.painting;
      },
    },
    holdLine: () => ({}),
  } as unknown as ArticleReadingMeans;
  return new ArticleReading([only], PREFERENCES, means);
}

it.each([
  ['the dictionary fails', 'asking'],
  ['painting fails', 'painting'],
] as const)('keeps the error where %s', async (_why, what) => {
  const error = new Error(what);
  const reading = readingOf(block('北京'), { [what]: error });
  await reading.start();
  expect(reading.progress).toMatchObject({ isDone: true, failure: error });
});

it.each<[string, (reading: ArticleReading, more: Block) => Promise<void>]>([
  [
    'the rest of the story could be read',
    (reading, more) => reading.follow([...reading.blocks, more]),
  ],
  ['all of it could be read anew', (reading) => reading.readAnew()],
])('is well again once %s', async (_what, again) => {
  const trouble: { asking?: Error } = { asking: new Error('asleep') };
  const reading = readingOf(block('北京'), trouble);
  await reading.start();
  delete trouble.asking;
  await again(reading, block('上海'));
  expect(reading.progress.failure).toBeNull();
  expect(reading.progress.words).toBe(reading.blocks.length);
});

it('says so where it could not be read anew', async () => {
  const trouble: { asking?: Error } = {};
  const reading = readingOf(block('北京'), trouble);
  await reading.start();
  trouble.asking = new Error('asleep');
  await reading.readAnew();
  expect(reading.progress).toMatchObject({ failure: trouble.asking, words: 1 });
});
