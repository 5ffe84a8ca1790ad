// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { CutRule } from '@/lib/vocabulary';
import { UndoList } from '@/lib/reader/undo-list';
import { Mending } from '@/lib/reader/words/mending';
import { type ReadBlock, wordAt, type WordPlace } from '@/lib/reader/words/read-block';
import { WordIndex } from '@/lib/reader/words/word-index';
import { WordStates } from '@/lib/reader/words/word-states';
import { blockOf, tokensOf } from './page';

/** A page that says "发展中国家的种子库" and whose words are cut as told. */
async function page(cutAs: (cuts: readonly CutRule[]) => string) {
  document.body.innerHTML = '<p>发展中国家的种子库</p>';
  const node = document.querySelector('p')?.firstChild;
  if (!(node instanceof Text)) throw new Error('there is a text');
  const block = blockOf(node);
  const kept: string[] = [];
  const nothing = () => Promise.reject(new Error('not asked for'));
  const index = new WordIndex(
    {
      analyse: async (_texts, _evidence, _depth, cuts = []) => ({
        paragraphs: [tokensOf(cutAs(cuts))],
        states: {},
      }),
      gatherEvidence: nothing,
      explain: nothing,
      lookUp: nothing,
      savedSenses: nothing,
      save: nothing,
      unsave: nothing,
      meet: nothing,
      setVerdict: nothing,
      keepCut: nothing,
      dropCut: nothing,
      keepEntry: nothing,
    },
    new WordStates(),
    (text) => text.data,
    () => block,
  );
  const undoList = new UndoList();
  let shown: WordPlace | null = null;
  const mending = new Mending({
    services: {
      keepCut: async ({ text }) => void kept.push(text),
      dropCut: async (text) => void kept.splice(kept.indexOf(text), 1),
    },
    index,
    undoList,
    repaint: vi.fn(async (_read: ReadBlock) => {}),
    show: async (place) => {
      shown = place;
    },
  });
  const [read] = await index.read([block]);
  const at = (offset: number) => {
    const place = read === undefined ? null : wordAt(index.readOf(block) ?? read, offset);
    if (place === null) throw new Error('there is a word');
    return place;
  };
  return { mending, undoList, kept, at, cuts: () => index.cutsOf(block), shown: () => shown };
}

it('splits a word here, shows its first piece, and takes it back', async () => {
  const { mending, undoList, at, cuts, shown } = await page((rules) =>
    rules.length > 0 ? '发展|中国家|的|种子库' : '发展中国家|的|种子库',
  );
  await mending.split(at(0));
  expect(cuts()).toEqual([{ text: '发展中国家', at: [1] }]);
  expect(shown()?.token.text).toBe('发展');
  await undoList.undo();
  expect(cuts()).toEqual([]);
  expect(shown()?.token.text).toBe('发展中国家');
});

it('joins a word with the next, not over the end of a sentence', async () => {
  const { mending, at, cuts } = await page(() => '发展|中国家|的|种子库');
  await mending.join(at(0));
  expect(cuts()).toEqual([{ text: '发展中国家', at: [] }]);
  await mending.join(at(6));
  expect(cuts()).toHaveLength(1);
});

it('lets a later word on the same place stand', async () => {
  const { mending, at, cuts } = await page(() => '发展中国家|的|种子库');
  await mending.join(at(0));
  await mending.split(at(0));
  expect(cuts()).toEqual([{ text: '发展中国家', at: [1] }]);
});

it('makes a rule of the last cut alone, once, to be taken back as well', async () => {
  const { mending, undoList, kept, at } = await page(() => '发展中国家|的|种子库');
  await mending.keep();
  expect(kept).toEqual([]);
  await mending.split(at(0));
  await mending.keep();
  await mending.keep();
  expect(kept).toEqual(['发展中国家']);
  await undoList.undo();
  expect(kept).toEqual([]);
});
