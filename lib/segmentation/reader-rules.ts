/**
 * The reader's own word on how text is cut: "always join AB", "always cut A|B", and words of their own.
 *
 * Rules are looked up in a trie walked from every offset: time O(length × MAX_RULE_LENGTH), however many
 * rules there are. Where two contradict each other the longer text wins, as it says more of the place.
 */
import { isInsideRun } from './characters';

/** Plain data, in any order; may be sent, stored and compared as JSON. */
export interface ReaderRules {
  /** Weighed like frequent dictionary words, not forced: the reader's own entries. */
  readonly words: readonly string[];
  /** One token wherever it stands; of overlapping ones the first stands. A text with white space is none. */
  readonly joined: readonly string[];
  /** Wherever the text stands, a token ends at each offset (UTF-16 code units into it); all else stays free. */
  readonly split: readonly { readonly text: string; readonly at: readonly number[] }[];
}

export const NO_RULES: ReaderRules = { words: [], joined: [], split: [] };

/** Longer texts are no words, and rules for them are passed over. In UTF-16 code units. */
const MAX_RULE_LENGTH = 64;

/** What the rules say of one text. Offsets are UTF-16 code units into it. */
export interface Rulings {
  /** By start; none overlaps another. */
  readonly joined: readonly Stretch[];
  /** Ascending; none lies inside a joined stretch. */
  readonly boundaries: readonly number[];
  /** By start; overlapping as they like. */
  readonly words: readonly Stretch[];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const NOTHING: Rulings = { joined: [], boundaries: [], words: [] };

/** @returns text → what the rules say of it. Throws nothing, whatever the rules are */
export function ruleFinder(rules: ReaderRules): (text: string) => Rulings {
  const root = buildTrie(rules);
  if (root.next.size === 0) return () => NOTHING;
  return (text) => {
    const { words, joins, cuts } = occurrencesIn(text, root);
    const joined = standing(joins, cuts);
    return { words, joined, boundaries: outside(joined, cuts) };
  };
}

interface Node {
  readonly next: Map<number, Node>;
  isWord: boolean;
  isJoined: boolean;
  cutAt: readonly number[];
}

const emptyNode = (): Node => ({ next: new Map(), isWord: false, isJoined: false, cutAt: [] });

function buildTrie({ words, joined, split }: ReaderRules): Node {
  const root = emptyNode();
  for (const text of usable(words)) nodeOf(root, text).isWord = true;
  for (const text of usable(joined)) nodeOf(root, text).isJoined = true;
  for (const { text, at } of split) {
    const cutAt = at.filter((offset) => mayBeCut(text, offset));
    if (text.length > MAX_RULE_LENGTH || cutAt.length === 0) continue;
    const node = nodeOf(root, text);
    node.cutAt = [...node.cutAt, ...cutAt];
  }
  return root;
}

const usable = (texts: readonly string[]) =>
  texts.filter((text) => text.length <= MAX_RULE_LENGTH && /^\S+$/u.test(text));

/** Inside the text, and not inside a surrogate pair. */
const mayBeCut = (text: string, at: number) =>
  Number.isInteger(at) && at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) <= 0xffff;

function nodeOf(root: Node, text: string): Node {
  let node = root;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const next = node.next.get(unit) ?? emptyNode();
    node.next.set(unit, next);
    node = next;
  }
  return node;
}

interface Occurrences {
  readonly words: Stretch[];
  /** By start; at one start the longest first. */
  readonly joins: Stretch[];
  /** By offset: the length of the longest rule that cuts there. */
  readonly cuts: Map<number, number>;
}

function occurrencesIn(text: string, root: Node): Occurrences {
  const found: Occurrences = { words: [], joins: [], cuts: new Map() };
  for (let start = 0; start < text.length; start++) {
    const isStart = !isInsideRun(text, start);
    const joins: Stretch[] = [];
    let node = root.next.get(text.charCodeAt(start));
    for (let end = start + 1; node !== undefined; end++) {
      const isWhole = isStart && !isInsideRun(text, end);
      if (node.isWord && isWhole) found.words.push({ start, end });
      if (node.isJoined && isWhole) joins.unshift({ start, end });
      for (const at of node.cutAt) {
        found.cuts.set(start + at, Math.max(end - start, found.cuts.get(start + at) ?? 0));
      }
      node = node.next.get(text.charCodeAt(end));
    }
    found.joins.push(...joins);
  }
  return found;
}

/** From left to right the joins that overlap none before them, and no cut of a longer rule. */
function standing(joins: readonly Stretch[], cuts: ReadonlyMap<number, number>): Stretch[] {
  const joined: Stretch[] = [];
  let free = 0;
  for (const join of joins) {
    if (join.start < free || isCut(join, cuts)) continue;
    joined.push(join);
    free = join.end;
  }
  return joined;
}

function isCut({ start, end }: Stretch, cuts: ReadonlyMap<number, number>): boolean {
  for (let at = start + 1; at < end; at++) if ((cuts.get(at) ?? 0) > end - start) return true;
  return false;
}

function outside(joined: readonly Stretch[], cuts: ReadonlyMap<number, number>): number[] {
  let next = 0;
  return [...cuts.keys()]
    .sort((a, b) => a - b)
    .filter((at) => {
      while ((joined[next]?.end ?? Infinity) <= at) next++;
      return at <= (joined[next]?.start ?? Infinity);
    });
}
