/**
 * Builds a double-array trie: a node's child under label c stands in slot base + c, and no two nodes share
 * a base, so that check only needs to hold the label. Nodes with many children are placed first, the many
 * with one child fill the holes: hardly a slot stays empty.
 *
 * Source: J. Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure" (1989).
 */

export interface BuiltTrie {
  readonly base: Int32Array;
  readonly check: Uint16Array;
  readonly word: Uint32Array;
}

/** Tries after which the next nodes with as many children start their search where this one ended. */
const PATIENCE = 100;

/**
 * @param keys label sequences (labels from 1 to `labelCount`), each a word; its index is the word's id
 * @throws RangeError if two keys are the same or one is empty
 */
export function buildTrie(keys: readonly (readonly number[])[], labelCount: number): BuiltTrie {
  const nodes = plainTrie(keys);
  return placeNodes(nodes, labelCount);
}

interface Node {
  label: number;
  /** Id of the word that ends here + 1; 0 = none. */
  word: number;
  children: Node[];
}

function plainTrie(keys: readonly (readonly number[])[]): Node {
  const root: Node = { label: 0, word: 0, children: [] };
  const order = keys.map((_, id) => id).sort((a, b) => compareKeys(keys[a] ?? [], keys[b] ?? []));
  const path: Node[] = [root];
  let previous: readonly number[] = [];
  for (const id of order) {
    const key = keys[id] ?? [];
    let shared = 0;
    while (shared < key.length && shared < previous.length && key[shared] === previous[shared]) {
      shared++;
    }
    if (shared === key.length) throw new RangeError(`Key ${id} is empty or stands there twice.`);
    path.length = shared + 1;
    for (const label of key.slice(shared)) {
      const node: Node = { label, word: 0, children: [] };
      path.at(-1)?.children.push(node);
      path.push(node);
    }
    const end = path.at(-1);
    if (end) end.word = id + 1;
    previous = key;
  }
  return root;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function placeNodes(root: Node, labelCount: number): BuiltTrie {
  const parents = nodesWithChildren(root).sort((a, b) => b.children.length - a.children.length);
  const slots = new FreeSlots();
  const bases = new Map<Node, number>();
  for (const parent of parents) {
    bases.set(parent, slots.place(parent.children.map((child) => child.label)));
  }

  // Look-ups may read up to labelCount slots beyond a base: padding keeps them inside the arrays.
  const length = slots.end + labelCount + 1;
  const trie = {
    base: new Int32Array(length),
    check: new Uint16Array(length),
    word: new Uint32Array(length),
  };
  trie.base[0] = bases.get(root) ?? 0;
  for (const parent of parents) {
    const base = bases.get(parent) ?? 0;
    for (const child of parent.children) {
      const slot = base + child.label;
      trie.check[slot] = child.label;
      trie.word[slot] = child.word;
      // A leaf's base leads to slots that other nodes own; one past the last base belongs to nobody.
      trie.base[slot] = bases.get(child) ?? slots.end;
    }
  }
  return trie;
}

function nodesWithChildren(root: Node): Node[] {
  const found: Node[] = [];
  const pending = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.children.length > 0) found.push(node);
    for (const child of node.children) pending.push(child);
  }
  return found;
}

/** The slots of the array, the free ones chained in ascending order. Slot 0 is the root's. */
class FreeSlots {
  /** One past the last slot in use. */
  end = 1;
  #fanOut = 0;
  #start = 0;
  #next = new Int32Array(1 << 16);
  #previous = new Int32Array(1 << 16);
  #used = new Uint8Array(1 << 16);
  #baseTaken = new Uint8Array(1 << 16);

  constructor() {
    this.#chain(0, this.#next.length);
    this.#take(0);
  }

  /**
   * Finds a base under which all labels (ascending) fall on free slots, and takes them. The search starts
   * where nodes with as many children last found room after long trying, not at the crowded beginning.
   */
  place(labels: readonly number[]): number {
    const lowest = labels[0] ?? 0;
    const highest = labels.at(-1) ?? 0;
    if (labels.length !== this.#fanOut) {
      this.#fanOut = labels.length;
      this.#start = 0;
    }
    let slot = this.#nextFree(this.#start);
    for (let tries = 0; ; tries++) {
      this.#reserve(slot + highest + 1);
      const base = slot - lowest;
      if (base >= 0 && this.#baseTaken[base] === 0 && this.#allFree(base, labels)) {
        if (tries > PATIENCE) this.#start = slot;
        this.#baseTaken[base] = 1;
        for (const label of labels) this.#take(base + label);
        return base;
      }
      slot = this.#next[slot] ?? 0;
    }
  }

  #allFree(base: number, labels: readonly number[]): boolean {
    return labels.every((label) => this.#used[base + label] === 0);
  }

  /** The first free slot after the given one, which may be taken. */
  #nextFree(slot: number): number {
    let free = slot;
    do free = this.#next[free] ?? 0;
    while (this.#used[free] !== 0);
    return free;
  }

  #take(slot: number): void {
    const before = this.#previous[slot] ?? 0;
    const after = this.#next[slot] ?? 0;
    this.#used[slot] = 1;
    if (slot === 0) return;
    this.#next[before] = after;
    this.#previous[after] = before;
    this.end = Math.max(this.end, slot + 1);
  }

  #reserve(length: number): void {
    const before = this.#next.length;
    if (length + 1 < before) return;
    const after = Math.max(before * 2, length + 2);
    this.#next = grown(this.#next, new Int32Array(after));
    this.#previous = grown(this.#previous, new Int32Array(after));
    this.#used = grown(this.#used, new Uint8Array(after));
    this.#baseTaken = grown(this.#baseTaken, new Uint8Array(after));
    this.#chain(before, after);
  }

  /** Chains fresh slots; the one before them is free, as the array grows ahead of its use. */
  #chain(from: number, to: number): void {
    for (let slot = from; slot < to; slot++) {
      this.#next[slot] = slot + 1;
      this.#previous[slot] = Math.max(0, slot - 1);
    }
  }
}

function grown<T extends Int32Array | Uint8Array>(array: T, into: T): T {
  into.set(array);
  return into;
}
