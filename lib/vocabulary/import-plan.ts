import type { Backup } from './backup';
import { type CutRule, planCuts } from './cut-rule';
import { canonical } from './canonical';
import { mergeContexts, mergeWords } from './merge';
import type { EntryToKeep, OwnEntry } from './own-entry';
import type { Headword, SavedWord } from './saved-word';
import { type HistoryChange, planHistory } from './review/plan-history';
import { identityKey, stateKey } from './state-key';
import type { Verdict } from './word-state';

/** `merge` adds to what is there; `replace` leaves just what the backup holds. */
export type ImportMode = 'merge' | 'replace';

/** What an import will do, worked out beforehand: exactly this is confirmed, and exactly this is done. */
export interface ImportPlan {
  readonly mode: ImportMode;
  /** The last write before the plan was made: after another one it no longer holds. */
  readonly basedOn: number;
  /** Words to be written, as they shall be; those that stay as they are aren't among them. */
  readonly words: readonly SavedWord[];
  /** Ids of words that go to the bin, before the others are written. */
  readonly removals: readonly string[];
  /** Verdicts to be written; null takes one back. */
  readonly verdicts: readonly (Headword & { readonly verdict: Verdict | null })[];
  /** Own entries to be written. */
  readonly entries: readonly EntryToKeep[];
  /** Ids of own entries that go. */
  readonly entryRemovals: readonly string[];
  /** Rules on how words are cut, to be written; and the texts whose rules go. */
  readonly cuts: readonly CutRule[];
  readonly cutRemovals: readonly string[];
  /** What becomes of reviews and their log. */
  readonly history: HistoryChange;
  /** The reader's changed settings as they shall be; null: they stay. They are planned and kept outside this room. */
  readonly settings: Backup['settings'] | null;
  readonly summary: ImportSummary;
}

/** Counts for the reader, who decides by them: words of the backup but for `removed`, which are those here. */
interface ImportSummary {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Verdicts set, altered or taken back. */
  readonly verdicts: number;
  /** Own entries written or removed. */
  readonly entries: number;
  /** Cards that get other reviews than they had. */
  readonly reviews: number;
  /** Answers that come to the log or leave it. */
  readonly answers: number;
  /** Settings that get another value. */
  readonly settings: number;
}

/**
 * Plans an import.
 * @param existing all there is now
 * @param basedOn the number of the last write, as of `existing`
 */
export function planImport(
  backup: Backup,
  mode: ImportMode,
  existing: Backup,
  basedOn: number,
): ImportPlan {
  const before = new Map(existing.words.map((word) => [identityKey(word), word]));
  const after = mergeOnto(mode === 'merge' ? existing.words : [], backup.words);
  const written = after.filter((word) => !isSame(before.get(identityKey(word)), word));
  const kept = new Set(after.map(identityKey));
  const added = written.filter((word) => !before.has(identityKey(word))).length;
  const gone = existing.words.filter((word) => !kept.has(identityKey(word)));
  // In "replace" the words that are overwritten make way first: they may have other ids than those that come.
  const overwritten = written.flatMap((word) => before.get(identityKey(word)) ?? []);
  const verdicts = planVerdicts(backup, mode, existing);
  const entries = planEntries(backup, mode, existing);
  const idsAfter = new Map(after.map((word) => [identityKey(word), word.id]));
  const newIds = new Map(backup.words.map((word) => [word.id, idsAfter.get(identityKey(word))]));
  const history = planHistory(backup, existing, mode, (id) => newIds.get(id));
  return {
    mode,
    basedOn,
    words: written,
    removals: mode === 'merge' ? [] : [...gone, ...overwritten].map(({ id }) => id),
    verdicts,
    ...entries,
    ...planCuts(backup.cuts, existing.cuts, mode),
    history,
    settings: null,
    summary: {
      added,
      changed: written.length - added,
      unchanged: new Set(backup.words.map(identityKey)).size - written.length,
      removed: gone.length,
      verdicts: verdicts.length,
      entries: entries.entries.length + entries.entryRemovals.length,
      reviews: history.reviews.length + history.removedReviews.length,
      answers: history.reviewLog.length + history.removedAnswers.length,
      settings: 0,
    },
  };
}

/** Adds words to words: into the same word if it is there, and under a new id if another word has its id. */
function mergeOnto(words: readonly SavedWord[], more: readonly SavedWord[]): readonly SavedWord[] {
  const byIdentity = new Map(words.map((word) => [identityKey(word), word]));
  const ids = new Set(words.map(({ id }) => id));
  for (const word of more) {
    const key = identityKey(word);
    const known = byIdentity.get(key);
    if (known !== undefined) {
      byIdentity.set(key, mergeWords(known, word));
      continue;
    }
    const id = ids.has(word.id) ? crypto.randomUUID() : word.id;
    ids.add(id);
    byIdentity.set(key, { ...word, id, contexts: mergeContexts(word.contexts, []) });
  }
  return [...byIdentity.values()];
}

/** In "merge" what the reader has said or saved here stands; in "replace" the backup's verdicts do. */
function planVerdicts(backup: Backup, mode: ImportMode, existing: Backup): ImportPlan['verdicts'] {
  const now = new Map(existing.verdicts.map((judged) => [stateKey(judged), judged]));
  const wanted = new Map(backup.verdicts.map((judged) => [stateKey(judged), judged]));
  if (mode === 'merge') {
    const saved = new Set(existing.words.map(stateKey));
    return [...wanted.values()].filter(
      (judged) => !now.has(stateKey(judged)) && !saved.has(stateKey(judged)),
    );
  }
  return [
    ...[...wanted.values()].filter(
      (judged) => now.get(stateKey(judged))?.verdict !== judged.verdict,
    ),
    ...[...now.values()]
      .filter((judged) => !wanted.has(stateKey(judged)))
      .map(({ simplified, traditional }) => ({ simplified, traditional, verdict: null })),
  ];
}

/** In "merge" the entries here stand; in "replace" the backup's do. */
function planEntries(
  backup: Backup,
  mode: ImportMode,
  existing: Backup,
): Pick<ImportPlan, 'entries' | 'entryRemovals'> {
  const now = new Map(existing.entries.map((entry) => [identityKey(entry), entry]));
  const wanted = new Map(backup.entries.map((entry) => [identityKey(entry), entry]));
  const isHere = (key: string, entry: OwnEntry) =>
    mode === 'merge' ? now.has(key) : now.get(key)?.senses.join('\n') === entry.senses.join('\n');
  return {
    entries: [...wanted].flatMap(([key, entry]) => (isHere(key, entry) ? [] : [entry])),
    entryRemovals:
      mode === 'merge' ? [] : [...now].flatMap(([key, { id }]) => (wanted.has(key) ? [] : [id])),
  };
}

/** Both were built or read with the same fields; their order may differ. */
function isSame(a: SavedWord | undefined, b: SavedWord): boolean {
  return a !== undefined && canonical(a) === canonical(b);
}
