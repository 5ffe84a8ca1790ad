// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { Analysis, ReaderServices } from '@/lib/reader';
import { neighbour, outermost, wordAt } from '@/lib/reader/words/read-block';
import { windowAround } from '@/lib/reader/words/text-window';
import { WordIndex } from '@/lib/reader/words/word-index';
import { WordStates } from '@/lib/reader/words/word-states';
import { blockOf, tokensOf } from './page';

const readOf = (marked: string) => {
  const tokens = tokensOf(marked);
  return { block: blockOf(document.createTextNode(marked.replaceAll('|', ''))), tokens };
};

describe('words of a block', () => {
  const read = readOf('他|在|，|银行|。');
  it.each([
    [0, '他'],
    [3, '银行'],
    [4, '银行'],
    [5, '。'],
    [6, undefined],
    [-1, undefined],
  ])('at %i: %s', (offset, expected) => expect(wordAt(read, offset)?.token.text).toBe(expected));

  it('go on over punctuation, and end with the block', () => {
    const first = outermost(read, 1);
    const texts: string[] = [];
    for (let word = first; word !== null; word = neighbour(word, 1)) texts.push(word.token.text);
    expect(texts).toEqual(['他', '在', '银行']);
    expect(outermost(read, -1)?.token.text).toBe('银行');
    expect(outermost(readOf('。'), 1)).toBeNull();
  });
});

describe('the window of a long block', () => {
  it('is the block itself where that is short', () => {
    const block = blockOf(document.createTextNode('短。'));
    expect(windowAround(block, 1)).toBe(block);
  });

  it('starts and ends with sentences, and its pieces still make up its text', () => {
    const [a, b] = ['一二三四。'.repeat(300), '五六七八。'.repeat(300)].map((text) =>
      document.createTextNode(text),
    );
    if (a === undefined || b === undefined) throw new Error('two nodes');
    const { text, pieces } = windowAround(blockOf(a, b), 1500);
    expect(text.startsWith('一二三四。')).toBe(true);
    expect(text.endsWith('五六七八。')).toBe(true);
    expect(text.length).toBeLessThanOrEqual(1001);
    const joined = pieces.map(({ node, start, end, nodeOffset }) =>
      node.data.slice(nodeOffset, nodeOffset + end - start),
    );
    expect(joined.join('')).toBe(text);
  });
});

describe('look-up on demand', () => {
  function indexOf(html: string) {
    document.body.innerHTML = html;
    const analyse = vi.fn(async (paragraphs: readonly string[]): Promise<Analysis> => ({
      paragraphs: paragraphs.map((text) => tokensOf(text.replaceAll(/(?<=^..)/gu, '|'))),
      states: {},
    }));
    const never = () => Promise.reject(new Error('not asked'));
    const services: ReaderServices = {
      analyse,
      gatherEvidence: never,
      explain: never,
      lookUp: never,
      savedSenses: never,
      save: never,
      unsave: never,
      meet: never,
      keepCut: () => Promise.reject(new Error('not asked for')),
      dropCut: () => Promise.reject(new Error('not asked for')),
      keepEntry: () => Promise.reject(new Error('not asked for')),
      setVerdict: never,
    };
    const index = new WordIndex(
      services,
      new WordStates(),
      (node) => node.data,
      (node) => blockOf(node),
    );
    const node = document.body.firstChild;
    if (!(node instanceof Text)) throw new Error('a text');
    return { index, node, analyse };
  }

  it('asks once for a block, however often the pointer comes by', async () => {
    const { index, node, analyse } = indexOf('研究问题');
    const found = await Promise.all([index.find(node, 0), index.find(node, 3)]);
    expect(found.map((place) => place?.token.text)).toEqual(['研究', '问题']);
    const again = index.find(node, 1);
    expect(again).not.toBeInstanceOf(Promise);
    expect(analyse).toHaveBeenCalledTimes(1);
  });

  it('asks anew once the page has rewritten the text', async () => {
    const { index, node, analyse } = indexOf('研究问题');
    await index.find(node, 0);
    node.data = '经济发展';
    expect((await index.find(node, 0))?.token.text).toBe('经济');
    expect(analyse).toHaveBeenCalledTimes(2);
  });

  it('asks nothing about text without Chinese', () => {
    const { index, node, analyse } = indexOf('plain text');
    expect(index.find(node, 0)).toBeNull();
    expect(analyse).not.toHaveBeenCalled();
  });
});
