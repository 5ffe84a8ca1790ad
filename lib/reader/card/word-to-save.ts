import type { Explanation } from '@/lib/analysis';
import { type Context, type WordIdentity, type WordToSave, clipContext } from '@/lib/vocabulary';
import type { PickedSenses } from './card-model';
import type { WordPlace } from '../words/read-block';
import { sentenceOf } from './look';

/** Where the text comes from that the words of this page stand in. */
export interface Source {
  readonly articleTitle: string;
  readonly site: string;
  readonly url: string;
}

/**
 * What makes a word the same word the next time: the forms and the reading of the entry that was picked, else of
 * its best one, else its own.
 */
export function identityOf(
  { token, entries: [best] }: Explanation,
  picked: PickedSenses | null,
): WordIdentity {
  const entry = picked?.entry ?? best;
  return {
    simplified: entry?.simplified ?? token.headword.simplified,
    traditional: entry?.traditional ?? token.headword.traditional,
    pinyin: entry?.pinyin ?? token.pinyin.join(' '),
  };
}

/**
 * @param place where the word stands; null for one that a link has led to
 * @param now ms since the epoch
 */
export function wordToSave(
  explanation: Explanation,
  place: WordPlace | null,
  source: Source,
  now: number,
  picked: PickedSenses | null = null,
): WordToSave {
  const { token, entries } = explanation;
  const entry = picked?.entry ?? entries[0];
  const gloss = token.facts?.gloss ?? null;
  return {
    ...identityOf(explanation, picked),
    senses: entry?.senses ?? (gloss === null ? [] : [gloss]),
    // Of a saved word, only other senses can take the place of those picked before: all of them, for none.
    ...(picked !== null && {
      chosen: picked.senses.length > 0 ? picked.senses : picked.entry.senses,
    }),
    hsk: token.hsk,
    context: place === null ? null : contextOf(place, source, now),
  };
}

/** The sentence that a word stands in, fit to be kept. */
export function contextOf(place: WordPlace, source: Source, now: number): Context {
  const { text, start, end } = sentenceOf(place);
  return clipContext({ ...source, sentence: text, start, end, metAt: now });
}
