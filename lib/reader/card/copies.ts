import { type Explanation, sentenceAt } from '@/lib/analysis';
import type { WordPlace } from '../words/read-block';

/**
 * What can be copied of a word, in turn: the word; the word, its reading and its senses, separated by tabs;
 * the sentence it stands in.
 */
export function copies(
  { read, token }: WordPlace,
  explanation: Explanation | null,
  script: 'simplified' | 'traditional',
): readonly string[] {
  const word = token.headword[script];
  const [entry] = explanation?.entries ?? [];
  const reading = entry?.pinyin ?? token.pinyin.join(' ');
  const senses = entry?.senses.join('; ') ?? token.facts?.gloss ?? '';
  return [
    word,
    [word, reading, senses].join('\t'),
    sentenceAt(read.block.text, token.start, token.end).text,
  ];
}
