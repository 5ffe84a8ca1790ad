/**
 * The segmenter: a block's text into tokens. segmentit's Segment is the pipeline; its one tokenizer is
 * our lattice, its one optimizer splits what the dictionary cannot explain. Segment drops white space
 * and gives no offsets, so it is handed runs free of white space and the runs' offsets stay here. Where
 * the reader has ruled on a boundary, runs end too.
 */
import { Segment } from 'segmentit/dist/esm/segmentit.js';
import type { Lexicon } from '@/lib/lexicon';
import { type Candidate, type Evidence, recogniseKnown } from '@/lib/names';
import { DictionaryWordsOptimizer } from './dictionary-words';
import { type CandidateEdge, LatticeTokenizer, type TokenWord } from './lattice-tokenizer';
import { NO_RULES, type ReaderRules, type Rulings, ruleFinder } from './reader-rules';
import { type TagModel, tagModel } from './tag-model';
import type { Span, Token } from './token';

/** Finds names and numbers in a text; offsets are UTF-16 code units into it. */
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
      const found = [...recognisers, recogniseEvidence(evidence)].map((find) => find(text));
      const edges = inOrder(found, rulings, tags);
      const tokens: Token[] = [];
      let next = 0;
      let end = 0;
      for (const run of runsOf(text, rulings)) {
        if (run.start > end) tokens.push(spaceToken(text, end, run.start));
        end = run.end;
        const inside: CandidateEdge[] = [];
        for (; next < edges.length; next++) {
          const edge = edges[next];
          if (edge === undefined || edge.start >= end) break;
          // A name across white space or a ruling is none: what is left of it starts in a run that is past.
          if (edge.start >= run.start && edge.end <= end) inside.push(moved(edge, -run.start));
        }
        tokenizer.prepare({
          text: text.slice(run.start, end),
          offset: run.start,
          edges: run.isJoined ? [forced(inside, end - run.start, tags)] : inside,
        });
        for (const word of segment.doSegment(text.slice(run.start, end))) tokens.push(word.token);
      }
      if (end < text.length) tokens.push(spaceToken(text, end, text.length));
      return tokens;
    },
  };
}

const NO_EVIDENCE: Evidence = [];

/** All edges by start; each recogniser's own are so already, which sorting takes in its stride. */
function inOrder(
  found: readonly (readonly Candidate[])[],
  { words }: Rulings,
  tags: TagModel,
): readonly CandidateEdge[] {
  const named = found.flat().map((candidate): CandidateEdge => {
    const { start, end, cost, kind } = candidate;
    return { start, end, cost, tag: tags.ofKind[kind], candidate };
  });
  const own = words.map((word) => readersEdge(word, READERS_WORD_COST, tags));
  return [...named, ...own].sort((a, b) => a.start - b.start);
}

const readersEdge = ({ start, end }: Span, cost: number, tags: TagModel): CandidateEdge => ({
  start,
  end,
  cost,
  tag: tags.ofReadersWord,
  candidate: null,
});

const moved = (edge: CandidateEdge, by: number): CandidateEdge => ({
  ...edge,
  start: edge.start + by,
  end: edge.end + by,
});

/** The one edge of a joined stretch; a name that stands just there says what it is. */
function forced(inside: readonly CandidateEdge[], length: number, tags: TagModel): CandidateEdge {
  const name = inside.find(({ start, end }) => start === 0 && end === length);
  return { ...(name ?? readersEdge({ start: 0, end: length }, 0, tags)), cost: FORCED_COST };
}

interface Run extends Span {
  /** True for a stretch that the reader wants as one token. */
  readonly isJoined: boolean;
}

/** The runs between white space and the boundaries that the reader has set, in order. */
function runsOf(text: string, { joined, boundaries }: Rulings): readonly Run[] {
  const joinedEnds = new Map(joined.map(({ start, end }) => [start, end]));
  const ends = [...boundaries, ...joined.flatMap(({ start, end }) => [start, end])].sort(
    (a, b) => a - b,
  );
  const runs: Run[] = [];
  let next = 0;
  for (const { 0: run, index } of text.matchAll(/\S+/gu)) {
    let start = index;
    const end = index + run.length;
    for (; (ends[next] ?? Infinity) <= end; next++) {
      const at = ends[next] ?? end;
      if (at <= start) continue;
      runs.push({ start, end: at, isJoined: joinedEnds.get(start) === at });
      start = at;
    }
    if (start < end) runs.push({ start, end, isJoined: joinedEnds.get(start) === end });
  }
  return runs;
}

function spaceToken(text: string, start: number, end: number): Token {
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: 'space',
    tag: '',
    facts: null,
    parts: null,
  };
}

/** An article's blocks all come with the same evidence. */
function rememberLast<In, Out>(compute: (input: In) => Out): (input: In) => Out {
  let last: { readonly input: In; readonly output: Out } | null = null;
  return (input) => {
    if (last?.input !== input) last = { input, output: compute(input) };
    return last.output;
  };
}
