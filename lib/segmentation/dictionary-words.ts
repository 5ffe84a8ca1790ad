/** Splits words that nothing explains into dictionary words, and shows the words inside compounds. */
import type { Segment, SegmentitModule } from 'segmentit/dist/esm/segmentit.js';
import type { Lexicon } from '@/lib/lexicon';
import { InnerWords, MAX_LENGTH } from './inner-words';
import type { TokenWord } from './lattice-tokenizer';
import { posBits } from './pos-bits';
import type { Span, Token, TokenKind } from './token';

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
      const { token, wordId } = word;
      const length = token.text.length;
      if (length < 2 || length > MAX_LENGTH || !COMPOUND_KINDS.has(token.kind))
        optimized.push(word);
      else if (token.kind === 'word' && !this.#lexicon.hasEntry(wordId))
        optimized.push(...this.#split(word));
      else optimized.push(length > 2 ? this.#withParts(word) : word);
    }
    return optimized;
  }

  #split(word: TokenWord): TokenWord[] {
    const { token } = word;
    return this.#inner.cut(token.text, 0, token.text.length).map((piece) => {
      const w = token.text.slice(piece.start, piece.end);
      const wordId = this.#lexicon.wordAt(w);
      const tag = wordId < 0 ? '' : this.#lexicon.tag(wordId);
      const plain = {
        ...shifted(piece, token.start),
        text: w,
        kind: token.kind,
        tag,
        facts: null,
        parts: null,
      };
      return this.#withParts({ w, p: posBits(tag), wordId, token: plain });
    });
  }

  #withParts(word: TokenWord): TokenWord {
    const { text, start } = word.token;
    const parts = this.#inner.parts(text, 0, text.length);
    if (parts === null) return word;
    const token: Token = { ...word.token, parts: parts.map((part) => shifted(part, start)) };
    return { ...word, token };
  }
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
