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
