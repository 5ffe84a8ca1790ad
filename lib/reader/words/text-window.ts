import type { Block } from '@/lib/article';

/** A block up to this length is analysed whole when the pointer comes to it. */
const LONGEST_WHOLE = 1200;
/** What is taken of a longer one, before and behind the pointer. */
const BEFORE = 400;
const BEHIND = 600;
const SENTENCE_END = /[。！？!?\n]/u;

/**
 * The part of a long block around an offset, from one sentence's start to another's end where there are such
 * within reach: a look-up must not wait for a novel in one element.
 * @param offset code units into the block's text
 */
export function windowAround(block: Block, offset: number): Block {
  if (block.text.length <= LONGEST_WHOLE) return block;
  const start = sentenceStart(block.text, Math.max(0, offset - BEFORE), offset);
  const end = sentenceEnd(block.text, offset, Math.min(block.text.length, offset + BEHIND));
  return {
    kind: block.kind,
    text: block.text.slice(start, end),
    pieces: block.pieces.flatMap((piece) => {
      const from = Math.max(start, piece.start);
      const to = Math.min(end, piece.end);
      if (from >= to) return [];
      const nodeOffset = piece.nodeOffset + from - piece.start;
      return [{ node: piece.node, start: from - start, end: to - start, nodeOffset }];
    }),
  };
}

function sentenceStart(text: string, from: number, offset: number): number {
  if (from === 0) return 0;
  const ahead = text.slice(from, offset).search(SENTENCE_END);
  return ahead === -1 ? from : from + ahead + 1;
}

function sentenceEnd(text: string, offset: number, to: number): number {
  for (let at = to; at > offset; at -= 1) if (SENTENCE_END.test(text.charAt(at - 1))) return at;
  return to;
}
