/**
 * What speaks for each reading of a polyphone: the features of a log-linear model whose weights are
 * learnt (scripts/build-readings). A reading's score is the sum of weight × value over its features, in
 * nats; the scores' softmax is its probability.
 *
 * Five kinds of evidence: the context network's log-probability; the dictionary's reading of a word that
 * covers the character, weighed by the word's length and frequency and by whether it is the token, lies
 * inside it, is made of it and others, or cuts one; the reading of a word that only the word list has (雪佛兰车);
 * a phrase of our own (操纵杆); and what stands around the character (`context-features.ts`).
 */
import {
  BUCKETS,
  type Neighbourhood,
  bucketsOf,
  classKeys,
  neighbourKeys,
  wordKeys,
} from './context-features';
import type { CoveringWord, DictionaryReadings } from './dictionary-readings';
import { parseSyllable } from './pinyin';
import type { SenseKinds } from './sense-kinds';
import type { Token } from '@/lib/segmentation';
import type { Phrases } from './phrases';
import type { Polyphone } from './polyphone';

/** How a covering word lies to the tokens: it is one, is inside one, is several whole ones, or cuts one. */
const PLACES = ['token', 'inner', 'phrase', 'outer'] as const;
type Place = (typeof PLACES)[number];
const LONGEST = 5;
const FREQUENCIES = 5;

const lengths = Array.from({ length: LONGEST - 1 }, (_, index) => index + 2);
const phraseLengths = [2, 3, 4] as const;
/** How many of a phrase's ends are ends of tokens. */
const borderCounts = [0, 1, 2] as const;
const frequencies = Array.from({ length: FREQUENCIES }, (_, index) => index);

/** By index: what each weight stands for. */
export const FEATURES: readonly string[] = [
  'logP',
  'logPBelow6',
  'networkFirst',
  'surname',
  'phrase',
  ...phraseLengths.map((length) => `phrase${length}`),
  ...borderCounts.map((count) => `phraseBorders${count}`),
  ...PLACES.flatMap((place) => [
    ...lengths.map((length) => `${place}Only${length}`),
    ...frequencies.map((frequency) => `${place}OnlyFrequency${frequency}`),
    `${place}OnlyCommon`,
    `${place}OnlyToneless`,
    `${place}Several2`,
    `${place}Several3`,
    ...lengths.map((length) => `${place}Listed${length}`),
    ...lengths.map((length) => `${place}ListedAlone${length}`),
    ...frequencies.map((frequency) => `${place}ListedAloneFrequency${frequency}`),
    `${place}ListedToo`,
    `${place}ListedTooToneless`,
  ]),
];
/** How many weights there are: of these features, then of the buckets that the others are hashed to. */
export const WEIGHT_COUNT = FEATURES.length + BUCKETS;
const INDEX = new Map(FEATURES.map((name, index) => [name, index]));

/** The network is never surer than this of a reading being wrong, in nats. */
const LEAST_LOG_P = -12;
const DOUBTFUL_LOG_P = -6;

/** In nats: words met more than 700 times in jieba's 60 million. */
const COMMON_COST = 11.4;
/** Words of four and more characters are sayings and terms, whose readings no sentence changes. */
const SAYING_LENGTH = 4;

/** A polyphone in its place. */
export interface Occurrence extends Neighbourhood {
  readonly text: string;
  /** All of the text, in order; the one at `tokenIndex` holds the character. */
  readonly tokens: readonly Token[];
  readonly tokenIndex: number;
  /** UTF-16 code units into the text: the character, and the token that holds it. */
  readonly at: number;
  readonly tokenStart: number;
  readonly tokenEnd: number;
  /** Where a token of the text starts or ends. */
  readonly borders: ReadonlySet<number>;
  readonly polyphone: Polyphone;
  /** By reading: the network's log-probability among the polyphone's readings, in nats. */
  readonly logP: readonly number[];
}

/** The reading that the word list gives a character in a word; null where it has nothing to say. */
export type WordList = (word: string, index: number, covering: CoveringWord) => string | null;

/** Called for every feature that a reading has: the reading's index, the feature's index, its value. */
export type FeatureSink = (reading: number, feature: number, value: number) => void;

/** Where the evidence comes from. */
export interface Sources {
  readonly dictionary: DictionaryReadings;
  readonly wordList: WordList;
  readonly phrases: Phrases;
  readonly senseKinds: SenseKinds;
}

/** Tells all features of all readings of an occurrence. */
export function tellFeatures(occurrence: Occurrence, sources: Sources, sink: FeatureSink): void {
  tellWords(occurrence, sources, sink);
  tellPhrase(occurrence, sources.phrases, sink);
  tellContext(occurrence, sources, sink);
}

/** Tells what a phrase around the character says of it. */
function tellPhrase(occurrence: Occurrence, phrases: Phrases, sink: FeatureSink): void {
  const phrase = phrases.over(occurrence);
  const reading = occurrence.polyphone.readings.indexOf(phrase?.reading ?? '');
  if (phrase === null || reading < 0) return;
  const { at, borders } = occurrence;
  const start = at - phrase.before;
  const count = Number(borders.has(start)) + Number(borders.has(start + phrase.length));
  for (const name of ['phrase', `phrase${Math.min(phrase.length, 4)}`, `phraseBorders${count}`])
    sink(reading, INDEX.get(name) ?? 0, 1);
}

/** Tells what stands around the character. */
function tellContext(
  occurrence: Occurrence,
  { dictionary, senseKinds }: Sources,
  sink: FeatureSink,
): void {
  const { polyphone, tokens, tokenIndex, at, tokenStart, logP } = occurrence;
  const character = occurrence.characters[occurrence.position] ?? '';
  const words = wordKeys(tokens, tokenIndex, at - tokenStart, dictionary);
  const keys = [OWN, ...neighbourKeys(occurrence), ...words];
  const classes = classKeys(tokens, tokenIndex, at - tokenStart, dictionary.lexicon);
  const isSurname = tokens[tokenIndex]?.kind === 'person' && at === tokenStart;
  const [network = 0] = bucketsOf(character, NETWORK);
  for (const [reading, name] of polyphone.readings.entries()) {
    const tell = (bucket: number, value = 1) => sink(reading, FEATURES.length + bucket, value);
    for (const bucket of bucketsOf(character + name, keys)) tell(bucket);
    tell(network, NETWORK_SCALE * Math.max(logP[reading] ?? 0, LEAST_LOG_P));
    const kinds = senseKinds.of(character, name);
    if (isSurname && kinds.includes('surname')) sink(reading, SURNAME, 1);
    for (const kind of kinds) for (const bucket of bucketsOf(kind, classes)) tell(bucket);
  }
}

const SURNAME = FEATURES.indexOf('surname');
/** A reading's own weight, and how far a character's network is to be believed. */
export const OWN = 'own';
const NETWORK = ['network'];
/** Small values make for small changes: one character's sentences say little of the network's worth. */
const NETWORK_SCALE = 0.5;

/** Tells what the network and the words that cover the character say. */
function tellWords(
  occurrence: Occurrence,
  { dictionary, wordList }: Sources,
  sink: FeatureSink,
): void {
  const { text, at, polyphone, logP } = occurrence;
  const tell = (reading: number, name: string, value = 1) => {
    const feature = INDEX.get(name);
    if (reading >= 0 && feature !== undefined) sink(reading, feature, value);
  };
  for (const [reading, value] of logP.entries()) {
    tell(reading, 'logP', Math.max(value, LEAST_LOG_P));
    if (value < DOUBTFUL_LOG_P) {
      tell(reading, 'logPBelow6', Math.max(value, LEAST_LOG_P) - DOUBTFUL_LOG_P);
    }
  }
  tell(logP.indexOf(Math.max(...logP)), 'networkFirst');

  const covering = dictionary.covering(text, at);
  for (const place of PLACES) {
    const best = longest(covering.filter((word) => placeOf(word, occurrence) === place));
    if (best !== null) tellWord(best, place);
  }

  function isCommon({ word, cost, start, end }: CoveringWord): boolean {
    const isTaught = word >= 0 && dictionary.lexicon.hsk(word) !== null;
    return isTaught || cost < COMMON_COST || end - start >= SAYING_LENGTH;
  }

  function tellWord(word: CoveringWord, place: Place): void {
    const length = Math.min(word.end - word.start, LONGEST);
    const frequency = frequencyBand(word.cost);
    const [only = '', ...others] = word.readings;
    for (const reading of word.readings.map((said) => polyphone.readings.indexOf(said))) {
      if (others.length > 0) tell(reading, `${place}Several${Math.min(length, 3)}`);
      else if (isToneless(polyphone.readings, reading)) tell(reading, `${place}OnlyToneless`);
      else {
        tell(reading, `${place}Only${length}`);
        tell(reading, `${place}OnlyFrequency${frequency}`);
        if (isCommon(word)) tell(reading, `${place}OnlyCommon`);
      }
    }
    const listed = wordList(text.slice(word.start, word.end), at - word.start, word);
    if (listed === null) return;
    const reading = polyphone.readings.indexOf(listed);
    tell(reading, `${place}Listed${length}`);
    if (only === '') {
      tell(reading, `${place}ListedAlone${length}`);
      tell(reading, `${place}ListedAloneFrequency${frequency}`);
    } else if (word.readings.includes(listed)) {
      const toneless = isToneless(polyphone.readings, reading) ? 'Toneless' : '';
      tell(reading, `${place}ListedToo${toneless}`);
    }
  }
}

/**
 * True for a reading in the neutral tone where another differs by its tone alone: what dictionaries disagree
 * on (关系 guān xi or guān xì), and so weak evidence in the most frequent words.
 */
function isToneless(readings: readonly string[], index: number): boolean {
  const reading = parseSyllable(readings[index] ?? '');
  if (reading?.tone !== 5) return false;
  return readings.some((other, at) => {
    return at !== index && parseSyllable(other)?.letters === reading.letters;
  });
}

function placeOf({ start, end }: CoveringWord, occurrence: Occurrence): Place {
  const { tokenStart, tokenEnd, borders } = occurrence;
  if (start === tokenStart && end === tokenEnd) return 'token';
  if (start >= tokenStart && end <= tokenEnd) return 'inner';
  return borders.has(start) && borders.has(end) ? 'phrase' : 'outer';
}

/** The longest word, of equally long ones the most frequent. */
function longest(words: readonly CoveringWord[]) {
  let best: CoveringWord | null = null;
  for (const word of words) {
    const longer = best === null ? 1 : word.end - word.start - (best.end - best.start);
    if (best === null || longer > 0 || (longer === 0 && word.cost < best.cost)) {
      best = word;
    }
  }
  return best;
}

/** 0 for the rarest words (cost above 16 nats, a handful in jieba's 60 million), 4 below 9 nats. */
function frequencyBand(cost: number): number {
  return Math.min(FREQUENCIES - 1, Math.max(0, Math.floor((18.3 - cost) / 2.3)));
}
