import type { Token } from '@/lib/segmentation';

/**
 * What a word is in its sentence, as far as that decides between the senses of its entry: 项 is an item after
 * 这 and the back of the neck elsewhere. null where nothing is known.
 */
export type Role = 'measure-word' | 'noun' | null;

/**
 * The role of a token.
 * @param before the token in front of it
 */
export function roleOf(token: Token, before: Token | undefined): Role {
  if (before && counts(before)) return 'measure-word';
  // A single character has too many uses for its most frequent part of speech to say anything.
  return token.text.length > 1 && token.tag.startsWith('n') ? 'noun' : null;
}

/** True for what stands before a measure word: 三, 17, 这, 每. */
const counts = ({ kind, tag, text }: Token) =>
  kind === 'number' || tag.startsWith('m') || DETERMINERS.has(text);

/** Determiners and indefinite numbers, both scripts: what Chao calls determinatives. */
const DETERMINERS = new Set('这這那哪每各某几幾多数數半本该該此另两兩首头頭');
