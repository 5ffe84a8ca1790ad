import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_RULES, type ReaderRules, createSegmenter } from '@/lib/segmentation';
import { smallLexicon } from './small-lexicon';

const lexicon = await smallLexicon({
  双亲: 9,
  亲王: 12,
  双: 9,
  王: 9,
  从: 6,
  小学: 8,
  小学生: 10,
  学生: 8,
  生活: 8,
  人工: 9,
  智能: 9,
});
const name = {
  text: '宋双',
  kind: 'person',
  cost: 30,
  facts: { gloss: 'personal name', refersTo: null, original: null },
} as const;
const segmenter = createSegmenter(lexicon, []);
const cut = (text: string, rules: Partial<ReaderRules>) =>
  segmenter
    .segment(text, [name], { ...NO_RULES, ...rules })
    .map((token) => token.text)
    .join('|');

describe('what the reader joins and cuts', () => {
  it.each<[why: string, rules: Partial<ReaderRules>, text: string, expected: string]>([
    ['nothing is ruled', {}, '双亲王', '双亲|王'],
    ['a cut', { split: [{ text: '双亲王', at: [1] }] }, '从双亲王', '从|双|亲王'],
    ['a cut leaves all else free', { split: [{ text: '双亲', at: [1] }] }, '双亲王', '双|亲王'],
    ['cuts of one text', { split: [{ text: '小学生', at: [1, 2] }] }, '小学生', '小|学|生'],
    ['a cut twice', { split: [{ text: '双亲', at: [1] }] }, '双亲双亲', '双|亲|双|亲'],
    ['a join', { joined: ['从小'] }, '从小学生', '从小|学生'],
    ['a join of what is in no list', { joined: ['囧囧'] }, '从囧囧囧', '从|囧囧|囧'],
    ['the first join stands', { joined: ['从小', '小学'] }, '从小学', '从小|学'],
    ['the longest join stands', { joined: ['从小', '从小学'] }, '从小学', '从小学'],
    [
      'a longer cut beats a join',
      { joined: ['小学'], split: [{ text: '小学生', at: [1] }] },
      '从小学生从小学',
      '从|小|学生|从|小学',
    ],
    [
      'a longer join beats a cut',
      { joined: ['小学生'], split: [{ text: '小学', at: [1] }] },
      '从小学生从小学',
      '从|小学生|从|小|学',
    ],
    ['a join is not found in a word of letters', { joined: ['WHO'] }, 'WHOLE|WHO', 'WHOLE|||WHO'],
    ['words are weighed, not forced', { words: ['从小'] }, '从小学生', '从|小学生'],
    ['and win over pieces', { words: ['人工智能'] }, '人工智能', '人工智能'],
    ['white space joins nothing', { joined: ['人 工'] }, '人 工', '人| |工'],
    ['senseless rules', { joined: ['', '\n'], split: [{ text: '', at: [0] }] }, '双亲', '双亲'],
    [
      'no cut outside the text',
      { split: [{ text: '双亲', at: [-1, 0, 2, 9, 0.5] }] },
      '双亲',
      '双亲',
    ],
    ['no cut inside a character', { split: [{ text: '𠮷', at: [1] }] }, '𠮷', '𠮷'],
  ])('%s', (_why, rules, text, expected) => expect(cut(text, rules)).toBe(expected));

  it('shows the words inside what is joined', () => {
    const [token] = segmenter.segment('人工智能', [], { ...NO_RULES, joined: ['人工智能'] });
    expect(token).toMatchObject({ text: '人工智能', kind: 'word' });
    expect(token?.parts).toHaveLength(2);
  });

  it('says of a joined name what it is', () => {
    const [token] = segmenter.segment('宋双', [name], { ...NO_RULES, joined: ['宋双'] });
    expect(token).toMatchObject({ text: '宋双', kind: 'person', facts: name.facts });
  });

  it('the text comes back whole, whatever it is and the rules are', () => {
    const texts = fc
      .array(fc.constantFrom('双', '亲', '王', '小', 'A', ' ', '𠮷', '\ud842'), { maxLength: 12 })
      .map((units) => units.join(''));
    const rules = fc.record({
      words: fc.array(texts),
      joined: fc.array(texts),
      split: fc.array(fc.record({ text: texts, at: fc.array(fc.integer({ min: -1, max: 9 })) })),
    });
    fc.assert(
      fc.property(texts, rules, (text, some) => {
        const tokens = segmenter.segment(text, [], some);
        expect(tokens.map((token) => token.text).join('')).toBe(text);
      }),
    );
  });

  it('is linear in a text full of occurrences', () => {
    const rules = { ...NO_RULES, joined: ['哈哈'], split: [{ text: '哈哈哈', at: [1] }] };
    const tokens = segmenter.segment('哈'.repeat(100_000), [], rules);
    expect(tokens.reduce((length, { text }) => length + text.length, 0)).toBe(100_000);
  });
});
