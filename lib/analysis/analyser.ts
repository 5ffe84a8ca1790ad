import type { Entry, Lexicon } from '@/lib/lexicon';
import {
  type Evidence,
  abbreviationFinder,
  agencyFinder,
  gatherEvidence,
  originalFinder,
  dottedNameFinder,
  personFinder,
} from '@/lib/names';
import {
  type ReadingModel,
  type TokenReading,
  Speller,
  isName,
  orderEntries,
} from '@/lib/pronunciation';
import type { ReaderRules, Span, Token } from '@/lib/segmentation';
import type { AnalysedToken, Headword } from './analysed-token';
import { Dictionary, type OwnWord } from './dictionary';
import type { Explanation, InnerMatch, Match } from './explanation';
import { openSegmenter } from './open-segmenter';
import { Readings } from './readings';
import { type Role, roleOf } from './role';
import { shortGloss } from './short-gloss';

/** The engine: paragraphs in, tokens with readings and glosses out. Holds no state of any article. */
export interface Analyser {
  /** What the paragraphs of an article tell about its own names and abbreviations; bounded. */
  gatherEvidence(paragraphs: readonly string[], earlier?: Evidence): Evidence;
  /**
   * Cuts a paragraph into tokens with readings and facts.
   * @param evidence of the article it stands in; null where there is none
   * @param model weighs readings in their sentences, some ms for a paragraph; null takes the dictionary's
   *   first ones, at once
   * @param rules how the reader wants words cut; the same object for all of an article is prepared once
   * @returns tokens whose texts, joined, are the paragraph. Any text is taken
   */
  analyse(
    paragraph: string,
    evidence: Evidence | null,
    model: ReadingModel | null,
    rules?: ReaderRules,
  ): readonly AnalysedToken[];
  /** The entries of the whole token, ordered by the reading it has here, then by frequency; may be empty. */
  entriesOf(token: AnalysedToken): readonly Entry[];
  /**
   * All that there is to say about a token of `analyse`.
   * @param after what follows it in its paragraph, for longer matches
   */
  explain(token: AnalysedToken, after: string): Explanation;
  /**
   * All that there is to say about a word by itself, as the target of a link or another match.
   * @param text any text; one that is no headword is explained by its parts
   * @param pinyin the reading that is meant, tone marks, syllables separated by spaces; null leaves it open
   */
  lookUp(text: string, pinyin: string | null): Explanation;
  /** A word as it is written, with its entries (none if the dictionary lacks it). */
  match(text: string): Match;
  /** The words of the HSK 2.0 lists up to a level, 1–6. */
  hskWords(level: number): readonly Headword[];
  /** From now on these are the reader's own entries; they are looked up before the dictionary's. */
  useOwn(words: readonly OwnWord[]): void;
}

/** A gloss of more words than this is not read any more. */
const MOST_GLOSSED = 5;

/** How far beyond a token longer headwords are looked for, in UTF-16 code units. */
export const LONGEST_MATCH = 24;

/** Opens the engine over a lexicon; costs next to nothing. */
export function openAnalyser(lexicon: Lexicon): Analyser {
  const dictionary = new Dictionary(lexicon);
  const readings = new Readings(lexicon);
  const speller = new Speller((word) => dictionary.match(word).entries);
  const segmenter = openSegmenter(lexicon);
  const cut = (text: string) => segmenter.segment(text, []);
  const glossOf = (full: string) => fullGloss(full, cut(full), dictionary);
  const finders = [
    personFinder(cut, lexicon),
    dottedNameFinder(cut),
    agencyFinder(cut),
    abbreviationFinder(cut, glossOf),
    originalFinder(cut),
  ];
  const entriesOf = (token: AnalysedToken) =>
    orderEntries(dictionary.match(token.text).entries, token.text, token.pinyin, isName(token));
  return {
    gatherEvidence: (paragraphs, earlier) => gatherEvidence(paragraphs, finders, earlier),

    analyse(paragraph, evidence, model, rules) {
      const tokens = segmenter.segment(paragraph, evidence ?? [], rules);
      const read = readings.of(model).pronounce(paragraph, tokens);
      return tokens.map((token, index) => {
        const own = dictionary.ownReading(token.text);
        const chosen = own === null ? null : syllablesOf(own, token.text);
        const role = roleOf(token, tokens[index - 1]);
        return analysedToken(token, role, chosen ?? read[index], dictionary, speller);
      });
    },

    entriesOf,

    explain,

    match: (text) => dictionary.match(text),
    hskWords: (level) => dictionary.hskWords(level),
    useOwn: (words) => dictionary.useOwn(words),

    lookUp(text, pinyin) {
      const token = loneToken(text, cut(text));
      const [read] = readings.of(null).pronounce(text, [token]);
      const meant = syllablesOf(pinyin, text);
      return explain(analysedToken(token, null, meant ?? read, dictionary, speller), '');
    },
  };

  function explain(token: AnalysedToken, after: string): Explanation {
    const here = token.text + after.slice(0, LONGEST_MATCH);
    const refersTo = token.facts?.refersTo ?? null;
    return {
      token,
      entries: entriesOf(token),
      parts: partsOf(token).map((part) => innerMatch(token, part, dictionary, speller)),
      otherMatches: otherMatches(dictionary.matchesAtStart(here), token),
      fullForm: refersTo === null ? null : dictionary.match(refersTo),
    };
  }
}

/** A text as one word, whose parts are the words it would be cut into. */
function loneToken(text: string, cut: readonly Token[]): Token {
  const [only] = cut;
  const parts = cut.length === 1 ? (only?.parts ?? null) : cut;
  return {
    text,
    start: 0,
    end: text.length,
    kind: 'word',
    tag: only?.tag ?? '',
    facts: null,
    parts,
  };
}

/** An entry's reading as a token has it; null where its syllables are not as many as the Chinese characters. */
function syllablesOf(pinyin: string | null, text: string): TokenReading | null {
  const syllables = (pinyin ?? '')
    .toLowerCase()
    .split(' ')
    .filter((each) => /\p{L}/u.test(each));
  const characters = [...text].filter((character) => HAN.test(character));
  if (syllables.length !== characters.length) return null;
  return { pinyin: syllables, sure: true, alternative: null };
}

/** What a full form means: its entry's first sense, else its words' one by one; null where none is known. */
function fullGloss(full: string, words: readonly Token[], dictionary: Dictionary): string | null {
  const [sense] = dictionary.match(full).entries[0]?.senses ?? [];
  if (sense !== undefined) return sense;
  const glosses = words
    .flatMap((word) => {
      const isExplained = word.parts === null || dictionary.match(word.text).entries.length > 0;
      return isExplained ? [word.text] : partsOf(word).map((part) => textOf(word, part));
    })
    .map((text) => shortGloss(dictionary.match(text).entries));
  return glosses.includes(null) ? null : glosses.join(' · ');
}

function analysedToken(
  token: Token,
  role: Role,
  reading: TokenReading | undefined,
  dictionary: Dictionary,
  speller: Speller,
): AnalysedToken {
  const { hsk, rank, ...match } = dictionary.match(token.text);
  const pinyin = reading?.pinyin ?? [];
  const entries = orderEntries(match.entries, token.text, pinyin, isName(token));
  return {
    ...token,
    headword: headwordOf(token, entries),
    pinyin,
    ...speller.spell(token, pinyin, entries),
    sure: reading?.sure ?? true,
    alternative: reading?.alternative ?? null,
    inLexicon: entries.length > 0,
    hsk,
    rank,
    shortGloss: glossUnder(token, entries, role, dictionary),
  };
}

/**
 * A famous person's entry says more than "personal name"; the entry of a common word is of something else. An
 * organisation's words say more than that it is one.
 */
function glossUnder(
  token: Token,
  entries: Match['entries'],
  role: Role,
  dictionary: Dictionary,
): string | null {
  const { text, kind, facts } = token;
  const own = facts?.gloss === kind ? (wordByWord(token, dictionary) ?? kind) : facts?.gloss;
  const entry = shortGloss(entries, role, hanCount(text));
  const isOfPerson = kind === 'person' && /^\p{Lu}/u.test(entries[0]?.pinyin ?? '');
  return isOfPerson ? (entry ?? own ?? null) : (own ?? entry);
}

/** What the words of a compound mean, one by one; null where one isn't known, or stands between them. */
function wordByWord(token: Token, dictionary: Dictionary): string | null {
  const parts = token.parts ?? [];
  const covered = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  if (covered < token.text.length || parts.length > MOST_GLOSSED) return null;
  const glosses = parts.map((part) => shortGloss(dictionary.match(textOf(token, part)).entries));
  return glosses.includes(null) ? null : glosses.join(' · ');
}

const headwordOf = ({ text }: Token, entries: Match['entries']): Headword => ({
  simplified: entries[0]?.simplified ?? text,
  traditional: entries[0]?.traditional ?? text,
});

/** The words inside a token; its characters where it has none, but for a token of one character. */
function partsOf({ text, start, parts }: Token): readonly Span[] {
  if (parts !== null) return parts;
  const characters = Array.from(text.matchAll(/\p{Script=Han}/gu), ({ 0: character, index }) => ({
    start: start + index,
    end: start + index + character.length,
  }));
  return characters.length > 1 ? characters : [];
}

const textOf = ({ text, start }: Token, part: Span): string =>
  text.slice(part.start - start, part.end - start);

/** A part with the syllables that its characters have inside the token: parts need not be all of it. */
function innerMatch(
  token: AnalysedToken,
  part: Span,
  dictionary: Dictionary,
  speller: Speller,
): InnerMatch {
  const text = textOf(token, part);
  const from = hanCount(token.text.slice(0, part.start - token.start));
  const pinyin = token.pinyin.slice(from, from + hanCount(text));
  const { entries, ...match } = dictionary.match(text);
  const isSurname = token.kind === 'person' && part.start === token.start;
  const ordered = orderEntries(entries, text, pinyin, isSurname);
  const word: Token = { ...token, ...part, text, kind: 'word', facts: null, parts: null };
  const { spelled } = speller.spell(word, pinyin, ordered);
  return { ...match, entries: ordered, pinyin: spelled.join(' ') };
}

const otherMatches = (matches: readonly Match[], { text, kind }: Token): readonly Match[] =>
  kind === 'punctuation' || kind === 'space' ? [] : matches.filter((match) => match.text !== text);

const HAN = /\p{Script=Han}/u;
const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;
