/**
 * The segmenter: a block's text into tokens. segmentit's Segment is the pipeline; its one tokenizer is
 * our lattice, its one optimizer splits what the dictionary cannot explain. Segment drops white space
 * and gives no offsets, so it is handed runs free of white space and the runs' offsets stay here.
 */
import { Segment } from 'segmentit/dist/esm/segmentit.js';
import type { Lexicon } from '@/lib/lexicon';
import { type Candidate, type Evidence, recogniseKnown } from '@/lib/names';
import { DictionaryWordsOptimizer } from './dictionary-words';
import { type CandidateEdge, LatticeTokenizer, type TokenWord } from './lattice-tokenizer';
import { type TagModel, tagModel } from './tag-model';
import type { Token } from './token';

/** Finds names and numbers in a text; offsets are UTF-16 code units into it. */
export type Recogniser = (text: string) => readonly Candidate[];

export interface Segmenter {
  /**
   * Cuts a block's text into tokens. Any text is taken: lone surrogates, a million code units, none.
   * @param evidence what the article says of its names, see `gatherEvidence`
   * @param extra further candidates, offsets into `text`: the reader's own words and rules
   * @returns tokens in text order; joined, they are exactly `text` ('' gives [])
   */
  segment(text: string, evidence?: Evidence, extra?: readonly Candidate[]): readonly Token[];
}

/**
 * @param recognisers asked about every block, once each
 */
export function createSegmenter(lexicon: Lexicon, recognisers: readonly Recogniser[]): Segmenter {
  const tags = tagModel(lexicon);
  const tokenizer = new LatticeTokenizer(lexicon, tags);
  const segment = new Segment<TokenWord>();
  segment.use([tokenizer, new DictionaryWordsOptimizer(lexicon)]);
  const recogniseEvidence = rememberLast(recogniseKnown);

  return {
    segment(text, evidence = [], extra = []) {
      const candidates = collect(text, recognisers, recogniseEvidence(evidence), extra);
      const tokens: Token[] = [];
      let next = 0;
      let end = 0;
      for (const { 0: run, index: start } of text.matchAll(/\S+/gu)) {
        if (start > end) tokens.push(spaceToken(text, end, start));
        end = start + run.length;
        const edges: CandidateEdge[] = [];
        for (; next < candidates.length; next++) {
          const candidate = candidates[next];
          if (candidate === undefined || candidate.start >= end) break;
          // A name across white space is none: what is left of it starts in a run that is past.
          if (candidate.start >= start && candidate.end <= end) {
            edges.push(edgeOf(candidate, start, tags));
          }
        }
        tokenizer.prepare({ text: run, offset: start, edges });
        for (const word of segment.doSegment(run)) tokens.push(word.token);
      }
      if (end < text.length) tokens.push(spaceToken(text, end, text.length));
      return tokens;
    },
  };
}

/** All candidates by start; each recogniser's own are so already, which sorting takes in its stride. */
function collect(
  text: string,
  recognisers: readonly Recogniser[],
  evidence: Recogniser,
  extra: readonly Candidate[],
): readonly Candidate[] {
  let all: Candidate[] = [];
  for (const recognise of [...recognisers, evidence, () => extra]) {
    const found = recognise(text);
    if (found.length > 0) all = all.concat(found);
  }
  return all.sort((a, b) => a.start - b.start);
}

function edgeOf(candidate: Candidate, origin: number, tags: TagModel): CandidateEdge {
  const { start, end, cost, kind } = candidate;
  return { start: start - origin, end: end - origin, cost, tag: tags.ofKind[kind], candidate };
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
