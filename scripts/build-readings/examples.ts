import type { Lexicon } from '@/lib/lexicon';
import { openSegmenter } from '@/lib/analysis';
import { DictionaryReadings } from '@/lib/pronunciation/dictionary-readings';
import { bucketsOf } from '@/lib/pronunciation/context-features';
import { FEATURES, OWN, tellFeatures } from '@/lib/pronunciation/features';
import { occurrencesIn } from '@/lib/pronunciation/occurrences';
import type { ReadingModel } from '@/lib/pronunciation/reading-model';
import { SenseKinds } from '@/lib/pronunciation/sense-kinds';
import { wordListOf } from '@/lib/pronunciation/word-list';
import type { GoldReading } from './gold';
import type { Choice } from './log-linear';

/** A choice between a character's readings as the product meets it. */
export interface Example extends Choice {
  readonly text: string;
  readonly character: string;
  /** The reading that the network alone would take. */
  readonly networkFirst: number;
}

/** Runs segmenter and network over gold sentences and keeps what speaks for each reading. */
export function collectExamples(
  gold: readonly GoldReading[],
  lexicon: Lexicon,
  model: ReadingModel,
): readonly Example[] {
  const segmenter = openSegmenter(lexicon);
  const dictionary = new DictionaryReadings(lexicon, model.words);
  const senseKinds = new SenseKinds(dictionary);
  const { phrases } = model;
  const sources = { dictionary, wordList: wordListOf(dictionary, model), phrases, senseKinds };
  const list: Example[] = [];
  for (const { text, at, reading } of gold) {
    for (const occurrence of occurrencesIn(text, segmenter.segment(text), dictionary, model)) {
      const right = occurrence.polyphone.readings.indexOf(reading);
      if (occurrence.at !== at || right < 0) continue;
      const readings: number[][] = occurrence.polyphone.readings.map(() => []);
      tellFeatures(occurrence, sources, (index, feature, value) => {
        readings[index]?.push(feature, value);
      });
      const networkFirst = occurrence.logP.indexOf(Math.max(...occurrence.logP));
      list.push({ text, character: text.charAt(at), readings, right, networkFirst });
    }
  }
  return list;
}

/** The examples without what says how common a reading is, whatever stands around it. */
export function withoutOwnWeights(
  examples: readonly Example[],
  { polyphones }: Pick<ReadingModel, 'polyphones'>,
): readonly Example[] {
  const own = new Set(
    [...polyphones].flatMap(([character, { readings }]) =>
      readings.flatMap((reading) =>
        bucketsOf(character + reading, [OWN]).map((bucket) => FEATURES.length + bucket),
      ),
    ),
  );
  const others = (features: readonly number[]) =>
    features.filter((_, at) => !own.has(features[at - (at % 2)] ?? 0));
  return examples.map((example) => ({ ...example, readings: example.readings.map(others) }));
}
