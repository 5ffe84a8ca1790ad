/** Splits words that nothing explains into dictionary words, and shows the words inside compounds. */
import type { Segment, SegmentitModule } from 'segmentit/dist/esm/segmentit.js';
import type { Lexicon } from '@/lib/lexicon';
import { InnerWords, MAX_LENGTH } from './inner-words';
import { TokenWord } from './lattice-tokenizer';
import { type Span, type TokenKind, tokenOf } from './token';

/** Kinds whose inner words are worth showing: the others' parts are digits and syllables. */
const COMPOUND_KINDS: ReadonlySet<TokenKind> = new Set([
  'word',
  'organisation',
  'place',
  'abbreviation',
]);

/**
 * An optimizer plug-in of segmentit. Words known only from frequency lists help the lattice to find
 * boundaries; a reader gets them as the dictionary words they consist of.
 */
export class DictionaryWordsOptimizer implements SegmentitModule<TokenWord> {
  readonly type = 'optimizer';
  segment?: Segment<TokenWord>;
  readonly #lexicon: Lexicon;
  readonly #inner: InnerWords;
  /** By word id: the word's pieces, offsets into the word; what a text repeats is cut once. */
  readonly #pieces = new Map<number, readonly Span[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#inner = new InnerWords(lexicon);
  }

  init(segment: Segment<TokenWord>): void {
    this.segment = segment;
  }

  doOptimize(words: TokenWord[]): TokenWord[] {
    const optimized: TokenWord[] = [];
    for (const word of words) {
      if (isSimple(word, this.#lexicon)) optimized.push(word);
      else if (isUnexplained(word, this.#lexicon)) this.#addPieces(word, optimized);
      else optimized.push(this.#withParts(word));
    }
    return optimized;
  }

  #addPieces(word: TokenWord, optimized: TokenWord[]): void {
    for (const piece of this.#cut(word)) optimized.push(this.#withParts(this.#piece(word, piece)));
  }

  #cut({ token, wordId }: TokenWord): readonly Span[] {
    const known = this.#pieces.get(wordId);
    if (known !== undefined) return known;
    const pieces = this.#inner.cut(token.text);
    if (wordId < 0) return pieces;
    if (this.#pieces.size >= MAX_KNOWN) this.#pieces.clear();
    this.#pieces.set(wordId, pieces);
    return pieces;
  }

  #piece({ token }: TokenWord, piece: Span): TokenWord {
    const text = token.text.slice(piece.start, piece.end);
    const wordId = this.#lexicon.wordAt(text);
    const tag = wordId < 0 ? '' : this.#lexicon.tag(wordId);
    const { start, end } = shifted(piece, token.start);
    return new TokenWord(tokenOf(start, end, text, token.kind, tag, token.facts), wordId, false);
  }

  /** Adds the inner words of two or more characters, if there are any. */
  #withParts(word: TokenWord): TokenWord {
    const { token } = word;
    if (token.text.length < MIN_COMPOUND_LENGTH) return word;
    const parts: Span[] = [];
    for (const piece of this.#cut(word)) {
      if (piece.end - piece.start > 1) parts.push(shifted(piece, token.start));
    }
    if (parts.length === 0) return word;
    const { start, end, text, kind, tag, facts } = token;
    const whole = tokenOf(start, end, text, kind, tag, facts, parts);
    return new TokenWord(whole, word.wordId, word.isReaders);
  }
}

/** Nine words of ten: too short to have inner words, and with an entry if they are more than a character. */
function isSimple({ token, wordId }: TokenWord, lexicon: Lexicon): boolean {
  const { length } = token.text;
  if (length < MIN_COMPOUND_LENGTH) return length < 2 || lexicon.hasEntry(wordId);
  return length > MAX_LENGTH || !COMPOUND_KINDS.has(token.kind);
}

/** A word that neither the dictionary explains nor grammar, and that the reader does not want whole. */
const isUnexplained = ({ token, wordId, isReaders }: TokenWord, lexicon: Lexicon) =>
  token.kind === 'word' && token.facts === null && !isReaders && !lexicon.hasEntry(wordId);

const MIN_COMPOUND_LENGTH = 3;
/** Words remembered with their pieces: a long article has some thousand different ones. */
const MAX_KNOWN = 10_000;

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
