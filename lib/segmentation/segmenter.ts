/**
 * The segmenter: a block's text into tokens. segmentit's Segment is the pipeline; its one tokenizer is
 * our lattice, its one optimizer splits what the dictionary cannot explain. Segment drops white space
 * and gives no offsets, so it is handed runs free of white space and the runs' offsets stay here. Where
 * the reader has ruled on a boundary, runs end too.
 */
import { Segment } from 'segmentit/dist/esm/segmentit.js';
import type { Lexicon } from '@/lib/lexicon';
import { type Candidate, type Evidence, endsInNumeral, recogniseKnown } from '@/lib/names';
import { CHARACTER, characterOf } from './characters';
import { DictionaryWordsOptimizer } from './dictionary-words';
import { type CandidateEdge, LatticeTokenizer, type TokenWord } from './lattice-tokenizer';
import { NO_RULES, type ReaderRules, type Rulings, ruleFinder } from './reader-rules';
import { type TagModel, tagModel } from './tag-model';
import { type Span, type Token, tokenOf } from './token';

/** Finds names and numbers in a text, by start; offsets are UTF-16 code units into it. */
export type Recogniser = (text: string) => readonly Candidate[];

export interface Segmenter {
  /**
   * Cuts a block's text into tokens. Any text is taken: lone surrogates, a million code units, none.
   * Evidence and rules are prepared once for each object: hand in the same one for all of an article.
   * @param evidence what the article says of its names, see `gatherEvidence`
   * @param rules how the reader wants words cut; these win over everything
   * @returns tokens in text order; joined, they are exactly `text` ('' gives [])
   */
  segment(text: string, evidence?: Evidence, rules?: ReaderRules): readonly Token[];
}

/** In nats: cheaper than any way round it. */
const FORCED_COST = -1000;
/** In nats: a word of the reader's own is as likely as a frequent word. */
const READERS_WORD_COST = 9;

/**
 * @param recognisers asked about every block, once each
 */
export function createSegmenter(lexicon: Lexicon, recognisers: readonly Recogniser[]): Segmenter {
  const tags = tagModel(lexicon);
  const tokenizer = new LatticeTokenizer(lexicon, tags);
  const segment = new Segment<TokenWord>();
  segment.use([tokenizer, new DictionaryWordsOptimizer(lexicon)]);
  const recogniseEvidence = rememberLast(recogniseKnown);
  const findRulings = rememberLast(ruleFinder);

  return {
    segment(text, evidence = NO_EVIDENCE, rules = NO_RULES) {
      const rulings = findRulings(rules)(text);
      const found = recognisers.map((recognise) => recognise(text));
      found.push(recogniseEvidence(evidence)(text));
      const candidatesIn = takeInOrder(inOrder(found));
      const wordsIn = takeInOrder(rulings.words);
      const tokens: Token[] = [];
      let end = 0;
      for (const run of runsOf(text, rulings)) {
        if (run.start > end) tokens.push(spaceToken(text, end, run.start));
        end = run.end;
        const edges = candidatesIn(run).map((candidate) =>
          edgeOf(candidate, text, run.start, tags),
        );
        const runText = text.slice(run.start, end);
        tokenizer.prepare({
          text: runText,
          offset: run.start,
          edges: withReaders(edges, wordsIn(run), run, tags),
        });
        for (const word of segment.doSegment(runText)) tokens.push(word.token);
      }
      if (end < text.length) tokens.push(spaceToken(text, end, text.length));
      return tokens;
    },
  };
}

const NO_EVIDENCE: Evidence = [];

/** All candidates by start; each recogniser's own are so already. */
function inOrder(found: readonly (readonly Candidate[])[]): readonly Candidate[] {
  let all: readonly Candidate[] = [];
  for (const some of found) {
    if (all.length === 0) all = some;
    else if (some.length > 0) all = merged(all, some);
  }
  return all;
}

/** At one start those of `a` come first. */
function merged(a: readonly Candidate[], b: readonly Candidate[]): readonly Candidate[] {
  const all: Candidate[] = [];
  let next = 0;
  for (const one of a) {
    for (let other = b[next]; other !== undefined && other.start < one.start; other = b[++next])
      all.push(other);
    all.push(one);
  }
  for (; next < b.length; next++) {
    const other = b[next];
    if (other !== undefined) all.push(other);
  }
  return all;
}

/**
 * @param all by start
 * @returns asked for one run after the other: what lies inside. A name across white space or a ruling is none
 */
function takeInOrder<T extends Span>(all: readonly T[]): (run: Span) => readonly T[] {
  let next = 0;
  return ({ start, end }) => {
    const inside: T[] = [];
    for (let one = all[next]; one !== undefined && one.start < end; one = all[++next]) {
      if (one.start >= start && one.end <= end) inside.push(one);
    }
    return inside;
  };
}

function edgeOf(candidate: Candidate, text: string, origin: number, tags: TagModel): CandidateEdge {
  const { start, end, cost, kind } = candidate;
  const tag = kind === 'number' && endsInNumeral(text, end) ? tags.ofNumeral : tags.ofKind[kind];
  return { start: start - origin, end: end - origin, cost, tag, candidate };
}

/** A run's edges with those of the reader; a joined run has one alone, and a name that stands just there says what it is. */
function withReaders(
  edges: readonly CandidateEdge[],
  words: readonly Span[],
  run: Run,
  tags: TagModel,
): readonly CandidateEdge[] {
  const length = run.end - run.start;
  if (run.isJoined) {
    const name = edges.find(({ start, end }) => start === 0 && end === length);
    const edge = name ?? readersEdge(0, length, tags);
    return [{ ...edge, cost: FORCED_COST }];
  }
  if (words.length === 0) return edges;
  const own = words.map(({ start, end }) => readersEdge(start - run.start, end - run.start, tags));
  return [...edges, ...own].sort((a, b) => a.start - b.start);
}

const readersEdge = (start: number, end: number, tags: TagModel): CandidateEdge => ({
  start,
  end,
  cost: READERS_WORD_COST,
  tag: tags.ofReadersWord,
  candidate: null,
});

interface Run extends Span {
  /** True for a stretch that the reader wants as one token. */
  readonly isJoined: boolean;
}

/** The runs between white space and the boundaries that the reader has set, in order. */
function runsOf(text: string, { joined, boundaries }: Rulings): readonly Run[] {
  const runs = unbrokenRuns(text);
  if (joined.length === 0 && boundaries.length === 0) return runs;
  const joinedEnds = new Map(joined.map(({ start, end }) => [start, end]));
  const ends = [...boundaries, ...joined.flatMap(({ start, end }) => [start, end])].sort(
    (a, b) => a - b,
  );
  const broken: Run[] = [];
  let next = 0;
  for (const run of runs) {
    let { start } = run;
    const { end } = run;
    for (; (ends[next] ?? Infinity) <= end; next++) {
      const at = ends[next] ?? end;
      if (at <= start) continue;
      broken.push({ start, end: at, isJoined: joinedEnds.get(start) === at });
      start = at;
    }
    if (start < end) broken.push({ start, end, isJoined: joinedEnds.get(start) === end });
  }
  return broken;
}

function unbrokenRuns(text: string): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && characterOf(text.charCodeAt(at)) !== CHARACTER.space) continue;
    if (at > start) runs.push({ start, end: at, isJoined: false });
    start = at + 1;
  }
  return runs;
}

const spaceToken = (text: string, start: number, end: number) =>
  tokenOf(start, end, text.slice(start, end), 'space', '', null);

/** An article's blocks all come with the same evidence. */
function rememberLast<In, Out>(compute: (input: In) => Out): (input: In) => Out {
  let last: { readonly input: In; readonly output: Out } | null = null;
  return (input) => {
    if (last?.input !== input) last = { input, output: compute(input) };
    return last.output;
  };
}
