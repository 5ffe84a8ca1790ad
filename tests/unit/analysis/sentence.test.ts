import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentenceAt } from '@/lib/analysis';

/** Takes the word marked with «» out of a text and returns the sentence around it. */
function sentenceOf(marked: string): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return sentenceAt(marked.replace(/[«»]/gu, ''), start, end).text;
}

it.each([
  ['between two full stops', '天亮了。他在«银行»上班。下雨了。', '他在银行上班。'],
  ['closing quotes belong to it', '他说：“我去«银行»。”然后走了。', '他说：“我去银行。”'],
  ['a quote that opens is not torn off', '走吧。“去«银行»！”', '“去银行！”'],
  ['a line break ends it', '标题\n他在«银行»\n下一段', '他在银行'],
  ['full-width spaces are not part of it', '　　他在«银行»上班。', '他在银行上班。'],
  ['a decimal point ends nothing', '上涨3.5个«百分点»。', '上涨3.5个百分点。'],
  ['a row of ends stays together', '真的？！«银行»呢……好。', '银行呢……'],
  ['the word may be the whole text', '«银行»', '银行'],
  ['the end itself belongs to the sentence before it', '他走了«。»下雨了。', '他走了。'],
])('%s: %s', (_why, marked, expected) => expect(sentenceOf(marked)).toBe(expected));

const texts = fc.string({
  unit: fc.constantFrom('北', '。', '”', '\n', ' ', '𠮷', '\uD842', '.', '…'),
});

it('is always a stretch of the text, around the word, and bounded', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(5), (text, at, length) => {
      const start = text.length === 0 ? 0 : at % text.length;
      const end = Math.min(text.length, start + length);
      const sentence = sentenceAt(text, start, end);
      expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
      expect(sentence.text.length).toBeLessThan(310);
      if (text.slice(start, end).trim() !== '') {
        expect(sentence.start).toBeLessThanOrEqual(end);
        expect(sentence.end).toBeGreaterThanOrEqual(start);
      }
    }),
  );
});

it('takes no more than its side of a text that never stops', () => {
  const text = '哈'.repeat(10_000);
  expect(sentenceAt(text, 5000, 5001).text.length).toBe(301);
});
