/**
 * What stands around a polyphone: neighbouring characters, neighbouring words and their classes, and how both go
 * with what the dictionary says a reading means (得 "particle" after a verb, 种 "to plant" before a noun).
 *
 * There are far more such features than could be named, so each is a string whose hash is its index: features that
 * fall into the same bucket share a weight.
 * Source: Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009.
 */
import type { Lexicon } from '@/lib/lexicon';
import type { Token } from '@/lib/segmentation';
import { type DictionaryReadings, LONGEST_WORD } from './dictionary-readings';

/** How many buckets there are. Most weights come out as nothing and are not kept. */
export const BUCKETS = 1 << 18;

/** Where a polyphone stands among characters. */
export interface Neighbourhood {
  /** Code points in simplified script. */
  readonly characters: readonly string[];
  readonly position: number;
}

/** Particles count as classes of their own. */
const PARTICLES = new Set('的地得了着过不没在把被是一');

/** Which characters are looked at together, from the polyphone. */
const TOGETHER = [[-1], [1], [-2, -1], [1, 2], [-1, 1], [-2], [2]] as const;

/** The characters around, as far as there are any. */
export function neighbourKeys({ characters, position }: Neighbourhood): readonly string[] {
  return TOGETHER.flatMap((steps) => {
    const around = steps.map((step) => characters[position + step]);
    return around.includes(undefined) ? [] : [`${steps.join()}${around.join('')}`];
  });
}

/**
 * The words around, and the place in the own one.
 * @param tokens all tokens of the text; the polyphone stands `offset` code units into the one at `index`
 */
export function wordKeys(
  tokens: readonly Token[],
  index: number,
  offset: number,
  dictionary: DictionaryReadings,
): readonly string[] {
  const own = tokens[index];
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  const [classBefore, classAfter] = [wordClass(before), wordClass(after)];
  const simplified = (token: Token | undefined) =>
    token === undefined || token.text.length > LONGEST_WORD
      ? ''
      : Array.from(token.text, (character) => dictionary.simplified(character)).join('');
  return [
    `word ${simplified(own)}`,
    `place ${own?.tag ?? ''} ${own?.text.length ?? 0} ${offset}`,
    `< ${simplified(before)}`,
    `> ${simplified(after)}`,
    `<class ${classBefore}`,
    `>class ${classAfter}`,
    `<>class ${classBefore} ${classAfter}`,
    `<<class ${wordClass(tokens[index - 2])} ${classBefore}`,
    `>>class ${classAfter} ${wordClass(tokens[index + 2])}`,
  ];
}

/** In nats: the few hundred words that a sentence is built with. */
const FREQUENT_COST = 8;

/**
 * What `senseKinds` are weighed with: around a word of one character, the classes, the frequent words and the ends of
 * long ones; in a longer word, the place.
 */
export function classKeys(
  tokens: readonly Token[],
  index: number,
  offset: number,
  lexicon: Lexicon,
): readonly string[] {
  const own = tokens[index];
  if (own === undefined) return [];
  if (own.kind === 'person') return ['name'];
  const { length } = own.text;
  if (length > 1)
    return ['more', `at ${offset} ${length}`, `at ${offset} ${length} ${own.tag}`, own.kind];
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  const [classBefore, classAfter] = [wordClass(before), wordClass(after)];
  const keys = [
    'one',
    `own ${own.tag}`,
    `< ${classBefore}`,
    `> ${classAfter}`,
    `<> ${classBefore} ${classAfter}`,
    `<< ${wordClass(tokens[index - 2])} ${classBefore}`,
    `>> ${classAfter} ${wordClass(tokens[index + 2])}`,
  ];
  if (isFrequent(before, lexicon)) keys.push(`<word ${before?.text ?? ''}`);
  if (isFrequent(after, lexicon)) keys.push(`>word ${after?.text ?? ''}`);
  if (before !== undefined && before.text.length > 1) keys.push(`<end ${before.text.slice(-1)}`);
  if (after !== undefined && after.text.length > 1) keys.push(`>start ${after.text.charAt(0)}`);
  return keys;
}

function isFrequent(token: Token | undefined, lexicon: Lexicon): boolean {
  const word = token === undefined ? -1 : lexicon.wordAt(token.text);
  return word >= 0 && lexicon.cost(word) < FREQUENT_COST;
}

function wordClass(token: Token | undefined): string {
  if (token === undefined) return 'border';
  if (token.kind === 'punctuation' || PARTICLES.has(token.text)) return token.text;
  return token.kind === 'word' ? token.tag.slice(0, 1) : token.kind;
}

/** The buckets that keys have for a subject: a character's reading, or a kind of sense. */
export function bucketsOf(subject: string, keys: readonly string[]): readonly number[] {
  const start = hashed(subject, OFFSET_BASIS);
  return keys.map((key) => hashed(key, start) & (BUCKETS - 1));
}

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units, its high bits folded into the low ones. */
function hashed(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash ^ (hash >>> 15);
}
