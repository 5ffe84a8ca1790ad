import * as v from 'valibot';
import {
  ANALYSIS_DEPTHS,
  type AnalysedToken,
  type Evidence,
  NAMED_KINDS,
  TOKEN_KINDS,
} from '@/lib/analysis';
import {
  VERDICTS,
  WORD_STATES,
  cutRuleSchema,
  answerSchema,
  encounterSchema,
  entryToKeepSchema,
  headwordSchema,
  newReadingSchema,
  requestIdSchema,
  suspensionSchema,
  wordEditSchema,
  wordIdSchema,
  wordIdentitySchema,
  wordToSaveSchema,
} from '@/lib/vocabulary';
import type { ReaderProtocol, WorkerProtocol } from './protocol';
import type { Guard, Guards } from './receive';

/** In the tables below a message says first who may send it. */
const fromAnyone = <T>(argument: v.GenericSchema<unknown, T>): Guard<T> => ({
  from: 'anyone',
  argument,
});
const fromOwnPages = <T>(argument: v.GenericSchema<unknown, T>): Guard<T> => ({
  from: 'ownPages',
  argument,
});

/** Bounds on what one message may carry; lengths in UTF-16 code units. A long book fits, an attack doesn't. */
const MAX_PARAGRAPHS = 50_000;
const MAX_TEXT = 8_000_000;
const MAX_TOKEN = 2_000_000;
const MAX_SYLLABLES = 100_000;
const MAX_AFTER = 1_000;
const MAX_NAMES = 5_000;
const MAX_FACT = 1_000;
const MAX_CUTS = 10_000;
const MAX_WORDS = 200_000;
const MAX_DEFINED = 2_000;
const MAX_ENCOUNTERS = 200;
const MAX_ENTRIES = 100;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.object({ start: offset, end: offset });
const fact = v.nullable(text(MAX_FACT));
const facts = v.object({ gloss: fact, refersTo: fact, original: fact });

const paragraphs = v.pipe(
  v.array(v.string()),
  v.maxLength(MAX_PARAGRAPHS),
  v.check(
    (all) => all.reduce((length, paragraph) => length + paragraph.length, 0) <= MAX_TEXT,
    'more text than one message may carry',
  ),
);

const evidence = v.pipe(
  v.array(
    v.object({ text: text(MAX_FACT), kind: v.picklist(NAMED_KINDS), cost: v.number(), facts }),
  ),
  v.maxLength(MAX_NAMES),
) satisfies v.GenericSchema<unknown, Evidence>;

const syllables = v.pipe(v.array(text(20)), v.maxLength(MAX_SYLLABLES));

const token = v.object({
  text: text(MAX_TOKEN),
  start: offset,
  end: offset,
  kind: v.picklist(TOKEN_KINDS),
  tag: text(20),
  facts: v.nullable(facts),
  parts: v.nullable(v.pipe(v.array(span), v.maxLength(MAX_SYLLABLES))),
  headword: v.object({ simplified: text(MAX_TOKEN), traditional: text(MAX_TOKEN) }),
  pinyin: syllables,
  spelled: syllables,
  taiwan: v.nullable(syllables),
  sure: v.boolean(),
  alternative: v.nullable(syllables),
  inLexicon: v.boolean(),
  hsk: v.nullable(v.number()),
  rank: v.nullable(v.number()),
  shortGloss: v.nullable(text(MAX_FACT)),
}) satisfies v.GenericSchema<unknown, AnalysedToken>;

const write = <T extends v.GenericSchema>(what: T) =>
  v.object({ requestId: requestIdSchema, what });

const wordIds = v.pipe(v.array(wordIdSchema), v.maxLength(MAX_WORDS));

const verdict = v.picklist([...VERDICTS, 'unseen']);

export const workerGuards: Guards<WorkerProtocol> = {
  gatherEvidence: fromAnyone(paragraphs),
  analyse: fromAnyone(
    v.object({
      paragraphs,
      evidence: v.nullable(evidence),
      depth: v.picklist(ANALYSIS_DEPTHS),
      cuts: v.optional(v.pipe(v.array(cutRuleSchema), v.maxLength(MAX_CUTS))),
    }),
  ),
  explain: fromAnyone(v.object({ token, after: text(MAX_AFTER) })),
  lookUp: fromAnyone(v.object({ text: text(MAX_AFTER), pinyin: v.nullable(text(MAX_AFTER)) })),
  savedSenses: fromAnyone(headwordSchema),
  save: fromAnyone(write(wordToSaveSchema)),
  unsave: fromAnyone(write(wordIdentitySchema)),
  setVerdict: fromAnyone(write(v.object({ headword: headwordSchema, verdict }))),
  meet: fromAnyone(write(v.pipe(v.array(encounterSchema), v.maxLength(MAX_ENCOUNTERS)))),
  keepEntry: fromAnyone(write(entryToKeepSchema)),
  keepCut: fromAnyone(write(cutRuleSchema)),
  dropCut: fromAnyone(write(text(MAX_FACT))),
  undo: fromAnyone(write(requestIdSchema)),

  define: fromOwnPages(v.pipe(v.array(text(MAX_TOKEN)), v.maxLength(MAX_DEFINED))),
  hskWords: fromOwnPages(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
  remove: fromOwnPages(write(wordIds)),
  restore: fromOwnPages(write(wordIds)),
  edit: fromOwnPages(write(v.object({ ids: wordIds, edit: wordEditSchema }))),
  changeReading: fromOwnPages(write(v.object({ id: wordIdSchema, to: newReadingSchema }))),
  judge: fromOwnPages(write(v.object({ ids: wordIds, verdict }))),
  keepEntries: fromOwnPages(write(v.pipe(v.array(entryToKeepSchema), v.maxLength(MAX_ENTRIES)))),
  dropEntries: fromOwnPages(write(wordIds)),
  answerCard: fromOwnPages(write(answerSchema)),
  takeBackAnswer: fromOwnPages(write(requestIdSchema)),
  suspendCards: fromOwnPages(write(suspensionSchema)),
  dueCounts: fromOwnPages(v.null()),
};

/** No script in a page can send to a tab: browsers let pages of the extension and its worker alone. */
export const readerGuards: Guards<ReaderProtocol> = {
  readingStatus: fromAnyone(v.null()),
  setReading: fromAnyone(v.boolean()),
  cutsChanged: fromAnyone(v.null()),
  startCursor: fromAnyone(v.null()),
  statesChanged: fromAnyone(v.nullable(v.record(v.string(), v.picklist(WORD_STATES)))),
};
