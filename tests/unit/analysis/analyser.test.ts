import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAnalyser } from '@/lib/analysis';
import { loadReadings } from '../pronunciation/load-readings';

const { lexicon, model } = await loadReadings();
const analyser = openAnalyser(lexicon);

function tokenIn(paragraph: string, text: string) {
  const evidence = analyser.gatherEvidence([paragraph]);
  const token = analyser.analyse(paragraph, evidence, model).find((each) => each.text === text);
  if (!token) throw new Error(`no token ${text} in ${paragraph}`);
  return token;
}

describe('analyse', () => {
  it('keeps every text whole, with one reading for each Chinese character', () => {
    const piece = fc.constantFrom(
      '研究',
      '\u3000',
      '\r',
      '\u2028',
      '\ud842',
      '𠮷',
      '３.２万亩',
      '😀',
      'é',
      '〇',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary' })))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.boolean(), (paragraph, inContext) => {
        const tokens = analyser.analyse(paragraph, null, inContext ? model : null);
        expect(tokens.map((token) => token.text).join('')).toBe(paragraph);
        for (const { text: word, start, end, pinyin } of tokens) {
          expect(paragraph.slice(start, end)).toBe(word);
          expect(pinyin).toHaveLength(word.match(/\p{Script=Han}/gu)?.length ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a word of the lists', '我喜欢历史。', '历史', { kind: 'word', hsk: 3, inLexicon: true }],
    ['a traditional word has the same facts', '我喜歡歷史。', '歷史', { kind: 'word', hsk: 3 }],
    [
      'an amount',
      '损失达200亿至400亿美元。',
      '200亿至400亿美元',
      { kind: 'number', shortGloss: '20–40 billion US dollars' },
    ],
    ['a measure word', '这项研究很重要。', '项', { shortGloss: 'measure word' }],
    ['the same character that counts nothing', '他姓项。', '项', { shortGloss: 'back of neck' }],
    ['a noun whose entry starts with a verb', '这里交通方便。', '交通', { shortGloss: 'traffic' }],
    [
      'a number before its measure word',
      '近三千名学生',
      '三千',
      { kind: 'number', shortGloss: '3,000' },
    ],
    [
      'a word twice over',
      '干干净净的房间',
      '干干净净',
      { kind: 'word', shortGloss: '干净 (reduplicated)' },
    ],
    ['a question that has an entry', '他会不会来？', '会不会', { kind: 'word', inLexicon: true }],
    [
      'the words of an organisation',
      '他在人民代表大会上说',
      '人民代表大会',
      { kind: 'organisation', shortGloss: expect.stringMatching(/ · general assembly$/) },
    ],
    ['a grade', '三年级的学生', '三年级', { shortGloss: 'Grade 3' }],
    ['a listed place written in sounds', '他住在摩拉维亚东部。', '摩拉维亚', { kind: 'place' }],
    [
      'a listed word that is spelled like a Japanese name',
      '这件事年代久远。',
      '久远',
      { kind: 'word' },
    ],
    ['punctuation', '是。', '。', { kind: 'punctuation', inLexicon: false, shortGloss: null }],
  ])('%s', (_why, paragraph, text, expected) => {
    expect(tokenIn(paragraph, text)).toMatchObject(expected);
  });

  it('knows the headword in both scripts', () => {
    const expected = { simplified: '历史', traditional: '歷史' };
    expect(tokenIn('历史', '历史').headword).toEqual(expected);
    expect(tokenIn('歷史', '歷史').headword).toEqual(expected);
  });
});

describe('explain', () => {
  it('puts the entry first that is read as the word is read here', () => {
    const explanation = analyser.explain(tokenIn('他是银行行长。', '行长'), '。');
    expect(explanation.entries[0]?.pinyin).toBe('háng zhǎng');
  });

  it('gives the words inside, and other words that start here, longest first', () => {
    const { parts, otherMatches } = analyser.explain(tokenIn('人工智能', '人工智能'), '');
    expect(parts.map(({ text }) => text)).toEqual(['人工', '智能']);
    // A character is a word before it is a surname or a province's short name.
    const inside = analyser.explain(tokenIn('重新', '重新'), '').parts;
    expect(inside.map(({ entries }) => entries[0]?.pinyin.charAt(0))).toEqual(['c', 'x']);
    expect(otherMatches.map(({ text }) => text)).toEqual(['人工', '人']);
  });

  it.each([
    [
      'the end of a word, its own entry of that reading first',
      '听起来，说得很好。',
      '听起来',
      '起来',
      'qi lai',
      'qi lai',
    ],
    ['the dictionary’s light syllable', '看起来，说得很好。', '看起来', '起来', 'qǐ lai', 'qǐ lai'],
    ['an erhua', '有点儿，说得很好。', '有点儿', '点儿', 'diǎn r', 'diǎn r'],
    ['a name’s capital', '北京大学，说得很好。', '北京大学', '北京', 'Běi jīng', 'Běi jīng'],
    ['a common word inside a name', '北京大学，说得很好。', '北京大学', '大学', 'dà xué', 'dà xué'],
    ['a surname', '记者林知远说', '林知远', '林', 'Lín', 'Lín'],
    ['a given name', '记者林知远说', '林知远', '远', 'yuǎn', 'yuǎn'],
    ['behind digits', '3月18日，说得很好。', '3月18日', '日', 'rì', 'rì'],
    ['behind Latin letters', 'X光，说得很好。', 'X光', '光', undefined, undefined],
    ['before Latin letters', '卡拉OK，说得很好。', '卡拉OK', '卡拉', 'kǎ lā', 'kǎ lā'],
  ])('reads a part as it is read inside: %s, %s', (_why, paragraph, word, text, pinyin, entry) => {
    const { parts } = analyser.explain(tokenIn(paragraph, word), '');
    const part = parts.find((each) => each.text === text);
    expect(part?.pinyin).toBe(pinyin);
    expect(part?.entries[0]?.pinyin).toBe(entry);
  });

  it('counts a character beyond the first plane once', () => {
    const { parts } = analyser.lookUp('𠮷野家', null);
    expect(parts.map(({ text, pinyin }) => [text, pinyin])).toContainEqual(['家', 'jiā']);
  });

  it('finds longer words beyond the token', () => {
    const token = { ...tokenIn('研究', '研究'), parts: null };
    const { otherMatches } = analyser.explain(token, '生院的');
    expect(otherMatches.map(({ text }) => text)).toContain('研究生院');
  });

  it('tells what an abbreviation that the article defines stands for', () => {
    const paragraph = '世界卫生组织（世卫组织）说，世卫组织很忙。';
    const { token, fullForm } = analyser.explain(tokenIn(paragraph, '世卫组织'), '');
    expect(token.facts?.refersTo).toBe('世界卫生组织');
    expect(fullForm?.entries[0]?.senses.join()).toContain('World Health Organization');
  });
});

describe('lookUp', () => {
  it.each([
    ['a headword', '历史', null, 'lì shǐ'],
    ['the reading that is meant', '行', 'xíng', 'xíng'],
    ['another reading', '行', 'háng', 'háng'],
    ['a name', '行', 'Háng', 'háng'],
    ['a reading that does not fit', '历史', 'xíng', 'lì shǐ'],
  ])('explains %s', (_why, text, pinyin, expected) => {
    const { token, entries } = analyser.lookUp(text, pinyin);
    expect(token).toMatchObject({ text, start: 0, end: text.length, kind: 'word' });
    expect(token.pinyin.join(' ')).toBe(expected);
    expect(entries[0]?.pinyin).toBe(expected);
  });

  it('knows words that do not stand in any text', () => {
    const { token, parts } = analyser.lookUp('中華人民共和國', null);
    expect(token.headword.simplified).toBe('中华人民共和国');
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ text }) => text).join('')).toBe('中華人民共和國');
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.string(), (text, pinyin) => {
        expect(analyser.lookUp(text, pinyin).token.text).toBe(text);
      }),
      { numRuns: 50 },
    );
  });
});
