import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Entry,
  LexiconChecksumError,
  LexiconFormatError,
  LexiconVersionError,
  type WordContent,
  openLexicon,
  verifyLexicon,
  writeLexicon,
} from '@/lib/lexicon';
import { FORMAT_VERSION, HEADER, HEADER_BYTES } from '@/lib/lexicon/format';

const entry = (
  simplified: string,
  traditional: string,
  pinyin: string,
  ...senses: string[]
): Entry => ({
  simplified,
  traditional,
  pinyin,
  senses,
  measureWords: [],
});

const word = (headword: string, cost: number, ...entries: Entry[]): WordContent => ({
  headword,
  cost,
  counted: cost < 15,
  tag: 'n',
  hsk: 0,
  entries,
});

const RECIPE = 'ab'.repeat(32);
const FOLDS = new Map([
  ['後', '后'],
  ['麵', '面'],
  ['條', '条'],
]);
const NOODLES: Entry = {
  ...entry('面条', '麵條', 'miàn tiáo', 'noodles', 'pasta; "spaghetti"\t<b>'),
  measureWords: [{ simplified: '根', traditional: '根', pinyin: 'gēn' }],
};
const WORDS = [
  word('后', 6, entry('后', '后', 'hòu', 'empress'), entry('后', '後', 'hòu', 'after')),
  { ...word('面条', 9.5, NOODLES), hsk: 2 },
  word('面', 7, entry('面', '面', 'miàn', 'face'), entry('面', '麵', 'miàn', 'flour')),
  word('𠮷野家', 16, entry('𠮷野家', '𠮷野家', 'Jí yě jiā', 'Yoshinoya')),
  word('面对面', 8),
];
const file = await writeLexicon({ words: WORDS, folds: FOLDS, recipe: RECIPE });
const lexicon = openLexicon(file);

describe('Lexicon', () => {
  it.each([
    ['simplified', '面条', ['面条']],
    ['traditional', '麵條', ['面条']],
    ['mixed scripts', '麵条', ['面条']],
    ['only entries of the spelling that was asked for', '後', ['后|後']],
    ['every entry where both spellings share it', '后', ['后|后', '后|後']],
    ['beyond the BMP', '𠮷野家', ['𠮷野家']],
    ['a word that only helps to find boundaries', '面对面', []],
    ['the beginning of a word', '𠮷野', []],
    ['half a character', '\ud842', []],
    ['nothing', '', []],
  ])('looks up %s: %s', (_why, headword, expected) => {
    const found = lexicon
      .lookUp(headword)
      .map((each) =>
        expected.some((name) => name.includes('|'))
          ? `${each.simplified}|${each.traditional}`
          : each.simplified,
      );
    expect(found).toEqual(expected);
  });

  it('gives an entry back as it was written', () => {
    expect(lexicon.lookUp('面条')).toEqual([NOODLES]);
  });

  it('lists the words that start at an offset, shortest first', () => {
    const ends = lexicon.wordsFrom('吃麵條麵', 1).map(({ end }) => end);
    expect(ends).toEqual([2, 3]);
  });

  it('ranks counted words by frequency and leaves others without a rank', () => {
    expect(
      ['后', '面', '面对面', '面条', '𠮷野家'].map((w) => lexicon.rank(lexicon.wordAt(w))),
    ).toEqual([1, 2, 3, 4, null]);
  });

  it('tells cost, level and part of speech', () => {
    const noodles = lexicon.wordAt('麵條');
    expect([lexicon.cost(noodles), lexicon.hsk(noodles), lexicon.tag(noodles)]).toEqual([
      9.5,
      2,
      'n',
    ]);
    expect(lexicon.hsk(lexicon.wordAt('面'))).toBeNull();
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, start) => {
        lexicon.wordsFrom(text, start);
        expect(lexicon.lookUp(`${text}\ud800`)).toEqual([]);
      }),
    );
  });
});

describe('writeLexicon', () => {
  it('gives the same bytes for the same content, in whatever order it comes', async () => {
    const again = await writeLexicon({ words: WORDS.toReversed(), folds: FOLDS, recipe: RECIPE });
    expect(new Uint8Array(again)).toEqual(new Uint8Array(file));
  });

  it('refuses two words that fold to the same form', async () => {
    const words = [word('麵條', 9), word('面条', 9)];
    await expect(writeLexicon({ words, folds: FOLDS, recipe: RECIPE })).rejects.toThrow(RangeError);
  });
});

describe('openLexicon', () => {
  const damaged = (offset: number) => {
    const copy = file.slice(0);
    const view = new DataView(copy);
    view.setUint8(offset, view.getUint8(offset) ^ 1);
    return copy;
  };

  it('knows the recipe it was made by', () => {
    expect(lexicon.header.recipe).toBe(RECIPE);
  });

  it.each([
    ['no lexicon', new TextEncoder().encode('<!doctype html>').buffer, LexiconFormatError],
    ['an empty file', new ArrayBuffer(0), LexiconFormatError],
    ['a file cut within its header', file.slice(0, 100), LexiconFormatError],
    ['a file cut at its end', file.slice(0, -1), LexiconFormatError],
    ['another version', damaged(HEADER.version), LexiconVersionError],
    ['a damaged header', damaged(HEADER.wordCount), LexiconChecksumError],
    ['a damaged recipe', damaged(HEADER.recipe), LexiconChecksumError],
    ['a damaged section table', damaged(HEADER_BYTES + 1), LexiconChecksumError],
  ])('refuses %s', (_why, bytes, error) => {
    expect(() => openLexicon(bytes)).toThrow(error);
  });

  it('says which version it found and which it reads', () => {
    expect(() => openLexicon(damaged(HEADER.version))).toThrow(
      `version ${FORMAT_VERSION ^ 1}; this build reads version ${FORMAT_VERSION}`,
    );
  });

  it('finds a damaged body when asked to read all of it', async () => {
    await expect(verifyLexicon(file)).resolves.toBeUndefined();
    await expect(verifyLexicon(damaged(file.byteLength - 9))).rejects.toThrow(LexiconChecksumError);
  });
});
