import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/analysis/role';
import { shortGloss } from '@/lib/analysis/short-gloss';

describe('shortGloss', () => {
  it.each([
    ['the first sense', ['noodles', 'pasta'], 'noodles'],
    ['of several renderings the first', ['accountant; accounting'], 'accountant'],
    ['labels and asides left out', ['(bound form) shield (archaic)'], 'shield'],
    [
      'a sense that is all aside is passed over',
      ['(completed action marker)', 'to finish'],
      'to finish',
    ],
    [
      'a pointer gives way to the gloss it brings',
      ['see 未可厚非 [wèi kě hòu fēi]: not inexcusable'],
      'not inexcusable',
    ],
    [
      'whole words up to the limit',
      ['aspect particle indicating action in progress'],
      'aspect particle…',
    ],
    ['no article', ['an exit'], 'exit'],
    ['what is meant before what is said', ['lit. to fly up; soar', 'fig. boom'], 'boom'],
    ['a literal meaning where there is no other', ['lit. iron road'], 'iron road'],
    ['nothing from one endless word', ['x'.repeat(40)], null],
    ['no senses', [], null],
  ])('%s', (_why, senses, expected) => {
    const entry = { simplified: '', traditional: '', pinyin: '', senses, measureWords: [] };
    expect(shortGloss([entry])).toBe(expected);
  });
});

describe('shortGloss of a sense too wide for its word', () => {
  it.each<[string, number, string[], string | null]>([
    ['fits under more characters', 3, ['at the present time', 'currently'], 'at the present time'],
    ['gives way to the sense beside it', 2, ['at the present time', 'currently'], 'currently'],
    ['or to a rendering', 2, ["with one's own eyes; personally"], 'personally'],
    ['but not to another matter', 1, ['king or monarch', 'grand'], 'king or monarch'],
    ['nor to a noun from a verb', 1, ['to seek by inquiry', 'visit'], 'to seek by inquiry'],
    ['nor to a surname', 1, ['in accordance with the', 'surname Yi'], 'in accordance with the'],
    ['nor to what is far away', 1, ['with all the', 'of the', 'by the', 'full'], 'with all the'],
    ['nor to figures of speech', 1, ['on the point of a', '(fig.) near'], 'on the point of a'],
  ])('%s', (_why, characters, senses, expected) => {
    const entry = { simplified: '', traditional: '', pinyin: '', senses, measureWords: [] };
    expect(shortGloss([entry], null, characters)).toBe(expected);
  });
});

describe('shortGloss without the dictionary’s notation', () => {
  it.each<[string, string[], string | null]>([
    [
      'a reference where there is nothing else',
      ['used in 自個兒|自个儿 [zì gě r]'],
      'used in 自个儿',
    ],
    ['a meaning before a reference', ['used in 自個兒|自个儿 [zì gě r]', 'self'], 'self'],
    ['the place that is abbreviated', ['abbr. for Hunan 湖南 [Hú nán]'], 'Hunan'],
    ['no pronunciation', ['Taiwan pr. [pù guāng]', 'to expose'], 'to expose'],
    ['an aside with an aside in it', ['(used of 大廈 (mansions) etc)', 'mansion'], 'mansion'],
  ])('%s', (_why, senses, expected) => {
    const entry = { simplified: '', traditional: '', pinyin: '', senses, measureWords: [] };
    expect(shortGloss([entry])).toBe(expected);
  });
});

describe('shortGloss of a word with a role', () => {
  it.each<[string, Role, string[], string]>([
    ['a measure word', 'measure-word', ['back of neck', 'classifier for items'], 'measure word'],
    [
      'of a word that counts nothing here the first sense',
      null,
      ['piece', 'classifier for rocks'],
      'piece',
    ],
    ['a noun that has a verb first', 'noun', ['to be connected', 'traffic'], 'traffic'],
    ['a noun with verbs alone', 'noun', ['to dance', 'to leap'], 'to dance'],
    ['slang is not what a noun mostly means', 'noun', ['to plant', '(slang) bribe'], 'to plant'],
  ])('%s', (_why, role, senses, expected) => {
    const entry = { simplified: '', traditional: '', pinyin: '', senses, measureWords: [] };
    expect(shortGloss([entry], role)).toBe(expected);
  });
});
