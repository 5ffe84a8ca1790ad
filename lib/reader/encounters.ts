import { type Encounter, stateKey } from '@/lib/vocabulary';
import { type Source, contextOf } from './card/word-to-save';
import type { ReadBlock } from './words/read-block';
import type { WordStates } from './words/word-states';

/** A long article can hold every saved word there is: so many of them, in reading order, are enough. */
const MAX_ENCOUNTERS = 1000;
/** As many as one message carries. */
const BATCH = 100;

/**
 * The saved words that an article has, each with the first sentence it stands in.
 * @param now ms since the epoch
 * @returns batches, each fit for a message
 */
export function encountersIn(
  reads: readonly ReadBlock[],
  states: WordStates,
  source: Source,
  now: number,
): readonly (readonly Encounter[])[] {
  const met = new Map<string, Encounter>();
  for (const read of reads) {
    for (const [index, token] of read.tokens.entries()) {
      if (met.size >= MAX_ENCOUNTERS) break;
      if (token.kind !== 'word' || states.stateOf(token) !== 'learning') continue;
      const pinyin = token.pinyin.join(' ');
      const key = `${stateKey(token.headword)} ${pinyin}`;
      if (met.has(key)) continue;
      const context = contextOf({ read, index, token }, source, now);
      met.set(key, { ...token.headword, pinyin, context });
    }
  }
  const all = [...met.values()];
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, batch) =>
    all.slice(batch * BATCH, (batch + 1) * BATCH),
  );
}
