/**
 * What the first letter of a part-of-speech tag stands for, as jieba and ICTCLAS write them; the finer letters
 * behind it (vn, ns) say nothing more to a reader. Letters that mark no part of speech are left out.
 */
const NAMES: Readonly<Record<string, string>> = {
  a: 'adjective',
  b: 'attributive',
  c: 'conjunction',
  d: 'adverb',
  e: 'interjection',
  f: 'locative',
  i: 'idiom',
  j: 'abbreviation',
  l: 'phrase',
  m: 'numeral',
  n: 'noun',
  o: 'onomatopoeia',
  p: 'preposition',
  q: 'measureWord',
  r: 'pronoun',
  s: 'place',
  t: 'time',
  u: 'particle',
  v: 'verb',
  y: 'modalParticle',
  z: 'descriptive',
};

/** The part of speech by its name in locales: "vn" is "verb"; null where the tag says none. */
export const partOfSpeech = (tag: string): string | null => NAMES[tag.charAt(0)] ?? null;
