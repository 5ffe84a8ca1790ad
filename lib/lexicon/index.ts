export type { Entry, MeasureWord } from './entry';
export {
  LexiconChecksumError,
  LexiconError,
  LexiconFormatError,
  LexiconVersionError,
} from './errors';
export type { Trie, WordId } from './lexicon';
export { Lexicon } from './lexicon';
export { meaningsIn, pronunciationNotesIn } from './pronunciation-note';
export { openLexicon, verifyLexicon } from './open-lexicon';
export {
  foldText,
  writeLexicon,
  type LexiconContent,
  type WordClasses,
  type WordContent,
} from './write-lexicon';
