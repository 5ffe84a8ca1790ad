/** What word classes say of their neighbours: the lattice's second source of costs. */
import type { Lexicon } from '@/lib/lexicon';
import type { CandidateKind } from '@/lib/names';
import { CHARACTER } from './characters';

export interface TagModel {
  /** Number of tags. */
  readonly count: number;
  /** The tag before the first word. */
  readonly begin: number;
  /** At [tag before × count + tag]: −ln P(tag | tag before) / P(tag), in 1/1000 nat. */
  readonly costs: Int16Array;
  /** By tag: what a rare word of one character costs more, in 1/1000 nat. */
  readonly ofSingle: Int16Array;
  /** By tag: 1 for the tags of persons. */
  readonly isPerson: Uint8Array;
  /** By word id. */
  readonly ofWord: Uint8Array;
  /** By kind of character: the tag of a run that is no word. */
  readonly ofCharacter: Uint8Array;
  /** The tag of a recogniser's candidate. */
  readonly ofKind: Readonly<Record<CandidateKind, number>>;
  /** The tag of a number that counts what stands behind it: 三千|名, but 三千元 is a quantity. */
  readonly ofNumeral: number;
  /** The tag of a word that only the reader knows. */
  readonly ofReadersWord: number;
}

/**
 * A noun, verb or adjective of one character is mostly part of a longer word: 运|兵船 for 运兵|船, 倒|退回 for
 * 倒退|回. In 1/1000 nat, for rare ones; of 0, 1, 1.5, 2 and 3 nats that which crosses fewest words of the
 * development sets, see docs/segmentation.md.
 */
const SINGLE_COST = 2_000;
const CONTENT = /^[navbg]/;
const PERSON = /^nr/;
/** 是 and 有 are verbs as frequent as function words. */
const FUNCTION_VERBS: ReadonlySet<string> = new Set(['vshi', 'vyou']);

/** The word classes of the lexicon as tags; they are HanLP's: m numeral, x letters, w mark, nz other name … */
export function tagModel({ classNames, classCosts, wordClasses }: Lexicon): TagModel {
  const tag = (name: string) => Math.max(0, classNames.indexOf(name));
  const ofCharacter = new Uint8Array(Object.keys(CHARACTER).length).fill(tag('w'));
  ofCharacter[CHARACTER.han] = tag('nz');
  ofCharacter[CHARACTER.surrogate] = tag('nz');
  ofCharacter[CHARACTER.kana] = tag('nz');
  ofCharacter[CHARACTER.letter] = tag('x');
  ofCharacter[CHARACTER.digit] = tag('m');
  return {
    count: classNames.length,
    begin: tag('begin'),
    costs: classCosts,
    ofSingle: Int16Array.from(classNames, (name) =>
      CONTENT.test(name) && !FUNCTION_VERBS.has(name) ? SINGLE_COST : 0,
    ),
    isPerson: Uint8Array.from(classNames, (name) => Number(PERSON.test(name))),
    ofWord: wordClasses,
    ofCharacter,
    ofKind: {
      person: tag('nr'),
      place: tag('ns'),
      organisation: tag('nt'),
      abbreviation: tag('nz'),
      number: tag('mq'),
      date: tag('t'),
      word: tag('z'),
    },
    ofNumeral: tag('m'),
    ofReadersWord: tag('n'),
  };
}
