// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { encountersIn } from '@/lib/reader/encounters';
import { WordStates } from '@/lib/reader/words/word-states';
import { blockOf, tokensOf } from './page';

const source = { articleTitle: '航运', site: 'news.example', url: 'https://news.example/a' };
const readOf = (marked: string) => ({
  block: blockOf(document.createTextNode(marked.replaceAll('|', ''))),
  tokens: tokensOf(marked),
});
const statesOf = (...learning: string[]) => {
  const states = new WordStates();
  states.learn(Object.fromEntries(learning.map((word) => [`${word}|${word}`, 'learning'])));
  return states;
};

describe('saved words of an article', () => {
  it('are told with the first sentence they stand in, the word marked', () => {
    const reads = [readOf('他|来|。|轮船|到|了|。'), readOf('轮船|走|了|。')];
    const [batch = []] = encountersIn(reads, statesOf('轮船', '走'), source, 7);
    const told = batch.map(({ simplified, pinyin, context: { sentence, start, end } }) => ({
      simplified,
      pinyin,
      sentence: `${sentence.slice(0, start)}«${sentence.slice(start, end)}»${sentence.slice(end)}`,
    }));
    expect(told).toEqual([
      { simplified: '轮船', pinyin: 'p p', sentence: '«轮船»到了。' },
      { simplified: '走', pinyin: 'p', sentence: '轮船«走»了。' },
    ]);
    expect(batch[0]?.context).toMatchObject({ ...source, metAt: 7 });
  });

  it('are none where none was saved', () => {
    expect(encountersIn([readOf('轮船|走|了|。')], statesOf(), source, 7)).toEqual([]);
  });

  it('go in batches, and not without end', () => {
    const words = Array.from({ length: 1200 }, (_, n) => String.fromCodePoint(0x4e00 + n));
    const batches = encountersIn([readOf(words.join('|'))], statesOf(...words), source, 7);
    expect(batches.map(({ length }) => length)).toEqual(Array.from({ length: 10 }, () => 100));
  });
});
