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
import type { Guards } from './receive';

/** Bounds on what one message may carry; lengths in UTF-16 code units. A long book fits, an attack doesn't. */
const MAX_PARAGRAPHS = 50_000;
const MAX_TEXT = 8_000_000;
const MAX_TOKEN = 2_000_000;
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

const token = v.object({
  text: text(MAX_TOKEN),
  start: offset,
  end: offset,
  kind: v.picklist(TOKEN_KINDS),
  tag: text(20),
  facts: v.nullable(facts),
  parts: v.nullable(v.array(span)),
  headword: v.object({ simplified: text(MAX_TOKEN), traditional: text(MAX_TOKEN) }),
  pinyin: v.array(text(20)),
  spelled: v.array(text(20)),
  taiwan: v.nullable(v.array(text(20))),
  sure: v.boolean(),
  alternative: v.nullable(v.array(text(20))),
  inLexicon: v.boolean(),
  hsk: v.nullable(v.number()),
  rank: v.nullable(v.number()),
  shortGloss: v.nullable(text(MAX_FACT)),
}) satisfies v.GenericSchema<unknown, AnalysedToken>;

const write = <T extends v.GenericSchema>(what: T) =>
  v.object({ requestId: requestIdSchema, what });

const wordIds = v.pipe(v.array(wordIdSchema), v.maxLength(MAX_WORDS));

const cutRules = v.pipe(v.array(cutRuleSchema), v.maxLength(MAX_CUTS));

export const workerGuards: Guards<WorkerProtocol> = {
  gatherEvidence: paragraphs,
  analyse: v.object({
    paragraphs,
    evidence: v.nullable(evidence),
    depth: v.picklist(ANALYSIS_DEPTHS),
    cuts: v.optional(cutRules),
  }),
  explain: v.object({ token, after: text(MAX_AFTER) }),
  lookUp: v.object({ text: text(MAX_AFTER), pinyin: v.nullable(text(MAX_AFTER)) }),
  save: write(wordToSaveSchema),
  unsave: write(wordIdentitySchema),
  setVerdict: write(
    v.object({ headword: headwordSchema, verdict: v.picklist([...VERDICTS, 'unseen']) }),
  ),
  remove: write(wordIds),
  restore: write(wordIds),
  define: v.pipe(v.array(text(MAX_TOKEN)), v.maxLength(MAX_DEFINED)),
  hskWords: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
  meet: write(v.pipe(v.array(encounterSchema), v.maxLength(MAX_ENCOUNTERS))),
  edit: write(v.object({ ids: wordIds, edit: wordEditSchema })),
  changeReading: write(v.object({ id: wordIdSchema, to: newReadingSchema })),
  judge: write(v.object({ ids: wordIds, verdict: v.picklist([...VERDICTS, 'unseen']) })),
  keepEntries: write(v.pipe(v.array(entryToKeepSchema), v.maxLength(MAX_ENTRIES))),
  dropEntries: write(wordIds),
  keepCuts: write(cutRules),
  dropCuts: write(v.pipe(v.array(text(MAX_FACT)), v.maxLength(MAX_CUTS))),
  undo: write(requestIdSchema),
  answerCard: write(answerSchema),
  takeBackAnswer: write(requestIdSchema),
  suspendCards: write(suspensionSchema),
  dueCounts: v.null(),
};

export const readerGuards: Guards<ReaderProtocol> = {
  readingStatus: v.null(),
  setReading: v.boolean(),
  cutsChanged: v.null(),
  startCursor: v.null(),
  statesChanged: v.nullable(v.record(v.string(), v.picklist(WORD_STATES))),
};
