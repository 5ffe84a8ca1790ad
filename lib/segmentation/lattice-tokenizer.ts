/** The lattice as a tokenizer plug-in of segmentit: one unrecognised word in, the words inside it out. */
import type { Segment, SegmentitModule, SegmentitWord } from 'segmentit/dist/esm/segmentit.js';
import type { Lexicon } from '@/lib/lexicon';
import type { Candidate, Facts, CandidateKind } from '@/lib/names';
import { CHARACTER, characterOf } from './characters';
import { type Edge, Lattice, RUN, edgeIndex } from './lattice';
import { posBits } from './pos-bits';
import type { TagModel } from './tag-model';
import { type Token, type TokenKind, tokenOf } from './token';

/**
 * What our plug-ins hand on: a token, which tells segmentit's own terms from it when asked. Each character of a text
 * makes half of one, so it carries no more than it must.
 */
export class TokenWord implements SegmentitWord {
  /**
   * @param wordId id in the lexicon; −1 for a word that is not one
   * @param isReaders true for a word that the reader wants whole, whatever the dictionary has
   */
  constructor(
    readonly token: Token,
    readonly wordId: number,
    readonly isReaders: boolean,
  ) {}

  get w(): string {
    return this.token.text;
  }

  get p(): number {
    return posBits(this.token.tag);
  }
}

/** A candidate on its way through the lattice; null for a word of the reader's. */
export interface CandidateEdge extends Edge {
  readonly candidate: Candidate | null;
}

/** A run free of white space, and where it stands in the block. */
export interface Run {
  readonly text: string;
  /** UTF-16 code units into the block's text. */
  readonly offset: number;
  /** Candidates inside the run, offsets into its text, by ascending start. */
  readonly edges: readonly CandidateEdge[];
}

export class LatticeTokenizer implements SegmentitModule<TokenWord> {
  readonly type = 'tokenizer';
  segment?: Segment<TokenWord>;
  readonly #lexicon: Lexicon;
  readonly #lattice: Lattice;
  /** segmentit's plug-ins are handed text alone; the run tells what else is known of it. */
  #run: Run = { text: '', offset: 0, edges: [] };

  constructor(lexicon: Lexicon, tags: TagModel) {
    this.#lexicon = lexicon;
    this.#lattice = new Lattice(lexicon, tags);
  }

  init(segment: Segment<TokenWord>): void {
    this.segment = segment;
  }

  /** The run that the next `doSegment` will be given. */
  prepare(run: Run): void {
    this.#run = run;
  }

  /** @param words one word without a tag: the run that was prepared */
  split(words: SegmentitWord[]): TokenWord[] {
    const { text, edges } = this.#run;
    if (words.length !== 1 || words[0]?.w !== text) {
      throw new RangeError(
        'The lattice stands first in the pipeline, and cuts the run it was prepared for.',
      );
    }
    const found: TokenWord[] = [];
    this.#lattice.cut(text, edges, (start, end, source) => {
      found.push(this.#word(start, end, source));
    });
    return found;
  }

  #word(start: number, end: number, source: number): TokenWord {
    return source > RUN
      ? this.#lexiconWord(start, end, source)
      : this.#otherWord(start, end, source);
  }

  #lexiconWord(start: number, end: number, wordId: number): TokenWord {
    const { text, offset } = this.#run;
    const word = text.slice(start, end);
    const tag = this.#lexicon.tag(wordId);
    const name = this.#nameInLexicon(wordId, tag);
    const kind = name?.kind ?? kindOf(word);
    const token = tokenOf(offset + start, offset + end, word, kind, tag, name?.facts ?? null);
    return new TokenWord(token, wordId, false);
  }

  /** A candidate, a word of the reader's, or a run that needs no dictionary. */
  #otherWord(start: number, end: number, source: number): TokenWord {
    const { text, offset, edges } = this.#run;
    const candidate = source < RUN ? (edges[edgeIndex(source)]?.candidate ?? null) : null;
    const isReaders = source < RUN && candidate === null;
    const mayHaveEntry = isReaders || candidate?.kind === 'word';
    const wordId = mayHaveEntry ? this.#lexicon.wordAt(text, start, end) : -1;
    const word = text.slice(start, end);
    const tag = candidate ? CANDIDATE_TAG[candidate.kind] : this.#tag(wordId, text, start);
    const named = candidate ?? this.#nameInLexicon(wordId, tag);
    const facts = named === null || isPlainWord(named) ? null : named.facts;
    const kind = named?.kind ?? kindOf(word);
    return new TokenWord(
      tokenOf(offset + start, offset + end, word, kind, tag, facts),
      wordId,
      isReaders,
    );
  }

  #tag(wordId: number, text: string, start: number): string {
    return wordId < 0
      ? (CHARACTER_TAG[characterOf(text.charCodeAt(start))] ?? '')
      : this.#lexicon.tag(wordId);
  }

  /** Names that only the frequency lists know are explained by what they are. */
  #nameInLexicon(wordId: number, tag: string): Name | null {
    if (wordId < 0 || this.#lexicon.hasEntry(wordId)) return null;
    return NAMES_BY_TAG[tag] ?? null;
  }
}

/** A form with an entry of its own, as 会不会 has, is a word like others. */
const isPlainWord = ({ kind, facts }: Name) => kind === 'word' && facts.gloss === null;

interface Name {
  readonly kind: CandidateKind;
  readonly facts: Facts;
}

const name = (kind: CandidateKind, gloss: string): Name => ({
  kind,
  facts: { gloss, refersTo: null, original: null },
});

const NAMES_BY_TAG: Readonly<Record<string, Name>> = {
  nr: name('person', 'personal name'),
  nrfg: name('person', 'personal name'),
  nrt: name('person', 'personal name, transliterated'),
  ns: name('place', 'place name'),
  nt: name('organisation', 'organisation'),
};

/** Parts of speech in the ICTCLAS letters of jieba's dict.txt. */
const CANDIDATE_TAG: Readonly<Record<CandidateKind, string>> = {
  person: 'nr',
  place: 'ns',
  organisation: 'nt',
  abbreviation: 'j',
  word: 'z',
  number: 'm',
  date: 't',
};

const CHARACTER_TAG: Readonly<Record<number, string>> = {
  [CHARACTER.digit]: 'm',
  [CHARACTER.letter]: 'eng',
  [CHARACTER.punctuation]: 'w',
};

/** What a token without facts is, by its first character; digits may begin "2008", "5G" or "4S店". */
function kindOf(word: string): TokenKind {
  switch (characterOf(word.charCodeAt(0))) {
    case CHARACTER.han:
      return 'word';
    case CHARACTER.digit:
    case CHARACTER.letter:
      if (HAN.test(word)) return 'word';
      return LETTER.test(word) ? 'latin' : 'number';
    case CHARACTER.punctuation:
      return 'punctuation';
    case CHARACTER.space:
      return 'space';
    default:
      return HAN.test(word) ? 'word' : 'other';
  }
}

const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;
