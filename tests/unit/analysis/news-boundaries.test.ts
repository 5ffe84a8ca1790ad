/**
 * Sentences in the manner of news, written for this test in both scripts, Cantonese ones among them: names next to
 * words, suffixes that two words claim, 都是|从, 一箭|双星.
 */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openSegmenter } from '@/lib/analysis';
import { openLexicon } from '@/lib/lexicon';
import { loadLexiconFile } from '@/scripts/build-lexicon/ensure-lexicon';
import { emptyTally, score, wordF1 } from '@/scripts/bench/segmentation/score';
import { fromRoot } from '@/scripts/setup/root';

const lexicon = openLexicon(await loadLexiconFile());
const segmenter = openSegmenter(lexicon);
const sentences = (await readFile(fromRoot('tests/fixtures/segmentation/news.txt'), 'utf8'))
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
const isKnown = (word: string) => lexicon.hasEntry(lexicon.wordAt(word));

it.each(sentences.map((words) => words.join('')))('no word across two others: %s', (sentence) => {
  const gold = sentences.find((words) => words.join('') === sentence) ?? [];
  const tally = emptyTally();
  const cut = segmenter.segment(sentence).map(({ text }) => text);
  score(tally, gold, cut, isKnown);
  expect(tally.crossing, cut.join('|')).toBe(0);
});

it('most words are those of the sentences, and nearly all those of the dictionary are whole', () => {
  const tally = emptyTally();
  for (const words of sentences) {
    const cut = segmenter.segment(words.join('')).map(({ text }) => text);
    score(tally, words, cut, isKnown);
  }
  expect(wordF1(tally)).toBeGreaterThan(92);
  // 经济体制 falls apart: 体制改革, which has no entry, is the likelier neighbor.
  expect(tally.split).toBeLessThanOrEqual(1);
});

it.each([
  ['a rank before a measure word', '他获得第三名', '他|获得|第三|名'],
  ['a rank that is a dictionary word', '第一座大桥', '第一|座|大桥'],
  ['a dictionary word that looks like an ordinal', '第二天下雨了', '第二天|下雨|了'],
  ['tenths', '用户增长两成，七成家庭受益', '用户|增长|两成|，|七成|家庭|受益'],
])('%s: %s', (_why, text, expected) => {
  expect(
    segmenter
      .segment(text)
      .map((token) => token.text)
      .join('|'),
  ).toBe(expected);
});
