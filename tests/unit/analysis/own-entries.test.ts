import { beforeEach, expect, it } from 'vitest';
import { openAnalyser } from '@/lib/analysis';
import { loadReadings } from '../pronunciation/load-readings';

const { lexicon } = await loadReadings();
const analyser = openAnalyser(lexicon);
const duban = { simplified: '读伴', traditional: '讀伴', pinyin: 'dú bàn', senses: ['companion'] };
const senses = (text: string) =>
  analyser.match(text).entries.map((entry) => `${entry.own ? '*' : ''}${entry.senses[0] ?? ''}`);

beforeEach(() => {
  analyser.useOwn([]);
});

it('a word that the dictionary lacks is found in both scripts', () => {
  expect(senses('读伴')).toEqual([]);
  analyser.useOwn([duban]);
  expect([senses('读伴'), senses('讀伴')]).toEqual([['*companion'], ['*companion']]);
  analyser.useOwn([]);
  expect(senses('读伴')).toEqual([]);
});

it('a better gloss takes the place of the same word, and stands before other readings', () => {
  const before = analyser.match('行').entries;
  const [first] = before;
  if (first === undefined) throw new Error('行 is in the dictionary');
  const { simplified, traditional, pinyin } = first;
  analyser.useOwn([{ simplified, traditional, pinyin, senses: ['mine'] }]);
  expect(senses('行')[0]).toBe('*mine');
  expect(analyser.match('行').entries).toHaveLength(before.length);
});

it('its reading is the one that the reader gave it', () => {
  const háng = { simplified: '行行', traditional: '行行', pinyin: 'háng háng', senses: ['x'] };
  analyser.useOwn([háng]);
  const { token, entries } = analyser.lookUp('行行', 'háng háng');
  expect(entries[0]?.pinyin).toBe('háng háng');
  analyser.useOwn([{ ...háng, simplified: token.text, pinyin: 'hàng hàng' }]);
  const [read] = analyser.analyse('行', null, null);
  expect(read?.pinyin).not.toEqual(['hàng']);
  analyser.useOwn([{ ...háng, simplified: '行', traditional: '行', pinyin: 'Hàng' }]);
  expect(analyser.analyse('行', null, null)[0]?.pinyin).toEqual(['hàng']);
});

it('longer words of the text are offered with it', () => {
  analyser.useOwn([{ ...duban, simplified: '读伴人', traditional: '讀伴人' }]);
  const token = analyser.analyse('读伴人', null, null)[0];
  if (token === undefined) throw new Error('no token');
  const { otherMatches } = analyser.explain({ ...token, text: '读', end: 1 }, '伴人');
  expect(otherMatches.map(({ text }) => text)).toContain('读伴人');
});
