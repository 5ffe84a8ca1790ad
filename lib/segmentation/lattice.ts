/**
 * The lattice: cuts a run of text into words at the least total cost.
 *
 * Node i is the gap before code unit i; gaps inside a surrogate pair or a run of Latin letters are
 * reached by no edge. An edge i → j is a word of the lexicon, a candidate of a recogniser, or what
 * stands at i without either (one character, a run of letters, an emoji). Its cost is −ln P in nats
 * (here in thousandths, as the lexicon stores them), so costs add. On top of it comes what the parts of
 * speech of two neighbours say of each other, −ln P(tag | tag before) / P(tag), and TOKEN_COST. A state is
 * a node with the tag of the edge that led there; of all paths to a state only the best is kept.
 *
 * Wherever all paths meet in one state (nearly every punctuation mark) the past is decided and given
 * out, so memory follows the sentence and not the text. Time O(length × longest headword × tags per
 * node), memory O(longest sentence), with MAX_STATES bounding that too.
 *
 * Source: Viterbi (1967); a bigram of tags over word unigrams, as in Merialdo (1994).
 */
import type { Lexicon } from '@/lib/lexicon';
import { CHARACTER, characterOf, isInsideRun, runEnd } from './characters';
import type { TagModel } from './tag-model';

/** An edge from outside the lexicon. */
export interface Edge {
  /** UTF-16 code units into the text that is cut. */
  readonly start: number;
  readonly end: number;
  /** −ln P in nats. */
  readonly cost: number;
  /** Index into the tag model's tags. */
  readonly tag: number;
}

/** Told of each word, in text order: `source` is a word id, or `RUN`, or `−2 − index of the edge`. */
export type Emit = (start: number, end: number, source: number) => void;

/** The source of a token that no lexicon word and no candidate stands behind. */
export const RUN = -1;
export const edgeSource = (index: number) => -2 - index;
export const edgeIndex = (source: number) => -2 - source;

/** Cost of a character in no list, in 1/1000 nat: rarer than any counted word (17.9 nats). */
const UNKNOWN_COST = 20_000;
/** Cost of a run of letters or digits: about as frequent as all such runs together. */
const RUN_COST = 8_000;
/** What each token costs beside all else, in 1/1000 nat: frequencies alone let rare words fall into frequent pieces. */
const TOKEN_COST = 500;
/** Words of one character that cost less than this, in 1/1000 nat, are common by themselves: 到, 来, 说. */
const FREQUENT_COST = 5_000;
const SINGLE_SLOPE = 0.8;
/** States kept before the best path so far is taken as it is: some 20,000 characters without a stop. */
const MAX_STATES = 1 << 16;
const NONE = -1;
const NO_COST = 0x7fffffff;

export class Lattice {
  readonly #lexicon: Lexicon;
  readonly #tags: TagModel;

  /** By state. */
  #cost = new Int32Array(1024);
  #tag = new Uint8Array(1024);
  #previous = new Int32Array(1024);
  #start = new Int32Array(1024);
  #source = new Int32Array(1024);
  /** By state: the next state of the same node. */
  #sibling = new Int32Array(1024);
  #states = 0;
  /** By node: its first state. */
  #first = new Int32Array(1024);
  /** By node: the trie's label of the code unit behind it; each is looked at from several nodes. */
  #labels = new Uint16Array(1024);
  /** The furthest node that an edge has reached. */
  #reach = 0;
  /** Where the run of letters, digits or marks at the current node ends: looked up once for all its nodes. */
  #runEnd = 0;

  constructor(lexicon: Lexicon, tags: TagModel) {
    this.#lexicon = lexicon;
    this.#tags = tags;
  }

  /**
   * Cuts a run without white space.
   * @param edges candidates, by ascending start; overlapping as they like
   * @param emit is told of each word, in text order; together they are the whole text
   */
  cut(text: string, edges: readonly Edge[], emit: Emit): void {
    this.#open(text);
    let edge = 0;
    for (let node = 0; node < text.length; node++) {
      while (edge < edges.length && (edges[edge]?.start ?? 0) < node) edge++;
      if (this.#first[node] === NONE) continue;
      if (this.#isDecided(node)) this.#giveOut(node, emit);
      let after = edge;
      for (let next = edges[after]; next?.start === node; next = edges[++after]) {
        this.#arrive(node, next.end, next.tag, this.#edgeCost(text, next), edgeSource(after));
      }
      this.#leave(text, node, edges, edge, after);
      edge = after;
    }
    if (text.length > 0) this.#giveOut(text.length, emit);
  }

  #open(text: string): void {
    const { length } = text;
    if (this.#first.length <= length) {
      this.#first = new Int32Array(length + 1);
      this.#labels = new Uint16Array(length + 1);
    }
    this.#first.fill(NONE, 0, length + 1);
    const { labels } = this.#lexicon.trie;
    for (let at = 0; at < length; at++) this.#labels[at] = labels[text.charCodeAt(at)] ?? 0;
    this.#reach = 0;
    this.#runEnd = 0;
    this.#states = 0;
    this.#addState(0, this.#tags.begin, 0, NONE, 0, RUN);
  }

  /** Whether all paths go through one state of this node; when there are too many paths, it's made so. */
  #isDecided(node: number): boolean {
    if (this.#states > MAX_STATES) return true;
    return this.#reach <= node && this.#sibling[this.#first[node] ?? 0] === NONE;
  }

  /** What an edge costs: where it explains a word of the frequency lists, no more than that costs. */
  #edgeCost(text: string, { start, end, cost, tag }: Edge): number {
    const id = this.#lexicon.wordAt(text, start, end);
    const own = Math.round(cost * 1000);
    return id >= 0 && this.#explains(tag, id) ? Math.min(own, this.#lexicon.costs[id] ?? own) : own;
  }

  /**
   * Whether an edge says more of a stretch than the lists do. 第三次 is a word without an entry; as a number it has
   * its value for a gloss. A person's name says more only of what the lists call a name: 小木屋 is none.
   */
  #explains(edgeTag: number, id: number): boolean {
    if (this.#lexicon.hasEntry(id)) return false;
    const { isPerson, ofWord } = this.#tags;
    return isPerson[edgeTag] === 0 || isPerson[ofWord[id] ?? 0] === 1;
  }

  /** Whether one of `edges`, from … to, explains the word that ends where it does. */
  #isExplained(id: number, end: number, edges: readonly Edge[], from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const edge = edges[at];
      if (edge?.end === end && this.#explains(edge.tag, id)) return true;
    }
    return false;
  }

  /** Adds the edges of the lexicon, and of what needs none, that leave a node beside `edges`, from … to. */
  #leave(text: string, node: number, edges: readonly Edge[], from: number, to: number): void {
    // Fields are read once: this loop is a third of all that a text takes.
    const { base, check, word } = this.#lexicon.trie;
    const { costs } = this.#lexicon;
    const { ofWord } = this.#tags;
    const labels = this.#labels;
    const kind = characterOf(text.charCodeAt(node));
    const isHan = kind === CHARACTER.han;
    if (node >= this.#runEnd) this.#runEnd = isHan ? node + 1 : runEnd(text, node, text.length);
    const ownEnd = this.#runEnd;
    let ownIsWord = false;
    let trieNode = 0;
    for (let end = node + 1; end <= text.length; end++) {
      const label = labels[end - 1] ?? 0;
      const child = (base[trieNode] ?? 0) + label;
      if (label === 0 || check[child] !== label) break;
      trieNode = child;
      const id = (word[child] ?? 0) - 1;
      if (id < 0) continue;
      const isSingle = end - node === 1;
      if (!isHan && end < ownEnd) continue;
      // A gap behind a Chinese character is inside no run.
      if (!isSingle && !isIdeograph(text, end - 1) && isInsideRun(text, end)) continue;
      if (end === ownEnd) ownIsWord = true;
      if (to > from && this.#isExplained(id, end, edges, from, to)) continue;
      const tag = ofWord[id] ?? 0;
      const cost = costs[id] ?? 0;
      this.#arrive(node, end, tag, isSingle ? cost + this.#singleCost(tag, cost) : cost, id);
    }
    if (ownIsWord) return;
    const cost = isHan || kind === CHARACTER.surrogate ? UNKNOWN_COST : RUN_COST;
    this.#arrive(node, ownEnd, this.#tags.ofCharacter[kind] ?? 0, cost, RUN);
  }

  /** What a word of one character costs more: nothing if it is frequent, rising to its class's share. */
  #singleCost(tag: number, cost: number): number {
    const share = this.#tags.ofSingle[tag] ?? 0;
    return share === 0 ? 0 : Math.max(0, Math.min(share, (cost - FREQUENT_COST) * SINGLE_SLOPE));
  }

  /** Takes an edge if it gives its end a new state, or a cheaper way to one that it has. */
  #arrive(node: number, end: number, tag: number, edgeCost: number, source: number): void {
    const { costs: classCosts, count } = this.#tags;
    const [first, sibling] = [this.#first, this.#sibling];
    const [stateCosts, stateTags] = [this.#cost, this.#tag];
    let best = NO_COST;
    let previous = NONE;
    for (let state = first[node] ?? 0; state !== NONE; state = sibling[state] ?? 0) {
      const cost =
        (stateCosts[state] ?? 0) + (classCosts[(stateTags[state] ?? 0) * count + tag] ?? 0);
      if (cost < best) {
        best = cost;
        previous = state;
      }
    }
    best += edgeCost + TOKEN_COST;
    if (end > this.#reach) this.#reach = end;
    for (let state = first[end] ?? 0; state !== NONE; state = sibling[state] ?? 0) {
      if (stateTags[state] !== tag) continue;
      if (best < (stateCosts[state] ?? 0)) this.#setState(state, best, previous, node, source);
      return;
    }
    this.#addState(end, tag, best, previous, node, source);
  }

  #addState(
    node: number,
    tag: number,
    cost: number,
    previous: number,
    start: number,
    source: number,
  ) {
    const state = this.#states++;
    if (state >= this.#cost.length) this.#grow();
    this.#tag[state] = tag;
    this.#sibling[state] = this.#first[node] ?? 0;
    this.#first[node] = state;
    this.#setState(state, cost, previous, start, source);
  }

  #setState(state: number, cost: number, previous: number, start: number, source: number): void {
    this.#cost[state] = cost;
    this.#previous[state] = previous;
    this.#start[state] = start;
    this.#source[state] = source;
  }

  #grow(): void {
    const length = this.#cost.length * 2;
    this.#cost = grown(new Int32Array(length), this.#cost);
    this.#tag = grown(new Uint8Array(length), this.#tag);
    this.#previous = grown(new Int32Array(length), this.#previous);
    this.#start = grown(new Int32Array(length), this.#start);
    this.#source = grown(new Int32Array(length), this.#source);
    this.#sibling = grown(new Int32Array(length), this.#sibling);
  }

  /** Emits the best path to a node, and starts afresh from there with its tag. */
  #giveOut(node: number, emit: Emit): void {
    const last = this.#cheapest(node);
    // The way back is turned around in place: previous becomes next.
    let next = NONE;
    for (let state = last; state !== NONE;) {
      const before = this.#previous[state] ?? 0;
      this.#previous[state] = next;
      next = state;
      state = before;
    }
    for (let state = this.#previous[next] ?? 0; state !== NONE;) {
      const after = this.#previous[state] ?? 0;
      const end = after === NONE ? node : (this.#start[after] ?? 0);
      emit(this.#start[state] ?? 0, end, this.#source[state] ?? 0);
      state = after;
    }
    const tag = this.#tag[last] ?? 0;
    for (let at = node; at <= this.#reach; at++) this.#first[at] = NONE;
    this.#reach = node;
    this.#states = 0;
    this.#addState(node, tag, 0, NONE, 0, RUN);
  }

  #cheapest(node: number): number {
    let best = this.#first[node] ?? 0;
    for (let state = best; state !== NONE; state = this.#sibling[state] ?? 0) {
      if ((this.#cost[state] ?? 0) < (this.#cost[best] ?? 0)) best = state;
    }
    return best;
  }
}

/** The block that nearly all Chinese characters are of: one comparison instead of a look-up. */
function isIdeograph(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x4e00 && unit <= 0x9fff;
}

function grown<T extends Int32Array | Uint8Array>(larger: T, array: T): T {
  larger.set(array);
  return larger;
}
