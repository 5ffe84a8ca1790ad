import type { Lexicon } from '@/lib/lexicon';
import { openSegmenter } from '@/lib/analysis';
import { DictionaryReadings } from '@/lib/pronunciation/dictionary-readings';
import { FEATURES, tellFeatures } from '@/lib/pronunciation/features';
import { occurrencesIn } from '@/lib/pronunciation/occurrences';
import type { ReadingModel } from '@/lib/pronunciation/reading-model';
import { wordListOf } from '@/lib/pronunciation/word-list';
import type { GoldReading } from './gold';
import type { Choice } from './log-linear';

/** A choice between a character's readings as the product meets it. */
export interface Example extends Choice {
  readonly character: string;
  /** The reading that the network alone would take. */
  readonly networkFirst: number;
}

export interface Examples {
  readonly list: readonly Example[];
  /** By polyphone: the index of its first reading's weight, after the features' own. */
  readonly weightCount: number;
}

/** Runs segmenter and network over the gold sentences and keeps what speaks for each reading. */
export function collectExamples(
  gold: readonly GoldReading[],
  lexicon: Lexicon,
  model: ReadingModel,
): Examples {
  const segmenter = openSegmenter(lexicon);
  const dictionary = new DictionaryReadings(lexicon, model.words);
  const wordList = wordListOf(dictionary, model);
  const firstWeight = new Map<string, number>();
  let weightCount = FEATURES.length;
  for (const [character, { readings }] of model.polyphones) {
    firstWeight.set(character, weightCount);
    weightCount += readings.length;
  }
  const list: Example[] = [];
  for (const { text, at, reading } of gold) {
    for (const occurrence of occurrencesIn(text, segmenter.segment(text), dictionary, model)) {
      const character = text.charAt(at);
      const right = occurrence.polyphone.readings.indexOf(reading);
      if (occurrence.at !== at || right < 0) continue;
      const readings = occurrence.polyphone.readings.map((_, index) => [
        (firstWeight.get(character) ?? 0) + index,
        1,
      ]);
      tellFeatures(occurrence, dictionary, wordList, (index, feature, value) => {
        readings[index]?.push(feature, value);
      });
      const networkFirst = occurrence.logP.indexOf(Math.max(...occurrence.logP));
      list.push({ character, readings, right, networkFirst });
    }
  }
  return { list, weightCount };
}
