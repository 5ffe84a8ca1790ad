import type { AnalysedToken } from '@/lib/analysis';
import type { Block, TextPiece } from '@/lib/article';
import type { Ruby } from '@/lib/reader/paint/ruby';
import { wordToken } from '@/components/card/word-token.fixture';

/** A block that is made of whole text nodes. */
export function blockOf(...nodes: readonly Text[]): Block {
  const pieces: TextPiece[] = [];
  let start = 0;
  for (const node of nodes) {
    pieces.push({ node, start, end: start + node.length, nodeOffset: 0 });
    start += node.length;
  }
  return { kind: 'paragraph', text: nodes.map((node) => node.data).join(''), pieces };
}

/** A ruby on each pair of Chinese characters, some coloured, some with a gloss. */
export const rubiesFor = (text: string): Ruby[] =>
  [...text.matchAll(/\p{Script=Han}{1,2}/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    reading: 'x',
    coloured: index % 2 === 0 ? [{ text: 'x', tone: 4 as const }] : null,
    gloss: index % 3 === 0 ? 'y' : '',
  }));

/** A token of a word, unless told otherwise. Its pinyin is one "p" for each Chinese character. */
export function tokenOf(text: string, start = 0, more: Partial<AnalysedToken> = {}): AnalysedToken {
  const pinyin = [...text].filter((c) => /\p{Script=Han}/u.test(c)).map(() => 'p');
  return wordToken(text, pinyin, { start, ...more });
}

/** The tokens of a text with its borders marked: 北京|人. */
export function tokensOf(marked: string): AnalysedToken[] {
  let start = 0;
  return marked.split('|').map((text) => {
    const token = tokenOf(text, start, /^[\p{P}\s]+$/u.test(text) ? { kind: 'punctuation' } : {});
    start += text.length;
    return token;
  });
}
