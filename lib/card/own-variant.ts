import type { Entry } from '@/lib/lexicon';
import { senseParts } from './sense-parts';

/** How CC-CEDICT begins to say that an entry is another way to write a word: "(old) Japanese variant of". */
const VARIANT = /^(?:\([^()]*\) )?(?:\p{L}+ ){0,3}variant of /u;

/**
 * True for a sense that tells the reader of a word that it is a variant of itself: 台灣 is one of 臺灣, both of which
 * are written 台湾 in simplified script.
 * @param entries of the word, all that stand on its card
 * @param word as it is written on the page
 * @param script the page's
 */
export function isOfItself(
  sense: string,
  entries: readonly Entry[],
  word: string,
  script: 'simplified' | 'traditional',
): boolean {
  const pointer = VARIANT.exec(sense)?.[0];
  if (pointer === undefined) return false;
  const [target] = senseParts(sense.slice(pointer.length));
  if (typeof target !== 'object' || !('simplified' in target) || target[script] !== word)
    return false;
  return entries.some(
    ({ simplified, traditional, pinyin }) =>
      simplified === target.simplified &&
      traditional === target.traditional &&
      (target.pinyin === null || pinyin.toLowerCase() === target.pinyin.toLowerCase()),
  );
}
