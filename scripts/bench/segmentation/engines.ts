import { createRequire } from 'node:module';
import type { Lexicon } from '@/lib/lexicon';
import { openSegmenter } from '@/lib/analysis';
import type { Token } from '@/lib/segmentation';
import type { Cut } from './cut';
import { plainViterbi } from './plain-viterbi';

/** A segmenter under test: `open` is what counts as its start-up. */
export interface Engine {
  readonly name: string;
  /** Part of the speed text it is timed on: the slow ones would take minutes for all. */
  readonly share: number;
  open(): Cut | Promise<Cut>;
}

/** Duban itself: tokens, for what the others have not. */
export function openDuban(lexicon: Lexicon): (text: string) => readonly Token[] {
  const segmenter = openSegmenter(lexicon);
  return (text) => segmenter.segment(text);
}

/** Duban and its peers; the lexicon is open already, as Duban's start-up is told over that. */
export function engines(lexicon: Lexicon): readonly Engine[] {
  const require = createRequire(import.meta.url);
  return [
    {
      name: 'Duban',
      share: 1,
      open: () => {
        const segment = openDuban(lexicon);
        return (text) => segment(text).map((token) => token.text);
      },
    },
    {
      name: 'segmentit, stock',
      share: 0.05,
      open: () => {
        const stock = require('segmentit') as StockSegmentit;
        const segment = stock.useDefault(new stock.Segment());
        return (text) =>
          bySentence(text).flatMap((part) => segment.doSegment(part, { simple: true }));
      },
    },
    {
      name: 'jieba-wasm',
      share: 1,
      open: async () => {
        const { cut } = await import('jieba-wasm');
        return (text) => cut(text, true);
      },
    },
    {
      name: 'Intl.Segmenter',
      share: 1,
      open: () => {
        const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
        return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);
      },
    },
    { name: 'longest match, CC-CEDICT', share: 1, open: () => longestMatch(lexicon) },
    { name: 'plain Viterbi', share: 1, open: () => plainViterbi(lexicon) },
  ];
}

interface StockSegmentit {
  readonly Segment: new () => object;
  useDefault(segment: object): { doSegment(text: string, options: { simple: true }): string[] };
}

/** Stock segmentit tries every path: a sentence is the most it can be given. */
const bySentence = (text: string) => text.match(/[^，。！？；\s]+[，。！？；\s]*/gu) ?? [];

function longestMatch(lexicon: Lexicon): Cut {
  return (text) => {
    const words: string[] = [];
    for (let start = 0; start < text.length;) {
      const run = /^[0-9０-９]+|^[A-Za-zＡ-Ｚａ-ｚ]+/u.exec(text.slice(start, start + 40))?.[0];
      const entries = lexicon.wordsFrom(text, start).filter(({ word }) => lexicon.hasEntry(word));
      const end = Math.max(start + 1, start + (run?.length ?? 0), entries.at(-1)?.end ?? 0);
      words.push(text.slice(start, end));
      start = end;
    }
    return words;
  };
}
