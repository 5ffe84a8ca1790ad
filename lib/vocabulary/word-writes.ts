/** Words saved, removed and brought back. These functions run inside a transaction of the caller's. */
import type { Tables } from './database';
import { firstSave, mergeWords, saveAgain } from './merge';
import { type Effect, binWords, findWord, putWords, takeAllFromBin, takeFromBin } from './records';
import { type UndoableEffect, changesIn } from './reversal';
import { moveReviews } from './review/history-records';
import { type SavedWord, type WordIdentity, type WordToSave, listed } from './saved-word';
import { identityKey, stateKey } from './state-key';

/** Saves a word, or merges it into what there is of it, in the bin too. */
export async function saveWord(db: Tables, word: WordToSave, now: number): Promise<UndoableEffect> {
  const alive = await findWord(db, word);
  const kept = alive ?? (await takeFromBin(db, word));
  const saved =
    kept === null ? firstSave(word, crypto.randomUUID(), now) : saveAgain(kept, word, now);
  const verdict = (await db.headwords.get(stateKey(word)))?.verdict ?? null;
  const effect = await putWords(db, [saved], null);
  const { simplified, traditional } = word;
  const verdicts = [{ simplified, traditional, before: verdict, after: null }];
  const words =
    alive === null
      ? { added: [saved.id] }
      : {
          words: [changesIn(listed(alive), listed(saved))],
          contexts: [{ wordId: alive.id, contexts: alive.contexts }],
        };
  return { ...effect, reversal: { ...words, verdicts } };
}

/** Removes a word; if this reading of it isn't saved, the others of its headword. */
export async function unsaveWord(
  db: Tables,
  word: WordIdentity,
  now: number,
): Promise<UndoableEffect> {
  const kept = await findWord(db, word);
  const alike = await db.headwords.get(stateKey(word));
  const effect = await binWords(db, kept === null ? (alike?.wordIds ?? []) : [kept.id], now);
  return { ...effect, reversal: { removed: effect.removed } };
}

/** Brings removed words back; one that is there again gets the history of the one that was removed. */
export async function restoreWords(db: Tables, ids: readonly string[]): Promise<Effect> {
  const words = new Map<string, SavedWord>();
  for (const word of await takeAllFromBin(db, ids)) {
    const key = identityKey(word);
    const anew = words.get(key) ?? (await findWord(db, word));
    words.set(key, anew === null ? word : mergeWords(anew, word));
    if (anew !== null) await moveReviews(db, word.id, anew.id);
  }
  return putWords(db, [...words.values()], 'kept');
}
