/**
 * Finds the names of an evidence table in text.
 *
 * A trie over the names' code units, walked from every offset: time O(length × MAX_NAME_LENGTH)
 * whatever the text and however many names, and one failed look-up per offset on ordinary text.
 */
import type { Evidence, KnownName } from './evidence';
import type { Candidate } from './facts';

interface Node {
  readonly next: Map<number, Node>;
  name: KnownName | null;
}

/**
 * @returns a recogniser: text → every occurrence of every known name, overlapping ones too, by
 *   start and then by length. Offsets are UTF-16 code units.
 */
export function recogniseKnown(evidence: Evidence): (text: string) => readonly Candidate[] {
  const root = buildTrie(evidence);
  return (text) => {
    const candidates: Candidate[] = [];
    if (root.next.size === 0) return candidates;
    for (let start = 0; start < text.length; start++) collect(root, text, start, candidates);
    return candidates;
  };
}

function buildTrie(evidence: Evidence): Node {
  const root: Node = { next: new Map(), name: null };
  for (const name of evidence) {
    let node = root;
    for (let i = 0; i < name.text.length; i++) {
      const unit = name.text.charCodeAt(i);
      let child = node.next.get(unit);
      if (child === undefined) {
        child = { next: new Map(), name: null };
        node.next.set(unit, child);
      }
      node = child;
    }
    node.name = name;
  }
  return root;
}

function collect(root: Node, text: string, start: number, candidates: Candidate[]): void {
  if (isInsideLatinWord(text, start)) return;
  let node: Node | undefined = root;
  for (let at = start; at < text.length; at++) {
    node = node.next.get(text.charCodeAt(at));
    if (node === undefined) return;
    const { name } = node;
    if (name !== null && !isInsideLatinWord(text, at + 1)) {
      candidates.push({ start, end: at + 1, kind: name.kind, cost: name.cost, facts: name.facts });
    }
  }
}

/** WHO is not found in WHOLE: a gap between two ASCII letters or digits is no word boundary. */
function isInsideLatinWord(text: string, gap: number): boolean {
  return gap > 0 && isLatin(text.charCodeAt(gap - 1)) && isLatin(text.charCodeAt(gap));
}

function isLatin(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a)
  );
}
