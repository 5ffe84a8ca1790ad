import { type Entry, type Lexicon, openLexicon, writeLexicon } from '@/lib/lexicon';

/** What a test says of a word: its cost in nats, whether the dictionary has it (else ''), its tag. */
export type WordSpec =
  number | { readonly cost: number; readonly entry?: boolean; readonly tag?: string };

const entryOf = (headword: string): Entry => ({
  simplified: headword,
  traditional: headword,
  pinyin: '',
  senses: ['a word'],
  measureWords: [],
});

/** A lexicon of a few words; `folds` maps variants to the characters the words are written with. */
export async function smallLexicon(
  words: Readonly<Record<string, WordSpec>>,
  folds: Readonly<Record<string, string>> = {},
): Promise<Lexicon> {
  const file = await writeLexicon({
    words: Object.entries(words).map(([headword, spec]) => {
      const { cost, entry = true, tag = 'n' } = typeof spec === 'number' ? { cost: spec } : spec;
      return {
        headword,
        cost,
        counted: true,
        tag,
        hsk: 0,
        entries: entry ? [entryOf(headword)] : [],
      };
    }),
    folds: new Map(Object.entries(folds)),
    recipe: '0'.repeat(64),
  });
  return openLexicon(file);
}
