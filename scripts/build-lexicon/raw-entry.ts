import type { MeasureWord } from '@/lib/lexicon';

/** An entry with its pinyin and senses still as CC-CEDICT writes them. */
export interface RawEntry {
  readonly traditional: string;
  readonly simplified: string;
  /** Numbered: "lu:4 se4". */
  readonly pinyin: string;
  readonly senses: readonly string[];
  readonly measureWords: readonly MeasureWord[];
}
