import * as fc from 'fast-check';
import type { Context, Vocabulary, WordToSave } from '@/lib/vocabulary';

/** Words for the tests of this room. */
export const ship: WordToSave = {
  simplified: '轮船',
  traditional: '輪船',
  pinyin: 'lún chuán',
  senses: ['steamship', 'steamer'],
  hsk: 6,
  context: null,
};

export const of = (word: Partial<WordToSave>): WordToSave => ({ ...ship, ...word });

/** The context marked in the text: "他乘«轮船»去。" */
export function context(marked: string, url = 'https://news.example/a', metAt = 1000): Context {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const sentence = marked.replace(/[«»]/gu, '');
  return { sentence, start, end, articleTitle: '航运', site: new URL(url).hostname, url, metAt };
}

/** Any text, with what export formats stumble over: quotes, tabs, line ends, markup, emoji, lone surrogates. */
export const anyText = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.constantFrom('"', '\t', '\n', '\r', ',', '<', '&', ';', '=', '|') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('😀', '𠮷', '\uD842', '\uDFB7', '轮', '船', ' ', '\u2028'),
    },
  ),
  maxLength: 20,
});

const anyContext: fc.Arbitrary<Context> = fc
  .record({
    before: anyText,
    word: anyText,
    after: anyText,
    title: anyText,
    page: fc.nat(3),
    at: fc.nat(9),
  })
  .map(({ before, word, after, title, page, at }) => ({
    sentence: `${before}x${word}${after}`,
    start: before.length,
    end: before.length + 1 + word.length,
    articleTitle: title,
    site: 'news.example',
    url: `https://news.example/${String(page)}`,
    metAt: at,
  }));

/** From few headwords and readings, so that the same word comes twice. */
export const anyWordToSave: fc.Arbitrary<WordToSave> = fc.record({
  simplified: fc.constantFrom('行', '长', '𠮷', '<b>"'),
  traditional: fc.constantFrom('行', '長', '𠮷'),
  pinyin: fc.constantFrom('xíng', 'háng', ''),
  senses: fc.array(anyText, { maxLength: 3 }),
  hsk: fc.option(fc.integer({ min: 1, max: 6 })),
  context: fc.option(anyContext),
});

/** What was made of some words before: ids, dates and sentences in a state only the store makes. */
export const saves = fc.array(anyWordToSave, { maxLength: 12 });

/** What a backup has besides words and verdicts. */
export const NOTHING_ELSE = { entries: [], cuts: [], reviews: [], reviewLog: [] };

/** How many words are saved. */
export const countOf = async (vocabulary: Vocabulary): Promise<number> =>
  (await vocabulary.snapshot()).words.length;
