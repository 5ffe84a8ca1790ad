// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnalysedToken, PLAIN_READING, type ReadingDisplay } from '@/lib/analysis';
import { rubiesByNode } from '@/lib/reader/words/rubies';
import { blockOf, tokenOf, tokensOf } from './page';

const ALL = { pinyin: true, gloss: true, apart: false };

/** The rubies of a block as text: [北京|běijīng|Peking]人, text nodes separated by a bar in the input. */
function painted(
  nodes: string,
  tokens: readonly AnalysedToken[],
  shown = ALL,
  display: ReadingDisplay = PLAIN_READING,
): string {
  const texts = nodes.split('¦').map((data) => document.createTextNode(data));
  const rubies = rubiesByNode({ block: blockOf(...texts), tokens }, () => shown, display);
  return texts
    .map((node) => {
      let done = 0;
      let out = '';
      for (const { start, end, reading, gloss } of rubies.get(node) ?? []) {
        const word = node.data.slice(start, end);
        out += `${node.data.slice(done, start)}[${word} ${reading}${gloss && ` ${gloss}`}]`;
        done = end;
      }
      return out + node.data.slice(done);
    })
    .join('¦');
}

const word = (text: string, pinyin: string, more: Partial<AnalysedToken> = {}) =>
  tokenOf(text, 0, { pinyin: pinyin === '' ? [] : pinyin.split(' '), ...more });

describe('rubies', () => {
  it.each<[string, string, AnalysedToken, string]>([
    ['a word is read as one', '北京', word('北京', 'běi jīng'), '[北京 běijīng]'],
    ['a vowel is set off', '西安', word('西安', 'xī ān'), "[西安 xī'ān]"],
    ['an erhua is part of its syllable', '花儿', word('花儿', 'huā r'), '[花儿 huār]'],
    ['a name has a capital', '霍夫曼', word('霍夫曼', 'Huò fū màn'), '[霍夫曼 Huòfūmàn]'],
    [
      'a gloss stands with its word',
      '毒品',
      word('毒品', 'dú pǐn', { shortGloss: 'drugs' }),
      '[毒品 dúpǐn drugs]',
    ],
    ['only Chinese is read', '卡拉OK厅', word('卡拉OK厅', 'kǎ lā tīng'), '[卡拉 kǎlā]OK[厅 tīng]'],
    [
      'a character without a known reading stays bare',
      '北㐂京',
      word('北㐂京', 'běi  jīng'),
      '[北 běi]㐂[京 jīng]',
    ],
    ['a pair of surrogates is one character', '𠮷人', word('𠮷人', 'jí rén'), '[𠮷人 jírén]'],
    [
      'a word that runs into a link is read on either side',
      '北¦京人',
      word('北京人', 'běi jīng rén'),
      '[北 běi]¦[京人 jīngrén]',
    ],
    [
      'a compound is read by its words',
      '联合国毒品办公室',
      word('联合国毒品办公室', 'Lián hé guó dú pǐn bàn gōng shì', {
        parts: [
          { start: 0, end: 3 },
          { start: 3, end: 5 },
          { start: 5, end: 8 },
        ],
      }),
      '[联合国 Liánhéguó][毒品 dúpǐn][办公室 bàngōngshì]',
    ],
    [
      'a word is not cut by the words inside it, and keeps its gloss',
      '葡萄牙',
      word('葡萄牙', 'Pú táo yá', {
        kind: 'place',
        shortGloss: 'Portugal',
        parts: [
          { start: 0, end: 2 },
          { start: 2, end: 3 },
        ],
      }),
      '[葡萄牙 Pútáoyá Portugal]',
    ],
    [
      'a compound that is no word of the dictionary is read by its words',
      '国际组织',
      word('国际组织', 'guó jì zǔ zhī', {
        kind: 'organisation',
        inLexicon: false,
        parts: [
          { start: 0, end: 2 },
          { start: 2, end: 4 },
        ],
      }),
      '[国际 guójì][组织 zǔzhī]',
    ],
    [
      'the gloss of a long compound stands under its first word',
      '经济合作与发展组织',
      word('经济合作与发展组织', 'jīng jì hé zuò yǔ fā zhǎn zǔ zhī', {
        shortGloss: 'OECD',
        parts: [
          { start: 0, end: 2 },
          { start: 2, end: 4 },
          { start: 4, end: 5 },
          { start: 5, end: 7 },
          { start: 7, end: 9 },
        ],
      }),
      '[经济 jīngjì OECD][合作 hézuò][与 yǔ][发展 fāzhǎn][组织 zǔzhī]',
    ],
    [
      'a gloss much wider than its word is cut short at a word',
      '农业',
      word('农业', 'nóng yè', { shortGloss: 'agricultural cooperation' }),
      '[农业 nóngyè …cooperation]',
    ],
    [
      'a verb needs no “to”',
      '保存',
      word('保存', 'bǎo cún', { shortGloss: 'to conserve' }),
      '[保存 bǎocún conserve]',
    ],
    [
      'one long word is cut where it must be',
      '枪',
      word('枪', 'qiāng', { shortGloss: 'counterrevolutionary' }),
      '[枪 qiāng counterrevol…]',
    ],
    ['punctuation has no reading', '，', word('，', '', { kind: 'punctuation' }), '，'],
  ])('%s', (_why, nodes, token, expected) => expect(painted(nodes, [token])).toBe(expected));

  it.each([
    ['numbers', { style: 'numbers' }, '[一个 yi1ge5][展览馆 zhan3lan3guan3]'],
    ['zhuyin', { style: 'zhuyin' }, '[一个 ㄧ ˙ㄍㄜ][展览馆 ㄓㄢˇ ㄌㄢˇ ㄍㄨㄢˇ]'],
    ['tones as they are spoken', { sandhi: true }, '[一个 yíge][展览馆 zhánlánguǎn]'],
    ['readings in Taiwan', { taiwan: true }, '[一个 yīgè][展览馆 zhǎnlǎnguǎn]'],
  ] as const)('can be shown with %s', (_why, display, expected) => {
    const tokens = [
      tokenOf('一个', 0, { spelled: ['yī', 'ge'], taiwan: ['yī', 'gè'] }),
      tokenOf('展览馆', 2, { spelled: ['zhǎn', 'lǎn', 'guǎn'] }),
    ];
    expect(painted('一个展览馆', tokens, ALL, { ...PLAIN_READING, ...display })).toBe(expected);
  });

  it('gives nothing to a word that is not to be shown', () => {
    expect(
      painted('北京', [word('北京', 'běi jīng')], { pinyin: false, gloss: false, apart: false }),
    ).toBe('北京');
  });

  it('never overlap and never leave their node, wherever nodes and words end', () => {
    const texts = fc.array(fc.constantFrom('北', '京', '𠮷', 'a', '。', '|'), { maxLength: 20 });
    fc.assert(
      fc.property(texts, fc.array(fc.nat(20), { maxLength: 4 }), (characters, cuts) => {
        const tokens = tokensOf(characters.join('')).filter(({ text }) => text !== '');
        const text = tokens.map((token) => token.text).join('');
        const borders = [
          0,
          ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b),
          text.length,
        ];
        const nodes = borders
          .slice(1)
          .map((end, i) => document.createTextNode(text.slice(borders[i], end)));
        const rubies = rubiesByNode({ block: blockOf(...nodes), tokens }, () => ALL, PLAIN_READING);
        for (const [node, own] of rubies) {
          let done = 0;
          for (const { start, end } of own) {
            expect(start).toBeGreaterThanOrEqual(done);
            expect(end).toBeGreaterThan(start);
            done = end;
          }
          expect(done).toBeLessThanOrEqual(node.length);
        }
      }),
    );
  });
});
