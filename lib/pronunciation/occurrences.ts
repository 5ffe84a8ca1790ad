import type { Token } from '@/lib/segmentation';
import { type DictionaryReadings, LONGEST_WORD, distinctAt } from './dictionary-readings';
import type { Occurrence } from './features';
import type { Polyphone } from './polyphone';
import type { ReadingModel } from './reading-model';

const SENTENCE = /[^。！？!?；;\n]+[。！？!?；;\n]*|[。！？!?；;\n]+/gu;
/** Code units; what is longer is read in pieces, so that memory stays bounded whatever the text. */
const LONGEST_SENTENCE = 200;

/**
 * The polyphones of a text, each with what the network makes of it in its sentence. Sentences without one
 * are not read at all.
 * @param tokens the text's tokens, all of them
 */
export function* occurrencesIn(
  text: string,
  tokens: readonly Token[],
  dictionary: DictionaryReadings,
  { network, polyphones }: Pick<ReadingModel, 'network' | 'polyphones'>,
): Generator<Occurrence> {
  let next = 0;
  const borders = new Set(tokens.flatMap(({ start, end }) => [start, end]));
  for (const { start, end } of sentences(text)) {
    const characters: string[] = [];
    const found: Omit<Occurrence, 'logP'>[] = [];
    for (let at = start; at < end;) {
      const written = String.fromCodePoint(text.codePointAt(at) ?? 0);
      const character = dictionary.simplified(written);
      while (next < tokens.length && (tokens[next]?.end ?? 0) <= at) next++;
      const token = tokens[next];
      const polyphone = polyphones.get(character);
      if (polyphone !== undefined && token !== undefined && !isSaying(token.text, dictionary)) {
        const allowed =
          character === written ? polyphone : narrowed(polyphone, written, dictionary);
        if (allowed.readings.length > 1) {
          found.push({
            text,
            tokens,
            tokenIndex: next,
            characters,
            at,
            tokenStart: token.start,
            tokenEnd: token.end,
            borders,
            polyphone: allowed,
            position: characters.length,
          });
        }
      }
      characters.push(character);
      at += written.length;
    }
    const judged = network.read(
      characters,
      found.map(({ position }) => position),
    );
    for (const [index, occurrence] of found.entries()) {
      const features = judged[index];
      if (features === undefined) continue;
      const logits = occurrence.polyphone.classes.map((one) => network.logit(features, one));
      yield { ...occurrence, logP: logSoftmax(logits) };
    }
  }
}

/** A whole saying with its comma in it, 大难不死，必有后福: read as the dictionary has it, whatever stands around. */
const isSaying = (word: string, dictionary: DictionaryReadings) =>
  word.length > LONGEST_WORD && dictionary.of(word).length === 1;

/** A traditional character has fewer readings than the simplified one it shares with others: 隻, 只. */
function narrowed(
  polyphone: Polyphone,
  written: string,
  dictionary: DictionaryReadings,
): Polyphone {
  const own = distinctAt(dictionary.of(written), 0);
  const kept = polyphone.readings.flatMap((reading, index) =>
    own.includes(reading) ? [index] : [],
  );
  if (kept.length === 0) return polyphone;
  const pick = <T>(list: readonly T[]) => list.filter((_, index) => kept.includes(index));
  return {
    readings: pick(polyphone.readings),
    classes: pick(polyphone.classes),
  };
}

function* sentences(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    const sentenceEnd = index + sentence.length;
    for (let start = index; start < sentenceEnd;) {
      const limit = Math.min(sentenceEnd, start + LONGEST_SENTENCE);
      const splitsPair = limit < sentenceEnd && /[\uD800-\uDBFF]/u.test(text.charAt(limit - 1));
      const end = splitsPair ? limit + 1 : limit;
      yield { start, end };
      start = end;
    }
  }
}

/** Log-probabilities from scores, in nats. */
export function logSoftmax(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores);
  const total = Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0)) + most;
  return scores.map((score) => score - total);
}
