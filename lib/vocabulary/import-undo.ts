/**
 * Taking an import back. Just that is put back which is still as the import left it: whatever was written since, a
 * note, a saved word, an answer, stays.
 */
import type { Backup } from './backup';
import { canonical } from './canonical';
import type { ImportPlan } from './import-plan';
import type { Review } from './review/review';
import type { SavedWord } from './saved-word';
import { identityKey, stateKey } from './state-key';

/** An import that was done. */
export interface DoneImport {
  readonly plan: ImportPlan;
  /** All there was before it. */
  readonly before: Backup;
}

/**
 * What there is to be once an import is taken back; to be brought in with mode "replace".
 * @param now all there is now, settings aside
 */
export function importUndone({ plan, before }: DoneImport, now: Backup): Backup {
  const { history } = plan;
  const goneEntries = new Set(plan.entryRemovals);
  return {
    words: wordsUndone({ plan, before }, now),
    verdicts: verdictsUndone({ plan, before }, now),
    entries: takenBack({
      now: now.entries,
      before: before.entries,
      written: plan.entries,
      removed: before.entries.filter(({ id }) => goneEntries.has(id)).map(identityKey),
      keyOf: identityKey,
      contentOf: (entry) => entry?.senses.join('\n'),
    }),
    cuts: takenBack({
      now: now.cuts,
      before: before.cuts,
      written: plan.cuts,
      removed: plan.cutRemovals,
      keyOf: ({ text }) => text,
    }),
    reviews: takenBack({
      now: now.reviews,
      before: before.reviews,
      written: history.reviews,
      removed: history.removedReviews,
      keyOf: idOf,
    }),
    reviewLog: takenBack({
      now: now.reviewLog,
      before: before.reviewLog,
      written: history.reviewLog,
      removed: history.removedAnswers,
      keyOf: idOf,
    }),
  };
}

/**
 * The settings as they are to be once an import is taken back.
 * @param now those that are changed now
 * @returns undefined where the import left them alone
 */
export function settingsUndone(
  { plan, before }: DoneImport,
  now: NonNullable<Backup['settings']>,
): Backup['settings'] {
  if (!plan.settings) return undefined;
  const was: readonly Setting[] = Object.entries(before.settings ?? {});
  const undone = takenBack<Setting, Setting>({
    now: Object.entries(now),
    before: was,
    written: Object.entries(plan.settings),
    removed: was.map(([name]) => name),
    keyOf: ([name]) => name,
  });
  return Object.fromEntries(undone);
}

type Setting = readonly [name: string, value: unknown];

interface Changed<Item extends Written, Written> {
  readonly now: readonly Item[];
  readonly before: readonly Item[];
  readonly written: readonly Written[];
  /** Keys of what the import removed; those that it wrote as well don't count. */
  readonly removed: readonly string[];
  readonly keyOf: (item: Written) => string;
  /** What two accounts of an item have in common if nobody has changed it in between. */
  readonly contentOf?: (item: Written | undefined) => string | undefined;
}

/** What was changed since is as it is now, all else as it was before. */
function takenBack<Item extends Written, Written>(changed: Changed<Item, Written>): Item[] {
  const { removed, keyOf, contentOf = canonical } = changed;
  const byKey = <One extends Written>(items: readonly One[]) =>
    new Map(items.map((item) => [keyOf(item), item]));
  const now = byKey(changed.now);
  const before = byKey(changed.before);
  const left = byKey(changed.written);
  const wanted = new Map(now);
  for (const key of new Set([...left.keys(), ...removed])) {
    if (contentOf(now.get(key)) !== contentOf(left.get(key))) continue;
    const old = before.get(key);
    if (old === undefined) wanted.delete(key);
    else wanted.set(key, old);
  }
  return [...wanted.values()];
}

/** A word that the import brought stays if it was answered since. One that it took stays away where it is again. */
function wordsUndone(done: DoneImport, now: Backup): readonly SavedWord[] {
  const { plan, before } = done;
  const undone = takenBack({
    now: now.words,
    before: before.words,
    written: plan.words,
    removed: plan.removals,
    keyOf: idOf,
  });
  const kept = new Set(undone.map(idOf));
  const answered = answeredSince(done, now);
  const staying = now.words.filter(({ id }) => answered.has(id) && !kept.has(id));
  const byIdentity = new Map<string, SavedWord>();
  for (const word of [...staying, ...undone]) {
    const key = identityKey(word);
    if (!byIdentity.has(key)) byIdentity.set(key, word);
  }
  return [...byIdentity.values()];
}

/** The ids of words whose cards are no longer as the import left them. */
function answeredSince({ plan, before }: DoneImport, now: Backup): ReadonlySet<string> {
  const left = new Map<string, Review>();
  for (const review of [...before.reviews, ...plan.history.reviews]) left.set(review.id, review);
  const changed = now.reviews.filter(
    (review) => canonical(review) !== canonical(left.get(review.id)),
  );
  return new Set(changed.map(({ wordId }) => wordId));
}

/** A verdict that the import took back stays so where the word was saved since. */
function verdictsUndone({ plan, before }: DoneImport, now: Backup): Backup['verdicts'] {
  const gone = new Set(plan.removals);
  const left = new Set([
    ...before.words.map(idOf).filter((id) => !gone.has(id)),
    ...plan.words.map(idOf),
  ]);
  const savedSince = new Set(now.words.filter(({ id }) => !left.has(id)).map(stateKey));
  return takenBack({
    now: now.verdicts,
    before: before.verdicts.filter((judged) => !savedSince.has(stateKey(judged))),
    written: plan.verdicts.filter(isVerdict),
    removed: plan.verdicts.filter(({ verdict }) => verdict === null).map(stateKey),
    keyOf: stateKey,
  });
}

const isVerdict = (judged: ImportPlan['verdicts'][number]): judged is Backup['verdicts'][number] =>
  judged.verdict !== null;

const idOf = ({ id }: { readonly id: string }) => id;
