/**
 * The backup file: all words, verdicts, reviews and settings as JSON, made to be read by later versions and by people.
 *
 *   { "format": "duban-vocabulary", "version": 2, "exportedAt": "2026-11-24T15:00:00.000Z",
 *     "words": [SavedWord, …], "verdicts": [{ "simplified", "traditional", "verdict" }, …],
 *     "entries": [OwnEntry, …], "cuts": [CutRule, …], "reviews": [Review, …], "reviewLog": [AnswerRecord, …],
 *     "settings": { "hskLevel": 4, … } }
 *
 * `settings` has those that differ from their defaults; files from before there were any don't have it.
 * Version 1 had no own entries, no rules on cuts and no reviews, and its words no remarks.
 */
import * as v from 'valibot';
import type { Headword, SavedWord } from './saved-word';
import { type CutRule, cutRuleSchema } from './cut-rule';
import type { OwnEntry } from './own-entry';
import type { ReviewHistory } from './review/review';
import { answerRecordSchema, reviewSchema } from './review/review-schemas';
import { headwordSchema, ownEntrySchema, savedWordSchema, verdictSchema } from './schemas';
import type { Verdict } from './word-state';

const BACKUP_FORMAT = 'duban-vocabulary';
const BACKUP_VERSION = 2;

interface JudgedHeadword extends Headword {
  readonly verdict: Verdict;
}

export interface Backup extends ReviewHistory {
  readonly words: readonly SavedWord[];
  readonly verdicts: readonly JudgedHeadword[];
  readonly entries: readonly OwnEntry[];
  readonly cuts: readonly CutRule[];
  /** The reader's settings by their names, unchecked; absent where a file says nothing of them. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
}

export const EMPTY_BACKUP: Backup = {
  words: [],
  verdicts: [],
  entries: [],
  cuts: [],
  reviews: [],
  reviewLog: [],
};

/** A part of a file that can't be read. */
export interface Fault {
  /** As in JavaScript: "words[3].contexts[0].start"; '' is the file itself. */
  readonly place: string;
  /** In English, for the report: "Invalid type: Expected string but received 5". */
  readonly problem: string;
}

/** Why a file is no backup at all. */
export type NoBackup = 'not-json' | 'other-format' | 'newer-version';

export type ReadBackup =
  | { readonly ok: true; readonly backup: Backup; readonly faults: readonly Fault[] }
  | { readonly ok: false; readonly reason: NoBackup };

/** @param exportedAt ms since the epoch */
export function writeBackup(backup: Backup, exportedAt: number): string {
  const { words, verdicts, entries, cuts, reviews, reviewLog, settings } = backup;
  const date = new Date(exportedAt).toISOString();
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, exportedAt: date };
  const body = { words, verdicts, entries, cuts, reviews, reviewLog, settings };
  return JSON.stringify({ ...head, ...body }, null, 1);
}

/**
 * Reads a backup file.
 * @returns all words and verdicts in it that are sound, and the places of those that are not
 */
export function readBackup(file: string): ReadBackup {
  const data = parseJson(file.replace(/^\uFEFF/u, ''));
  if (data === undefined) return { ok: false, reason: 'not-json' };
  const frame = v.safeParse(frameSchema, data);
  if (!frame.success) return { ok: false, reason: 'other-format' };
  if (frame.output.version > BACKUP_VERSION) return { ok: false, reason: 'newer-version' };
  return { ok: true, ...soundBackup(frame.output) };
}

/** What is sound of things that claim to be a backup's, and the places of what is not. */
export function soundBackup(parts: { readonly [Part in keyof Backup]?: unknown }): {
  readonly backup: Backup;
  readonly faults: readonly Fault[];
} {
  const { words, verdicts, entries, cuts, reviews, reviewLog, settings } = parts;
  const faults: Fault[] = [];
  const backup = {
    words: soundItems('words', words, savedWordSchema, faults),
    verdicts: soundItems('verdicts', verdicts, judgedHeadwordSchema, faults),
    entries: soundItems('entries', entries, ownEntrySchema, faults),
    cuts: soundItems('cuts', cuts, cutRuleSchema, faults),
    reviews: soundItems('reviews', reviews, reviewSchema, faults),
    reviewLog: soundItems('reviewLog', reviewLog, answerRecordSchema, faults),
    ...(settings === undefined ? {} : soundSettings(settings, faults)),
  };
  return { backup, faults };
}

const frameSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  words: v.array(v.unknown()),
  verdicts: v.array(v.unknown()),
  entries: v.optional(v.array(v.unknown()), []),
  cuts: v.optional(v.array(v.unknown()), []),
  reviews: v.optional(v.array(v.unknown()), []),
  reviewLog: v.optional(v.array(v.unknown()), []),
  settings: v.optional(v.unknown()),
});

const judgedHeadwordSchema = v.object({ ...headwordSchema.entries, verdict: verdictSchema });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The items that fit the schema; what is wrong with the others is added to `faults`. */
function soundItems<Item>(
  list: string,
  items: unknown,
  schema: v.GenericSchema<unknown, Item>,
  faults: Fault[],
): Item[] {
  const sound: Item[] = [];
  if (!Array.isArray(items)) return sound;
  items.forEach((item, index) => {
    const parsed = v.safeParse(schema, item);
    if (parsed.success) sound.push(parsed.output);
    else
      for (const issue of parsed.issues) faults.push(faultOf(`${list}[${String(index)}]`, issue));
  });
  return sound;
}

/** What each of them may be is the settings' own affair. */
function soundSettings(settings: unknown, faults: Fault[]): Pick<Backup, 'settings'> {
  const parsed = v.safeParse(v.record(v.string(), v.unknown()), settings);
  if (parsed.success) return { settings: parsed.output };
  faults.push(faultOf('settings', parsed.issues[0]));
  return {};
}

function faultOf(item: string, issue: v.BaseIssue<unknown>): Fault {
  const keys = (issue.path ?? []).map(({ key }) => key);
  const inside = keys.map((key) =>
    typeof key === 'number' ? `[${String(key)}]` : `.${String(key)}`,
  );
  return { place: item + inside.join(''), problem: issue.message };
}
