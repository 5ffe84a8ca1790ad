import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { senseParts } from '@/lib/card';

/** A sense with its words in brackets of their own: "variant of «個|个|gè»: individual". */
const marked = (sense: string) =>
  senseParts(sense)
    .map((part) =>
      typeof part === 'string'
        ? part
        : 'reading' in part
          ? `‹${part.reading}›`
          : `«${part.traditional}|${part.simplified}|${part.pinyin ?? '–'}»`,
    )
    .join('');

it.each([
  ['a plain sense', 'question; problem', 'question; problem'],
  ['both scripts', 'variant of 個|个 [gè]: individual', 'variant of «個|个|gè»: individual'],
  ['one form for both', 'used in 道行 [dào héng]', 'used in «道行|道行|dào héng»'],
  ['no reading', '(abbr. for 北京大學|北京大学)', '(abbr. for «北京大學|北京大学|–»)'],
  ['two words', 'see 花兒|花儿 [huā r] and 兒', 'see «花兒|花儿|huā r» and «兒|兒|–»'],
  ['Latin letters in the word', 'see 卡拉OK [kǎ lā O K]', 'see «卡拉OK|卡拉OK|kǎ lā O K»'],
  ['a reading without a word', 'Taiwan pr. [dǎ]', 'Taiwan pr. ‹dǎ›'],
  ['numbered syllables together', 'also pr. [qi3lai2]', 'also pr. ‹qi3 lai2›'],
  ['two readings', 'pr. [dāi huǐ r] or [nu:3 er2]', 'pr. ‹dāi huǐ r› or ‹nu:3 er2›'],
  ['another spelling than pinyin', 'Tai-lo pr. [tuh-ku]', 'Tai-lo pr. [tuh-ku]'],
  ['no measure words', 'variation (CL:個|个 [gè]); change', 'variation; change'],
  ['nothing', '', ''],
])('%s', (_why, sense, expected) => expect(marked(sense)).toBe(expected));

describe('any text', () => {
  it('keeps all that is no word, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (sense) => {
        const plain = senseParts(sense).filter((part) => typeof part === 'string');
        let at = 0;
        for (const part of plain) {
          at = sense.indexOf(part, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += part.length;
        }
      }),
    );
  });

  it('takes a long run without a word border', () => {
    expect(senseParts('哈'.repeat(10_000))).toHaveLength(1);
    expect(senseParts('a'.repeat(10_000))).toEqual(['a'.repeat(10_000)]);
    const unclosed = `[${'a1 '.repeat(10_000)}`;
    expect(senseParts(unclosed)).toEqual([unclosed]);
  });
});
