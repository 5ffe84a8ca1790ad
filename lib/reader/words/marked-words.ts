import type { AnalysedToken } from '@/lib/analysis';
import type { Painter } from '../paint/painter';
import { type MarkedState, type WordMarks, markOf } from '@/lib/vocabulary';
import type { Stretch } from '../paint/state-marks';
import { nodeStretches, type ReadBlock } from './read-block';
import type { WordStates } from './word-states';

export interface MarkMeans {
  readonly painter: Painter;
  readonly states: WordStates;
  readonly isNew: (token: AnalysedToken) => boolean;
}

/** Where the words stand that are to be marked, by what they are to the reader. */
export function markedWords(
  reads: readonly ReadBlock[],
  marks: WordMarks,
  means: MarkMeans,
): ReadonlyMap<MarkedState, readonly Stretch[]> {
  const marked = new Map<MarkedState, Stretch[]>();
  if (marks === 'none') return marked;
  for (const read of reads)
    for (const token of read.tokens) {
      if (token.kind !== 'word') continue;
      const state = markOf(means.states.stateOf(token), marks, () => means.isNew(token));
      if (state === null) continue;
      const stretches = marked.get(state) ?? [];
      marked.set(state, stretches);
      stretches.push(...stretchesOf(read, token, means.painter));
    }
  return marked;
}

const stretchesOf = ({ block }: ReadBlock, { start, end }: AnalysedToken, painter: Painter) =>
  nodeStretches(block, start, end).flatMap(({ node, start: from, end: to }) => {
    const first = painter.toLive(node, from, 'after');
    const last = painter.toLive(node, to, 'before');
    if (!first.node.isConnected || !last.node.isConnected) return [];
    return [
      {
        startContainer: first.node,
        startOffset: first.offset,
        endContainer: last.node,
        endOffset: last.offset,
      },
    ];
  });
