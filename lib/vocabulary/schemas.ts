/**
 * What may come in as a word: over messages, whose sender may be a page, and from files. Lengths are in
 * UTF-16 code units; they are generous for anything written by hand and keep hostile input small.
 */
import * as v from 'valibot';
import type { Context, SavedWord, WordIdentity, WordToSave } from './saved-word';
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
/** The latest date there is. */
const MAX_TIME = 8_640_000_000_000_000;

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

const contextSchema = v.pipe(
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

/** A headword in both scripts. */
export const headwordSchema = v.object(headwordFields);

export const wordIdentitySchema = v.object(identityFields) satisfies v.GenericSchema<WordIdentity>;

export const wordToSaveSchema = v.object({
  ...wordFields,
  context: v.nullable(contextSchema),
}) satisfies v.GenericSchema<WordToSave>;

export const verdictSchema = v.picklist(VERDICTS) satisfies v.GenericSchema<Verdict>;

/** The name of a write, made by the sender. */
export const requestIdSchema = v.pipe(text(100), v.nonEmpty());

/** The id of a saved word. */
export const wordIdSchema = v.pipe(text(100), v.nonEmpty());

/** A saved word, as a backup has it. */
export const savedWordSchema = v.object({
  id: wordIdSchema,
  ...wordFields,
  timesMet: whole(1, 1_000_000_000),
  savedAt: time,
  lastMetAt: time,
  contexts: v.pipe(v.array(contextSchema), v.maxLength(MAX_CONTEXTS)),
}) satisfies v.GenericSchema<SavedWord>;
