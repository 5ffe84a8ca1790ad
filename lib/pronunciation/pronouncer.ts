/**
 * The pronouncer: tokens into readings, word first. A token is read as the dictionary reads it, else as
 * its parts are, else character by character; then, with a reading model, each polyphone in it is weighed
 * in its sentence. A headword's only reading is strong evidence there, not a rule: 都 in 中都督 and 首都.
 */
import type { Lexicon } from '@/lib/lexicon';
import type { Token } from '@/lib/segmentation';
import { type Choice, choose } from './choose';
import { DictionaryReadings, type Syllables, distinctAt } from './dictionary-readings';
import { occurrencesIn } from './occurrences';
import type { ReadingModel } from './reading-model';
import { SenseKinds } from './sense-kinds';
import { surnameReadings } from './surnames';
import { defaultReading, wordListOf } from './word-list';

/** How a token is read where it stands. */
export interface TokenReading {
  /**
   * One string for each code point of Script=Han: NFC, tone mark, lower case, the neutral tone unmarked, an
   * erhua 儿 as "r", '' where no reading is known. Without sandhi.
   */
  readonly pinyin: readonly string[];
  /** False if one of the readings is less likely than `SURE`. */
  readonly sure: boolean;
  /**
   * The next likely reading of an unsure token that the dictionary knows, in the form of `pinyin`; null where it knows
   * none, and for a sure one.
   */
  readonly alternative: readonly string[] | null;
}

export interface Pronouncer {
  /**
   * Reads the tokens of a text, one answer each.
   * @param tokens all tokens of the text, in order
   */
  pronounce(text: string, tokens: readonly Token[]): readonly TokenReading[];
}

/**
 * The probability under which a reading counts as unsure; docs/readings.md says how often such readings are right, in
 * sentences that the weights were not learnt from.
 */
export const SURE = 0.9;

/** Sayings are the longest headwords; a text of more code units is never one. */
const LONGEST_HEADWORD = 24;

/**
 * @param model null gives the dictionary's readings alone, at once; its first where there are several
 */
export function createPronouncer(lexicon: Lexicon, model: ReadingModel | null): Pronouncer {
  const dictionary = new DictionaryReadings(lexicon, model?.words);
  const sources = model && {
    dictionary,
    wordList: wordListOf(dictionary, model),
    phrases: model.phrases,
    senseKinds: new SenseKinds(dictionary),
  };

  return {
    pronounce(text, tokens) {
      const whole = onlyReading(text, dictionary);
      const choices = new Map<number, Choice>();
      if (model !== null && sources !== null && whole === null) {
        for (const occurrence of occurrencesIn(text, tokens, dictionary, model)) {
          choices.set(occurrence.at, choose(occurrence, sources, model));
        }
      }
      return tokens.map((token) =>
        whole === null
          ? readToken(token, choices, dictionary, model)
          : certain(token, whole.slice(token.start, token.end)),
      );
    },
  };
}

/** The reading of a text that is nothing but a headword with one reading; null for any other. */
function onlyReading(text: string, dictionary: DictionaryReadings): Syllables | null {
  if (text.length < 2 || text.length > LONGEST_HEADWORD) return null;
  const [only, ...others] = dictionary.of(text);
  return only === undefined || others.length > 0 ? null : only;
}

function readToken(
  token: Token,
  choices: ReadonlyMap<number, Choice>,
  dictionary: DictionaryReadings,
  model: ReadingModel | null,
): TokenReading {
  const readings = dictionary.of(token.text);
  const fitting = readings.find((one) => fits(one, token.start, choices)) ?? readings[0];
  const surnames = surnameReadings(token, dictionary);
  const syllables: string[] = [];
  const alternatives: string[] = [];
  let sure = model !== null || readings.length <= 1;
  for (let index = 0; index < token.text.length; index++) {
    const choice = choices.get(token.start + index);
    const surname = surnames.find((one) => (one[index] ?? '') !== '')?.[index];
    if (choice !== undefined) {
      syllables.push(choice.reading);
      const isDoubtful = choice.probability < SURE;
      const other = isDoubtful ? supported(choice, token.text, index, dictionary) : null;
      alternatives.push(other ?? choice.reading);
      if (isDoubtful) sure = false;
    } else if (surname !== undefined) {
      syllables.push(surname);
      alternatives.push(surname);
    } else {
      const usual = readings.length > 1 ? model?.usual.get(token.text) : undefined;
      syllables.push(usual ?? fitting?.[index] ?? unchosen(token.text, index, dictionary, model));
      alternatives.push((model === null ? readings[1]?.[index] : null) ?? syllables[index] ?? '');
    }
  }
  const pinyin = onHan(token.text, syllables);
  const isOther = alternatives.some((other, index) => other !== syllables[index]);
  return { pinyin, sure, alternative: !sure && isOther ? onHan(token.text, alternatives) : null };
}

/** Whether a reading of a word has what context chose: 便宜 read pián is pián yi, not biàn yí. */
function fits(syllables: Syllables, start: number, choices: ReadonlyMap<number, Choice>): boolean {
  return syllables.every((syllable, index) => {
    const choice = choices.get(start + index);
    return choice === undefined || choice.reading === syllable;
  });
}

/** The next likely reading that an entry of the word has, or one of the character if the word has no entry. */
function supported(
  { reading, logP }: Choice,
  word: string,
  index: number,
  dictionary: DictionaryReadings,
): string | null {
  const ofWord = distinctAt(dictionary.of(word), index);
  const known = ofWord.length > 0 ? ofWord : distinctAt(dictionary.of(word.charAt(index)), 0);
  const others = [...logP].filter(([other]) => other !== reading && known.includes(other));
  return others.sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** A character that context doesn't decide, in a word without an entry. */
function unchosen(
  word: string,
  index: number,
  dictionary: DictionaryReadings,
  model: ReadingModel | null,
): string {
  const character = String.fromCodePoint(word.codePointAt(index) ?? 0);
  if (!HAN.test(character)) return '';
  const known =
    character.length === 1
      ? defaultReading(word, index, { readings: [] }, dictionary, model?.polyphones ?? NONE)
      : dictionary.of(character)[0]?.[0];
  return known ?? model?.usual.get(character) ?? '';
}

const HAN = /\p{Script=Han}/u;
const NONE: ReadingModel['polyphones'] = new Map();

function certain(token: Token, syllables: Syllables): TokenReading {
  return { pinyin: onHan(token.text, syllables), sure: true, alternative: null };
}

/** From one string a code unit to one a Chinese code point. */
function onHan(text: string, syllables: Syllables): readonly string[] {
  const pinyin: string[] = [];
  let at = 0;
  for (const character of text) {
    if (HAN.test(character)) pinyin.push(syllables[at] ?? '');
    at += character.length;
  }
  return pinyin;
}
