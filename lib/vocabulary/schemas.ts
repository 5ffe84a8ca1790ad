/**
 * What may come in as a word: over messages, whose sender may be a page, and from files. Lengths are in
 * UTF-16 code units; they are generous for anything written by hand and keep hostile input small.
 */
import * as v from 'valibot';
import type { EntryToKeep, OwnEntry } from './own-entry';
import {
  type Context,
  type Encounter,
  NO_REMARKS,
  type NewReading,
  type SavedWord,
  type WordIdentity,
  type WordToSave,
} from './saved-word';
import { VERDICTS, type Verdict } from './word-state';

const MAX_HEADWORD = 100;
const MAX_READING = 1000;
const MAX_SENSES = 200;
const MAX_SENSE = 4000;
export const MAX_SENTENCE = 1000;
export const MAX_TITLE = 1000;
const MAX_HOST = 255;
export const MAX_URL = 8000;
const MAX_CONTEXTS = 1000;
export const MAX_NOTES = 10_000;
const MAX_TAG = 60;
export const MAX_TAGS = 60;
/** The latest date there is, in ms since the epoch. */
export const MAX_TIME = 8_640_000_000_000_000;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const whole = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const time = whole(0, MAX_TIME);

const headwordFields = {
  simplified: v.pipe(text(MAX_HEADWORD), v.nonEmpty()),
  traditional: v.pipe(text(MAX_HEADWORD), v.nonEmpty()),
};
const identityFields = { ...headwordFields, pinyin: text(MAX_READING) };
const wordFields = {
  ...identityFields,
  senses: v.pipe(v.array(text(MAX_SENSE)), v.maxLength(MAX_SENSES)),
  hsk: v.nullable(whole(1, 6)),
};

/** Where a word can be met again; '' for text that has no address, as in a frame made by script. */
export const PAGE_ADDRESS = /^(?:(?:https?|file):|$)/iu;

export const contextSchema = v.pipe(
  v.object({
    sentence: text(MAX_SENTENCE),
    start: whole(0, MAX_SENTENCE),
    end: whole(0, MAX_SENTENCE),
    articleTitle: text(MAX_TITLE),
    site: text(MAX_HOST),
    url: v.pipe(text(MAX_URL), v.regex(PAGE_ADDRESS, 'no address of a page')),
    metAt: time,
  }),
  v.check(
    ({ sentence, start, end }) => start < end && end <= sentence.length,
    'the word lies outside its sentence',
  ),
) satisfies v.GenericSchema<Context>;

const definitionSchema = text(MAX_SENSE);
const chosenSchema = v.pipe(v.array(text(MAX_SENSE)), v.maxLength(MAX_SENSES));
const notesSchema = text(MAX_NOTES);
const tagsSchema = v.pipe(
  v.array(v.pipe(text(MAX_TAG), v.trim(), v.nonEmpty())),
  v.maxLength(MAX_TAGS),
  v.transform((tags) => [...new Set(tags)].sort()),
);

/** A headword in both scripts. */
export const headwordSchema = v.object(headwordFields);

export const wordIdentitySchema = v.object(identityFields) satisfies v.GenericSchema<WordIdentity>;

export const wordToSaveSchema = v.object({
  ...wordFields,
  chosen: v.optional(chosenSchema),
  context: v.nullable(contextSchema),
}) satisfies v.GenericSchema<unknown, WordToSave>;

export const encounterSchema = v.object({
  ...identityFields,
  context: contextSchema,
}) satisfies v.GenericSchema<Encounter>;

/** A reading that a word gets instead of its own. */
export const newReadingSchema = v.object(wordFields) satisfies v.GenericSchema<NewReading>;

/** A change to the reader's own remarks; what is left out stays. */
export const wordEditSchema = v.object({
  definition: v.optional(definitionSchema),
  chosen: v.optional(chosenSchema),
  notes: v.optional(notesSchema),
  addTags: v.optional(tagsSchema, []),
  removeTags: v.optional(tagsSchema, []),
});

export const verdictSchema = v.picklist(VERDICTS) satisfies v.GenericSchema<Verdict>;

/** The name of a write, made by the sender. */
export const requestIdSchema = v.pipe(text(100), v.nonEmpty());

/** The id of a saved word. */
export const wordIdSchema = v.pipe(text(100), v.nonEmpty());

/** An entry of the reader's own, as it is written down. */
export const entryToKeepSchema = v.object({
  ...identityFields,
  senses: v.pipe(
    v.array(v.pipe(text(MAX_SENSE), v.nonEmpty())),
    v.nonEmpty(),
    v.maxLength(MAX_SENSES),
  ),
}) satisfies v.GenericSchema<unknown, EntryToKeep>;

export const ownEntrySchema = v.object({
  ...entryToKeepSchema.entries,
  id: wordIdSchema,
  changedAt: time,
}) satisfies v.GenericSchema<unknown, OwnEntry>;

/** A saved word, as a backup has it; the first backups knew no remarks. */
export const savedWordSchema = v.object({
  id: wordIdSchema,
  ...wordFields,
  definition: v.optional(definitionSchema, NO_REMARKS.definition),
  chosen: v.optional(chosenSchema, [...NO_REMARKS.chosen]),
  notes: v.optional(notesSchema, NO_REMARKS.notes),
  tags: v.optional(tagsSchema, [...NO_REMARKS.tags]),
  timesMet: whole(1, 1_000_000_000),
  savedAt: time,
  lastMetAt: time,
  contexts: v.pipe(v.array(contextSchema), v.maxLength(MAX_CONTEXTS)),
}) satisfies v.GenericSchema<unknown, SavedWord>;
